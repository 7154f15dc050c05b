import { isId } from '@app/contracts';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AMONG_PROJECTS, type ProjectPart } from '../project/project-part.js';
import { rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import { ProjectThread } from './discussion.model.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff. */
const CURATES = 5;
const NEXT = 6;

const MOST_UNREAD = 100;

/** SQL: post `m` is one that somebody else has written and that can be read. */
export const READABLE_OF_OTHERS = (person: string): string =>
  `m.author_id is distinct from ${person}::uuid and m.deleted_at is null and m.hidden_at is null`;

/** SQL: thread `t` is there for the person; what moderation has hidden is for its author alone. */
export const threadShown = (person: string): string =>
  `t.deleted_at is null and (t.hidden_at is null or t.author_id = ${person}::uuid)`;

const UNREAD = `from project_post m where m.thread_id = t.id and m.position > coalesce(r.last_read_position, 0)
  and ${READABLE_OF_OTHERS('$1')}`;

const COLUMNS = `
  t.id, t.project_id as "projectId", t.title, t.author_id as "authorId", t.created_at as "createdAt", t.last_at as "lastAt",
  t.last_position as "lastPosition", t.post_count as "postCount", t.pinned, t.closed_at is not null as closed,
  t.hidden_at is not null as hidden, coalesce(r.last_read_position, 0) as "lastReadPosition", r.follows,
  (select count(*)::int from (select 1 ${UNREAD} limit ${MOST_UNREAD}) counted) as "unreadCount",
  (select m.author_id from project_post m where m.thread_id = t.id and m.deleted_at is null and m.hidden_at is null
   order by m.position desc limit 1) as "lastAuthorId",
  p.state as "projectState", p.paused_from as "pausedFrom", p.visibility, ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

const FROM = `project_thread t join project p on p.id = t.project_id
  left join project_thread_reader r on r.thread_id = t.id and r.person_id = $1::uuid`;

const VISIBLE = `${threadShown('$1')} and ${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)}`;

type ThreadRow = Omit<ProjectThread, 'canPost' | 'canRename' | 'canManage' | 'canWork'> &
  Omit<ProjectFacts, 'state'> & { projectState: ProjectFacts['state'] } & Record<string, unknown>;

/** How many threads of projects hold something the actor has not read, at most 100 of each. */
export const UNREAD_THREADS: ProjectPart<{ projectId: string; count: number }, number> = {
  sql: `
    select p.id as "projectId", (select count(*)::int from (
      select 1 from project_thread t left join project_thread_reader r on r.thread_id = t.id and r.person_id = $1::uuid
      where t.project_id = p.id and ${threadShown('$1')} and r.follows is distinct from false
        and t.last_position > coalesce(r.last_read_position, 0) and exists (select 1 ${UNREAD}) limit ${MOST_UNREAD}) counted) as count
    from project p where p.id ${AMONG_PROJECTS} and ${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)}`,
  values: (_, rows) => new Map(rows.map(({ projectId, count }) => [projectId, count])),
};

/** Reads threads as the actor may see them. */
@Injectable()
export class ThreadReader {
  constructor(private readonly db: Database) {}

  /** Those of these threads the actor can see. */
  readonly byId: Batch<string, ProjectThread> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<ThreadRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where t.id = any($${NEXT}::uuid[]) and ${VISIBLE}`,
      [...this.values(ctx), ids.filter(isId)],
    );
    return new Map(rows.map((row) => [row.id, this.model(ctx, row)]));
  };

  /** The thread, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectThread | null> {
    return (await this.byId(ctx, [id])).get(id) ?? null;
  }

  /**
   * Threads of a project: pinned ones first, then those in which somebody wrote last. Empty for those who do not see
   * the inner work.
   *
   * @param unreadOnly only those with something the actor has not read
   * @throws Problem `NOT_SIGNED_IN`, `BAD_INPUT` for a wrong cursor or page size
   */
  async list(
    ctx: Ctx,
    projectId: string,
    unreadOnly: boolean,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectThread>> {
    signedIn(ctx);
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['number', 'date', 'id']);
    if (!isId(projectId)) return toConnection<ProjectThread>([], size, () => '');
    const at = (n: number): string => `$${NEXT + n}`;
    const rows = await this.db.rows<ThreadRow>(
      ctx,
      `select ${COLUMNS} from ${FROM}
       where t.project_id = ${at(0)} and ${VISIBLE}
         and (${at(1)}::boolean is null or (t.pinned, t.last_at, t.id) < (${at(1)}, ${at(2)}::timestamptz, ${at(3)}::uuid))
         ${unreadOnly ? `and t.last_position > coalesce(r.last_read_position, 0) and exists (select 1 ${UNREAD})` : ''}
       order by t.pinned desc, t.last_at desc, t.id desc limit ${at(4)}`,
      [
        ...this.values(ctx),
        projectId,
        cursor ? Number(cursor[0]) !== 0 : null,
        cursor?.[1] ?? null,
        cursor?.[2] ?? null,
        size + 1,
      ],
    );
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ pinned, lastAt, id }) => encodeCursor([Number(pinned), lastAt, id]),
    );
  }

  private values(ctx: Ctx): unknown[] {
    return [...actorValues(ctx.actor), ctx.actor?.permissions.has('project.curate') ?? false];
  }

  private model(ctx: Ctx, row: ThreadRow): ProjectThread {
    const { projectState, pausedFrom, visibility, role, isPartner, ...thread } = row;
    const facts = { state: projectState, pausedFrom, visibility, role, isPartner };
    const { canWork, canEdit } = rightsOn(ctx.actor, facts);
    return Object.assign(new ProjectThread(), thread, {
      canWork,
      canPost: canWork && !thread.closed && !thread.hidden,
      canRename: !thread.hidden && (canEdit || (canWork && thread.authorId === ctx.actor?.personId)),
      canManage: canEdit && !thread.hidden,
    });
  }
}
