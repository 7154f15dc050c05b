import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

/** As many tasks as one sweep deals with at most; the next one goes on. */
const SWEEP_LIMIT = 500;

/** Tasks whose day has passed: people are told once, and once more when it has got another day that passes too. */
@Injectable()
export class TaskSweep {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Safe to run at any time and in several workers at once. Projects that rest or are finished warn of nothing.
   *
   * @returns of how many tasks was told
   */
  async warnOverdue(ctx: Ctx): Promise<number> {
    return this.db.run(ctx, async (tx) => {
      const due = await this.db.rows<{ id: string; projectId: string }>(
        tx,
        `update project_task set overdue_told_for = due_on where id in (
           select t.id from project_task t join project p on p.id = t.project_id and p.state not in ('PAUSED', 'FINISHED')
           where t.state <> 'DONE' and t.due_on < $1::date and t.overdue_told_for is distinct from t.due_on
           order by t.due_on limit ${SWEEP_LIMIT} for update of t skip locked)
         returning id, project_id as "projectId"`,
        [berlinDay(this.clock.now())],
      );
      for (const { id, projectId } of due)
        await this.outbox.append(tx, 'project.task-overdue.v1', { taskId: id, projectId });
      return due.length;
    });
  }
}
