import { isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AMONG_PROJECTS, partValues, type ProjectPart } from '../project/project-part.js';
import { day, rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  ownOrganisation,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import type { MyTasksFilter } from './task.inputs.js';
import { ProjectTask } from './task.model.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff, and of the day it is today. */
const CURATES = 5;
const TODAY = 6;
const NEXT = 7;

/** Sorts behind every day a task can have; tasks without a day come last. */
const NO_DAY = '2199-12-31';

const TASK = `
  t.id, t.project_id as "projectId", t.title, t.body, t.state, t.position, t.due_on::text as "dueOn",
  t.state <> 'DONE' and coalesce(t.due_on < $${TODAY}::date, false) as "isOverdue", t.done_at as "doneAt",
  t.created_at as "createdAt", t.version, t.milestone_id as "milestoneId", pa.municipality_id as "municipalityId",
  pa.institution_id as "institutionId", t.person_id as "personId", t.created_by as "createdBy",
  exists (select 1 from project_task_archive x where x.task_id = t.id and x.person_id = $1::uuid) as "isArchived"`;

/** What decides about rights on the tasks of project `p`. */
const FACTS = `p.state as "projectState", p.paused_from as "pausedFrom", p.visibility, ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

const COLUMNS = `${TASK}, ${FACTS}`;

const taskFrom = (projects: string): string => `project_task t join ${projects} on p.id = t.project_id
  left join project_partner pa on pa.id = t.partner_id and pa.ended_at is null`;
const FROM = taskFrom('project p');

/** What a finished project has left undone is asked for with all its tasks only: nobody is to do it any more. */
const NOT_LEFT_UNDONE = `(t.state = 'DONE' or p.state <> 'FINISHED')`;

const VISIBLE = `(${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)})`;

type TaskRow = ProjectTask &
  Omit<ProjectFacts, 'state'> & { projectState: ProjectFacts['state'] } & Record<string, unknown>;

/** Those of projects whose inner work (tasks, funding) the actor may see. */
export const SEES_WORK: ProjectPart<{ projectId: string }, boolean> = {
  sql: `select p.id as "projectId" from project p where p.id ${AMONG_PROJECTS} and ${VISIBLE}`,
  values: (_, rows) => new Map(rows.map(({ projectId }) => [projectId, true])),
};

/** Reads tasks as the actor may see them. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of these projects whose inner work (tasks, funding) the actor may see. */
  readonly openTo: Batch<string, boolean> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<{ projectId: string }>(ctx, SEES_WORK.sql, partValues(ctx, ids));
    return SEES_WORK.values(ctx, rows, ids);
  };

  /** Tasks per project in the order of the board. Empty for those who may not see the inner work. */
  readonly byProject: Batch<string, ProjectTask[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectTask[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<TaskRow>(
      ctx,
      // Rights are the same for all tasks of a project: they are found out once, not with every row.
      `with p as materialized (select p.id, ${FACTS} from project p where p.id = any($${NEXT}::uuid[]) and ${VISIBLE})
       select ${TASK}, p."projectState", p."pausedFrom", p.visibility, p.role, p."isPartner" from ${taskFrom('p')}
       order by t.project_id, array_position(array['OPEN', 'IN_PROGRESS', 'DONE'], t.state), t.position`,
      [...this.values(ctx), ids],
    );
    for (const row of rows) groups.get(row.projectId)!.push(this.model(ctx, row));
    return groups;
  };

  readonly byId: Batch<string, ProjectTask> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<TaskRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where t.id = any($${NEXT}::uuid[]) and ${VISIBLE}`,
      [...this.values(ctx), ids],
    );
    return new Map(rows.map((row) => [row.id, this.model(ctx, row)]));
  };

  /** The task, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectTask | null> {
    return isId(id) ? ((await this.byId(ctx, [id])).get(id) ?? null) : null;
  }

  /**
   * Tasks across projects: assigned to the actor or their organisation, or created by the actor. By day, those
   * without one last. With states, or when overdue, without what finished projects have left undone.
   *
   * @throws Problem `NOT_SIGNED_IN`, `BAD_INPUT` for a wrong cursor or page size
   */
  async mine(
    ctx: Ctx,
    filter: MyTasksFilter,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectTask>> {
    signedIn(ctx);
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['text', 'id']);
    if (cursor) day(cursor[0], 'after');
    const projectId = filter.projectId ?? null;
    if (projectId !== null && !isId(projectId)) throw new Problem('BAD_INPUT', { field: 'filter.projectId' });
    const at = (n: number): string => `$${NEXT + n}`;
    const due = `coalesce(t.due_on, date '${NO_DAY}')`;
    const own =
      filter.relation === 'CREATED'
        ? 't.created_by = $1::uuid'
        : `(t.person_id = $1::uuid or t.person_id is null and ${ownOrganisation('pa', AT)})`;
    const archived = `exists (select 1 from project_task_archive x where x.task_id = t.id and x.person_id = $1::uuid)`;
    const rows = await this.db.rows<TaskRow>(
      ctx,
      `select ${COLUMNS} from ${FROM}
       where ${own} and ${filter.archived ? '' : 'not'} ${archived}
         and (${at(0)}::date is null or (${due}, t.id) > (${at(0)}::date, ${at(1)}::uuid))
         and (${at(3)}::text[] is null or t.state = any(${at(3)}) and ${NOT_LEFT_UNDONE})
         and (${at(4)}::uuid is null or t.project_id = ${at(4)})
         ${filter.overdue ? `and t.state <> 'DONE' and p.state <> 'FINISHED' and t.due_on < $${TODAY}::date` : ''}
         and ${VISIBLE}
       order by ${due}, t.id limit ${at(2)}`,
      [
        ...this.values(ctx),
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        size + 1,
        filter.states ?? null,
        projectId,
      ],
    );
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ dueOn, id }) => encodeCursor([dueOn ?? NO_DAY, id]),
    );
  }

  private values(ctx: Ctx): unknown[] {
    return [
      ...actorValues(ctx.actor),
      ctx.actor?.permissions.has('project.curate') ?? false,
      berlinDay(this.clock.now()),
    ];
  }

  private model(ctx: Ctx, row: TaskRow): ProjectTask {
    const { projectState, pausedFrom, visibility, role, isPartner, ...task } = row;
    const isOver = projectState === 'FINISHED';
    const { canWork, canEdit } = rightsOn(ctx.actor, {
      state: projectState,
      pausedFrom,
      visibility,
      role,
      isPartner,
    });
    return Object.assign(new ProjectTask(), task, {
      isOverdue: task.isOverdue && !isOver,
      canWork: canWork && !isOver,
      canRemove: !isOver && (canEdit || (canWork && task.createdBy === ctx.actor?.personId)),
    });
  }
}
