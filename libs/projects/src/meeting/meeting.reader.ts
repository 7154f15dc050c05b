import { isId } from '@app/contracts';
import { berlinDay, berlinTime } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import type { MeetingTime } from '../projects.enums.js';
import { ProjectMeeting } from './meeting.model.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff. */
const CURATES = 5;
const NEXT = 6;

const COLUMNS = `
  mt.id, mt.project_id as "projectId", mt.title, mt.starts_at as "startsAt", mt.ends_at as "endsAt", mt.place, mt.link, mt.state,
  mt.version, mt.sequence, mt.cancel_reason as "cancelReason", mt.sealed_at as "sealedAt", mt.sealed_by as "sealedBy",
  mt.content_hash as "contentHash", mt.changed_at as "changedAt",
  exists (select 1 from project_meeting_invitee i where i.meeting_id = mt.id and i.person_id = $1::uuid) as "isInvited",
  p.state as "projectState", p.paused_from as "pausedFrom", p.visibility, ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

const FROM = `project_meeting mt join project p on p.id = mt.project_id`;

const VISIBLE = `(${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)})`;

/** What each of the two lists shows, and in which direction. */
const LISTS = {
  UPCOMING: { states: ['PLANNED', 'RUNNING'], order: 'asc', after: '>' },
  PAST: { states: ['SEALED', 'CANCELLED'], order: 'desc', after: '<' },
} as const satisfies Record<MeetingTime, object>;

type MeetingRow = Omit<ProjectMeeting, 'day' | 'from' | 'to' | 'canWork' | 'canEdit'> &
  Omit<ProjectFacts, 'state'> & { projectState: ProjectFacts['state'] } & Record<string, unknown>;

/** Reads meetings as the actor may see them. */
@Injectable()
export class MeetingReader {
  constructor(private readonly db: Database) {}

  readonly byId: Batch<string, ProjectMeeting> = async (ctx, ids) =>
    new Map((await this.read(ctx, 'mt.id = any($6::uuid[])', ids)).map((meeting) => [meeting.id, meeting]));

  /** The meeting that a task was taken from. */
  readonly byTask: Batch<string, ProjectMeeting> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<MeetingRow & { taskId: string }>(
      ctx,
      `select x.task_id as "taskId", ${COLUMNS} from ${FROM} join project_meeting_task x on x.meeting_id = mt.id
       where x.task_id = any($${NEXT}::uuid[]) and ${VISIBLE}`,
      [...this.values(ctx), ids],
    );
    return new Map(rows.map(({ taskId, ...row }) => [taskId, this.model(ctx, row as MeetingRow)]));
  };

  /** The meeting, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectMeeting | null> {
    return isId(id) ? ((await this.byId(ctx, [id])).get(id) ?? null) : null;
  }

  /** Those of these meetings whose minutes the actor may read. */
  async open(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.byId(ctx, ids.filter(isId))).keys());
  }

  /** Those of these meetings whose minutes the actor may write. */
  async writable(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const meetings = [...(await this.byId(ctx, ids.filter(isId))).values()];
    return new Set(
      meetings.filter(({ canWork, state }) => canWork && state === 'RUNNING').map(({ id }) => id),
    );
  }

  /**
   * Meetings of a project; none for who does not see its inner work.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async list(
    ctx: Ctx,
    projectId: string,
    time: MeetingTime,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectMeeting>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['date', 'id']);
    const list = LISTS[time];
    const at = (n: number): string => `$${NEXT + n}`;
    const rows =
      ctx.actor && isId(projectId)
        ? await this.db.rows<MeetingRow>(
            ctx,
            `select ${COLUMNS} from ${FROM} where mt.project_id = ${at(0)} and mt.state = any(${at(1)}) and ${VISIBLE}
               and (${at(2)}::timestamptz is null or (mt.starts_at, mt.id) ${list.after} (${at(2)}::timestamptz, ${at(3)}::uuid))
             order by mt.starts_at ${list.order}, mt.id ${list.order} limit ${at(4)}`,
            [...this.values(ctx), projectId, list.states, cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1],
          )
        : [];
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ startsAt, id }) => encodeCursor([startsAt, id]),
    );
  }

  private async read(ctx: Ctx, which: string, ...values: readonly unknown[]): Promise<ProjectMeeting[]> {
    if (!ctx.actor) return [];
    const rows = await this.db.rows<MeetingRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where ${which} and ${VISIBLE}`,
      [...this.values(ctx), ...values],
    );
    return rows.map((row) => this.model(ctx, row));
  }

  private values(ctx: Ctx): unknown[] {
    return [...actorValues(ctx.actor), ctx.actor?.permissions.has('project.curate') ?? false];
  }

  private model(ctx: Ctx, row: MeetingRow): ProjectMeeting {
    const { projectState, pausedFrom, visibility, role, isPartner, ...meeting } = row;
    const { canWork, canEdit } = rightsOn(ctx.actor, {
      state: projectState,
      pausedFrom,
      visibility,
      role,
      isPartner,
    });
    return Object.assign(new ProjectMeeting(), meeting, {
      day: berlinDay(meeting.startsAt),
      from: berlinTime(meeting.startsAt),
      to: berlinTime(meeting.endsAt),
      canWork,
      canEdit,
    });
  }
}
