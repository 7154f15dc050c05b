import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { FollowTargets, type FollowTargetKind } from './follow-targets.js';
import type { FollowTarget } from './topics.enums.js';

/** Following and no longer following. Both say how it shall be, so that saying it twice does no harm. */
@Injectable()
export class FollowService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly targets: FollowTargets,
  ) {}

  /** @throws Problem `NOT_FOUND` for what does not exist or may not be seen */
  async follow(ctx: Ctx, target: FollowTarget, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const kind = this.kindOf(target, id);
    if (!(await kind.visible(ctx, [id])).has(id))
      throw new Problem('NOT_FOUND', { field: 'id', internal: `no visible ${target}` });
    await this.followAs(ctx, personId, target, (await kind.living?.(id)) ?? id);
  }

  /** Also works for what can no longer be seen: nobody is held to what was hidden. */
  async unfollow(ctx: Ctx, target: FollowTarget, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const kind = this.kindOf(target, id);
    const living = (await kind.living?.(id)) ?? id;
    await this.db.run(ctx, async (tx) => {
      const removed = await this.db.execute(
        tx,
        `delete from follow where person_id = $1 and target = $2 and target_id = $3`,
        [personId, target, living],
      );
      if (removed > 0) await kind.changed?.(tx, living, -1);
    });
  }

  /** Makes a person follow something the caller has already checked. */
  async followAs(ctx: Ctx, personId: string, target: FollowTarget, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const added = await this.db.execute(
        tx,
        `insert into follow (person_id, target, target_id, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
        [personId, target, id, this.clock.now()],
      );
      if (added > 0) await this.targets.get(target)?.changed?.(tx, id, 1);
    });
  }

  private kindOf(target: FollowTarget, id: string): FollowTargetKind {
    const kind = this.targets.get(target);
    if (!kind || !isId(id))
      throw new Problem('NOT_FOUND', { field: 'id', internal: 'not an id of a target' });
    return kind;
  }
}
