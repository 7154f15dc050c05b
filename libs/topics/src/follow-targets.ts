import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import type { FollowTarget } from './topics.enums.js';

/** What following needs to know about one kind of target. The lib that owns the target registers it. */
export interface FollowTargetKind {
  /** Those of `ids` that the actor may see. One query for all. */
  visible(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** The id that is followed for this one, where one thing can take the place of another. */
  living?(id: string): Promise<string>;
  /** Runs in the transaction that added (`1`) or removed (`-1`) a follower. */
  changed?(ctx: Ctx, id: string, difference: 1 | -1): Promise<void>;
}

/** The kinds of things that can be followed. */
@Injectable()
export class FollowTargets {
  private readonly kinds = new Map<FollowTarget, FollowTargetKind>();

  register(target: FollowTarget, kind: FollowTargetKind): void {
    if (this.kinds.has(target)) throw new Error(`${target} is registered twice as something to follow`);
    this.kinds.set(target, kind);
  }

  /** The kind, or undefined when no lib of this process owns it. */
  get(target: FollowTarget): FollowTargetKind | undefined {
    return this.kinds.get(target);
  }
}
