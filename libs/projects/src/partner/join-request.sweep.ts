import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

/** As many requests as one sweep deals with at most; the next one goes on. */
const SWEEP_LIMIT = 500;

/** Requests nobody decides: the lead is reminded once, after five working days. */
@Injectable()
export class JoinRequestSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Safe to run at any time and in several workers at once. What somebody decides right now is left to them.
   *
   * @returns how many requests were brought to mind
   */
  async remindDue(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const due = await this.db.rows<{ id: string; projectId: string }>(
        tx,
        `update project_join_request set reminded_at = $1 where id in (
           select id from project_join_request where state = 'OPEN' and reminded_at is null and remind_at <= $1
           order by remind_at limit ${SWEEP_LIMIT} for update skip locked)
         returning id, project_id as "projectId"`,
        [this.clock.now()],
      );
      for (const { id, projectId } of due)
        await this.outbox.append(tx, 'project.join-reminded.v1', { requestId: id, projectId });
      return due.length;
    });
  }
}
