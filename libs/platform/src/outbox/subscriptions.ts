import { MESSAGES, type MessagePayload, type MessageType } from '@app/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Ctx } from '../context/index.js';
import type { Outcome } from '../jobs/index.js';

export interface MessageEnvelope<Type extends MessageType> {
  /** Id of the message; the same on every delivery, so it can serve as an idempotency key. */
  readonly id: string;
  readonly type: Type;
  readonly payload: MessagePayload<Type>;
}

export type MessageHandler<Type extends MessageType> = (
  ctx: Ctx,
  message: MessageEnvelope<Type>,
) => Promise<Outcome>;

interface SubscriptionMeta {
  readonly type: MessageType;
  readonly id: string;
}

const META = 'outbox:subscriptions';

/**
 * Subscribes a method `(ctx, message) => Outcome` to a message type. `id` is stable for years: it names the
 * jobs in the queue (`matching.suggest-helpers`). A method may subscribe to several types.
 */
export function OnMessage<Type extends MessageType>(type: Type, id: string) {
  return <Method extends MessageHandler<Type>>(
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value as unknown as object;
    const known = (Reflect.getMetadata(META, method) as SubscriptionMeta[] | undefined) ?? [];
    Reflect.defineMetadata(META, [...known, { type, id }], method);
  };
}

export interface Subscription extends SubscriptionMeta {
  readonly handle: MessageHandler<MessageType>;
}

/** Finds every `@OnMessage` of the process at the start and refuses to boot on a mistake. */
@Injectable()
export class Subscriptions implements OnModuleInit {
  private readonly byId = new Map<string, Subscription>();
  private readonly byType = new Map<MessageType, Subscription[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const owner = instance as Record<string, MessageHandler<MessageType>>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(owner) as object)) {
        const method = owner[name];
        if (typeof method !== 'function') continue;
        for (const meta of this.reflector.get<SubscriptionMeta[] | undefined>(META, method) ?? []) {
          this.add({ ...meta, handle: method.bind(owner) });
        }
      }
    }
  }

  /** The subscriptions of a message type, in the order of their ids. */
  of(type: string): readonly Subscription[] {
    return this.byType.get(type as MessageType) ?? [];
  }

  get(id: string): Subscription | undefined {
    return this.byId.get(id);
  }

  private add(subscription: Subscription): void {
    if (!(subscription.type in MESSAGES))
      throw new Error(`Subscriber ${subscription.id} listens to unknown ${subscription.type}`);
    // The id becomes part of a job id, where BullMQ refuses colons.
    if (!/^[a-z-]+\.[a-z-]+$/.test(subscription.id))
      throw new Error(`"${subscription.id}" is not a subscriber id (lib.what-it-does)`);
    if (this.byId.has(subscription.id)) throw new Error(`Subscriber id ${subscription.id} is used twice`);
    this.byId.set(subscription.id, subscription);
    const same = [...(this.byType.get(subscription.type) ?? []), subscription];
    this.byType.set(
      subscription.type,
      same.sort((a, b) => a.id.localeCompare(b.id)),
    );
  }
}
