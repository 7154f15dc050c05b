import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { oneLine } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { day } from '../project/project.rules.js';
import type { MilestoneInput } from './milestone.model.js';

interface Known {
  readonly title: string;
  readonly projectId: string;
  readonly reached: boolean;
}

/** Milestones of a project. Once it is finished, they stay as they are. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Adds a milestone.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `PROJECT_FINISHED`, `BAD_INPUT`, also for more than 60; `TOO_LONG`
   */
  async add(ctx: Ctx, projectId: string, input: MilestoneInput): Promise<string> {
    const { title, dueOn } = checked(input);
    return this.db.run(ctx, async (tx) => {
      await this.gate.takeOpen(tx, projectId, 'edit');
      const added = await this.db.execute(
        tx,
        `insert into project_milestone (project_id, title, due_on, created_at)
         select $1, $2, $3, $4
         where (select count(*) from project_milestone where project_id = $1) < ${LIMITS.milestonesPerProject}`,
        [projectId, title, dueOn, this.clock.now()],
      );
      if (added === 0) throw new Problem('BAD_INPUT', { values: { max: LIMITS.milestonesPerProject } });
      await this.journal.note(tx, projectId, 'MILESTONES', { kind: 'MILESTONE_ADDED', to: title });
      return projectId;
    });
  }

  /**
   * Changes title and day.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `PROJECT_FINISHED`, `BAD_INPUT`, `TOO_LONG`
   */
  edit(ctx: Ctx, id: string, input: MilestoneInput): Promise<string> {
    const { title, dueOn } = checked(input);
    return this.change(ctx, id, 'edit', async (tx, { projectId }) => {
      await this.db.execute(tx, 'update project_milestone set title = $2, due_on = $3 where id = $1', [
        id,
        title,
        dueOn,
      ]);
      await this.journal.note(tx, projectId, 'MILESTONES', null);
    });
  }

  /**
   * Says that it is reached, or that it is not after all. Saying it again changes nothing.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `PROJECT_FINISHED`
   */
  setReached(ctx: Ctx, id: string, reached: boolean): Promise<string> {
    const { personId } = signedIn(ctx);
    return this.change(ctx, id, 'work', async (tx, known) => {
      if (known.reached === reached) return;
      await this.db.execute(
        tx,
        'update project_milestone set reached_at = $2, reached_by = $3 where id = $1',
        [id, reached ? this.clock.now() : null, reached ? personId : null],
      );
      await this.journal.note(tx, known.projectId, 'MILESTONES', {
        kind: reached ? 'MILESTONE_REACHED' : 'MILESTONE_REOPENED',
        to: known.title,
      });
    });
  }

  /**
   * Takes it out.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `PROJECT_FINISHED`
   */
  remove(ctx: Ctx, id: string): Promise<string> {
    return this.change(ctx, id, 'edit', async (tx, { projectId, title }) => {
      await this.db.execute(tx, 'delete from project_milestone where id = $1', [id]);
      await this.journal.note(tx, projectId, 'MILESTONES', { kind: 'MILESTONE_REMOVED', from: title });
    });
  }

  private change(
    ctx: Ctx,
    id: string,
    right: 'work' | 'edit',
    work: (tx: Ctx, known: Known) => Promise<void>,
  ): Promise<string> {
    found(isId(id) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      const place = found(
        await this.db.row<{ projectId: string }>(
          tx,
          'select project_id as "projectId" from project_milestone where id = $1',
          [id],
        ),
      );
      await this.gate.takeOpen(tx, place.projectId, right);
      const known = found(
        await this.db.row<Known & Record<string, unknown>>(
          tx,
          'select title, project_id as "projectId", reached_at is not null as reached from project_milestone where id = $1',
          [id],
        ),
      );
      await work(tx, known);
      return place.projectId;
    });
  }
}

function checked({ title, dueOn }: MilestoneInput): { title: string; dueOn: string | null } {
  return {
    title: oneLine(title, { field: 'input.title', max: LIMITS.milestoneTitle }),
    dueOn: day(dueOn, 'input.dueOn'),
  };
}
