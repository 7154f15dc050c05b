import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { day, idempotencyKey } from '../project/project.rules.js';
import type { TaskState } from '../projects.enums.js';
import { TaskBoard } from './task-board.js';
import type { AddTaskInput, EditTaskInput, TaskInput } from './task.inputs.js';
import { TaskReader } from './task.reader.js';

interface Known {
  readonly projectId: string;
  readonly state: TaskState;
  readonly position: number;
  readonly version: number;
  readonly partnerId: string | null;
  readonly personId: string | null;
  readonly createdBy: string | null;
}

interface Assignee {
  readonly partnerId: string | null;
  readonly personId: string | null;
}

/** Tasks of a project: what is to be done, by whom, until when, and how far it is. Once it is finished, they stay as they are. */
@Injectable()
export class TaskService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly board: TaskBoard,
    private readonly reader: TaskReader,
  ) {}

  /**
   * Adds an open task behind the others.
   *
   * @returns its id; with a key that was used before, that of the first task
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `PROJECT_FINISHED`, `BAD_INPUT` for an organisation, person or
   *   milestone that is not of the project and for more than 1,000 tasks, `TOO_LONG`
   */
  async add(ctx: Ctx, input: AddTaskInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const words = checked(input);
    const key = idempotencyKey(input.idempotencyKey);
    return this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.gate.takeOpen(tx, input.projectId, 'work');
      const before = await this.db.row<{ id: string; projectId: string }>(
        tx,
        'select id, project_id as "projectId" from project_task where created_by = $1 and idempotency_key = $2',
        [personId, key],
      );
      if (before && before.projectId !== projectId)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      const to = await this.assignee(tx, projectId, input);
      const milestoneId = await this.milestone(tx, projectId, input.milestoneId);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_task (project_id, title, body, due_on, position, milestone_id, partner_id, person_id,
           assigned_by, created_by, created_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, case when $7::uuid is not null then $9::uuid end, $9, $10, $11) returning id`,
        [
          projectId,
          words.title,
          words.body,
          words.dueOn,
          await this.board.end(tx, projectId),
          milestoneId,
          to.partnerId,
          to.personId,
          personId,
          this.clock.now(),
          key,
        ],
      );
      if (to.partnerId !== null)
        await this.outbox.append(tx, 'project.task-assigned.v1', { taskId: row!.id, projectId });
      await this.journal.note(tx, projectId, 'TASKS', null);
      return row!.id;
    });
  }

  /**
   * Changes what a task says.
   *
   * @throws Problem as `add`, and `STALE_VERSION`
   */
  async edit(ctx: Ctx, input: EditTaskInput): Promise<void> {
    const { personId } = signedIn(ctx);
    const words = checked(input);
    await this.change(ctx, input.id, async (tx, known) => {
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      const to = await this.assignee(tx, known.projectId, input);
      const milestoneId = await this.milestone(tx, known.projectId, input.milestoneId);
      const isNew = to.partnerId !== known.partnerId || to.personId !== known.personId;
      await this.db.execute(
        tx,
        `update project_task set title = $2, body = $3, due_on = $4, milestone_id = $5, partner_id = $6, person_id = $7,
           assigned_by = case when $6::uuid is null then null when $8 then $9::uuid else assigned_by end, version = version + 1
         where id = $1`,
        [
          input.id,
          words.title,
          words.body,
          words.dueOn,
          milestoneId,
          to.partnerId,
          to.personId,
          isNew,
          personId,
        ],
      );
      if (isNew && to.partnerId !== null && known.state !== 'DONE')
        await this.outbox.append(tx, 'project.task-assigned.v1', {
          taskId: input.id,
          projectId: known.projectId,
        });
    });
  }

  /**
   * Moves a task into a column of the board, before another task of that column or to its end.
   *
   * @param beforeId null for the end; so does one that has left the column meanwhile
   * @throws Problem `NOT_FOUND`, `PROJECT_FINISHED`, `BAD_INPUT` for an id that is none
   */
  async move(ctx: Ctx, id: string, state: TaskState, beforeId: string | null): Promise<void> {
    if (beforeId !== null && !isId(beforeId)) throw new Problem('BAD_INPUT', { field: 'beforeId' });
    await this.change(ctx, id, (tx, { projectId }) => this.board.place(tx, projectId, id, state, beforeId));
  }

  /** Takes a task out; for who has created it and for those who edit the project. @throws Problem `NOT_FOUND`, `PROJECT_FINISHED` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.change(ctx, id, async (tx, known, { rights }) => {
      if (!rights.canEdit && known.createdBy !== personId)
        throw new Problem('NOT_FOUND', { internal: 'task of somebody else' });
      await this.db.execute(tx, 'delete from project_task where id = $1', [id]);
      await this.board.close(tx, known.projectId, known.state, known.position);
      await this.journal.readersChanged(tx, known.projectId);
    });
  }

  /** Puts a task away in the overview of the actor, or back. Doing it again changes nothing. @throws Problem `NOT_FOUND` */
  async setArchived(ctx: Ctx, id: string, archived: boolean): Promise<void> {
    const { personId } = signedIn(ctx);
    found(await this.reader.one(ctx, id), 'no visible task');
    if (archived)
      await this.db.execute(
        ctx,
        `insert into project_task_archive (person_id, task_id, archived_at)
         select $1, id, $3 from project_task where id = $2 on conflict do nothing`,
        [personId, id, this.clock.now()],
      );
    else
      await this.db.execute(ctx, 'delete from project_task_archive where person_id = $1 and task_id = $2', [
        personId,
        id,
      ]);
  }

  private async change(
    ctx: Ctx,
    id: string,
    work: (tx: Ctx, known: Known, project: LockedProject) => Promise<void>,
  ): Promise<void> {
    found(isId(id) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const place = found(
        await this.db.row<{ projectId: string }>(
          tx,
          'select project_id as "projectId" from project_task where id = $1',
          [id],
        ),
      );
      const project = await this.gate.takeOpen(tx, place.projectId, 'work');
      const known = found(
        await this.db.row<Known & Record<string, unknown>>(
          tx,
          `select project_id as "projectId", state, position, version, partner_id as "partnerId", person_id as "personId",
             created_by as "createdBy" from project_task where id = $1`,
          [id],
        ),
      );
      await work(tx, known, project);
      await this.journal.note(tx, place.projectId, 'TASKS', null);
    });
  }

  private async assignee(
    tx: Ctx,
    projectId: string,
    { organisationId = null, personId = null }: TaskInput,
  ): Promise<Assignee> {
    if (organisationId === null) {
      if (personId !== null) throw new Problem('BAD_INPUT', { field: 'input.organisationId' });
      return { partnerId: null, personId: null };
    }
    const partner =
      isId(organisationId) &&
      (await this.db.row<{ id: string }>(
        tx,
        `select id from project_partner where project_id = $1 and state in ('ACCEPTED', 'CONFIRMED')
           and $2::uuid in (municipality_id, institution_id)`,
        [projectId, organisationId],
      ));
    if (!partner) throw new Problem('BAD_INPUT', { field: 'input.organisationId' });
    if (personId === null) return { partnerId: partner.id, personId: null };
    const person =
      isId(personId) &&
      (await this.db.row(
        tx,
        `select 1 as x from project_person where project_id = $1 and person_id = $2
           and $3::uuid in (municipality_id, institution_id)`,
        [projectId, personId, organisationId],
      ));
    if (!person) throw new Problem('BAD_INPUT', { field: 'input.personId' });
    return { partnerId: partner.id, personId };
  }

  private async milestone(tx: Ctx, projectId: string, id: string | null = null): Promise<string | null> {
    if (id === null) return null;
    const row =
      isId(id) &&
      (await this.db.row(tx, 'select 1 as x from project_milestone where project_id = $1 and id = $2', [
        projectId,
        id,
      ]));
    if (!row) throw new Problem('BAD_INPUT', { field: 'input.milestoneId' });
    return id;
  }
}

function checked({ title, body, dueOn }: TaskInput): {
  title: string;
  body: string | null;
  dueOn: string | null;
} {
  return {
    title: oneLine(title, { field: 'input.title', max: LIMITS.taskTitle }),
    body: orNothing(manyLines, body, { field: 'input.body', max: LIMITS.taskText }),
    dueOn: day(dueOn, 'input.dueOn'),
  };
}
