import { LIMITS } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { TaskState } from '../projects.enums.js';

/** The columns of the board and the order in them; in the transaction that holds the project. */
@Injectable()
export class TaskBoard {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The place behind the open tasks. @throws Problem `BAD_INPUT` when the project has as many tasks as it may */
  async end(tx: Ctx, projectId: string): Promise<number> {
    const row = await this.db.row<{ all: number; last: number }>(
      tx,
      `select count(*)::int as "all", coalesce(max(position) filter (where state = 'OPEN'), 0) as last
       from project_task where project_id = $1`,
      [projectId],
    );
    if (row!.all >= LIMITS.tasksPerProject)
      throw new Problem('BAD_INPUT', { values: { max: LIMITS.tasksPerProject } });
    return row!.last + 1;
  }

  /**
   * Puts a task into a column, before another one of that column; one that is not there (any more) means the end.
   * The other tasks keep their order, and every column counts from 1 without gaps.
   */
  async place(
    tx: Ctx,
    projectId: string,
    taskId: string,
    state: TaskState,
    beforeId: string | null,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `with keyed as (
         select id, case when id = $2::uuid then $3 else state end as state,
           case when id = $2::uuid then coalesce((select b.position - 0.5 from project_task b
             where b.project_id = $1 and b.id = $4::uuid and b.id <> $2::uuid and b.state = $3), 'infinity'::float8)
           else position end as at
         from project_task where project_id = $1),
       ranked as (select id, state, row_number() over (partition by state order by at, id)::int as position from keyed)
       update project_task t set state = r.state, position = r.position,
         done_at = case when r.state = 'DONE' then coalesce(t.done_at, $5) end,
         done_by = case when r.state = 'DONE' and t.done_at is null then $6::uuid when r.state = 'DONE' then t.done_by end
       from ranked r where t.id = r.id and (t.state, t.position) is distinct from (r.state, r.position)`,
      [projectId, taskId, state, beforeId, this.clock.now(), signedIn(tx).personId],
    );
  }

  /** Closes the gap a task has left. */
  async close(tx: Ctx, projectId: string, state: TaskState, position: number): Promise<void> {
    await this.db.execute(
      tx,
      'update project_task set position = position - 1 where project_id = $1 and state = $2 and position > $3',
      [projectId, state, position],
    );
  }
}
