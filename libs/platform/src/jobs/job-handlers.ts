import { JOBS, QUEUES, checkPayload, type JobName, type JobPayload, type QueueName } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Job } from 'bullmq';
import { systemCtx, type Ctx } from '../context/index.js';
import type { Outcome } from './outcome.js';
import { QueueBackend } from './queue-backend.js';

type Handler = (data: unknown, requestId: string) => Promise<Outcome>;

const META = 'jobs:handler';

interface HandlerMeta {
  readonly name: string;
  readonly raw: boolean;
}

/** Makes a method `(ctx, payload) => Outcome` the one handler of a job. */
export function JobHandler<Name extends JobName>(name: Name) {
  return <Method extends (ctx: Ctx, payload: JobPayload<Name>) => Promise<Outcome>>(
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Reflect.defineMetadata(
      META,
      { name, raw: false } satisfies HandlerMeta,
      descriptor.value as unknown as object,
    );
  };
}

/** For the engine room only: a handler that checks its data itself. */
export function RawJobHandler(name: string) {
  return (
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<(data: unknown) => Promise<Outcome>>,
  ): void => {
    Reflect.defineMetadata(
      META,
      { name, raw: true } satisfies HandlerMeta,
      descriptor.value as unknown as object,
    );
  };
}

/** Mails and overviews come in batches; more of them side by side would only make readers wait. */
const CONCURRENCY: Record<QueueName, number> = {
  messages: 8,
  mail: 3,
  push: 4,
  digest: 1,
  maintenance: 1,
};

/** Finds the handlers of the process, refuses to boot when a job has two, and starts the workers. */
@Injectable()
export class JobHandlers implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(JobHandlers.name);
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly queues: QueueBackend,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const owner = instance as Record<string, (...args: unknown[]) => Promise<Outcome>>;
      for (const key of this.scanner.getAllMethodNames(Object.getPrototypeOf(owner) as object)) {
        const method = owner[key];
        if (typeof method !== 'function') continue;
        const meta = this.reflector.get<HandlerMeta | undefined>(META, method);
        if (meta) this.add(meta, method.bind(owner));
      }
    }
  }

  /** Refuses to go on when a job of the catalogue has no handler; every worker calls it at its start. */
  assertComplete(): void {
    const missing = Object.keys(JOBS).filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`);
  }

  onApplicationBootstrap(): void {
    for (const queue of QUEUES) this.queues.work(queue, CONCURRENCY[queue], (job: Job) => this.process(job));
  }

  /** Runs one job as a worker would; also the way tests run a job inline. */
  async process(job: Pick<Job, 'name' | 'data' | 'id'>): Promise<Outcome> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`No handler for job ${job.name}`);
    const outcome = await handler(job.data, job.id ?? job.name);
    if ('skipped' in outcome) this.logger.debug(`${job.name} ${job.id} skipped: ${outcome.skipped}`);
    return outcome;
  }

  private add({ name, raw }: HandlerMeta, method: (...args: unknown[]) => Promise<Outcome>): void {
    if (this.handlers.has(name)) throw new Error(`Job ${name} has two handlers`);
    if (raw) {
      this.handlers.set(name, (data) => method(data));
      return;
    }
    const definition = JOBS[name as JobName];
    if (!definition) throw new Error(`Unknown job ${name}`);
    this.handlers.set(name, (data, requestId) =>
      method(systemCtx(requestId), checkPayload(name, definition.payload, data)),
    );
  }
}
