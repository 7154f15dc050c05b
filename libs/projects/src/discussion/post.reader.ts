import { isId } from '@app/contracts';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { markdownToText, renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import {
  ProjectPost,
  ProjectPostPage,
  ProjectPostQuote,
  ProjectPostRevision,
  type ProjectThread,
} from './discussion.model.js';
import { BEHIND_ALL, cutWindow, type PostWindow } from './post-window.js';
import { READABLE_OF_OTHERS, ThreadReader } from './thread.reader.js';

const EXCERPT = 140;
const MOST_REVISIONS = 50;

/** SQL: the text of post `m` is there for the viewer $1. */
const LEGIBLE = `(m.deleted_at is null and (m.hidden_at is null or m.author_id = $1::uuid))`;

/** SQL: post `m` is shown to the viewer $1: with its text, or as a mark because it holds others together. */
const SHOWN = `(${LEGIBLE} or m.position = 1 or exists (select 1 from project_post c
  where c.parent_id = m.id and c.deleted_at is null and c.hidden_at is null))`;

const WHEN_LEGIBLE = (column: string, otherwise = 'null'): string =>
  `case when ${LEGIBLE} then m.${column} else ${otherwise} end`;

const COLUMNS = `
  m.id, m.thread_id as "threadId", m.position, m.parent_id as "parentId", ${WHEN_LEGIBLE('author_id')} as "authorId",
  ${WHEN_LEGIBLE('municipality_id')} as "municipalityId", ${WHEN_LEGIBLE('institution_id')} as "institutionId",
  ${WHEN_LEGIBLE('body', `''`)} as body, ${WHEN_LEGIBLE('body_html', `''`)} as "bodyHtml", m.created_at as "createdAt",
  ${WHEN_LEGIBLE('edited_at')} as "editedAt", m.deleted_at is not null as deleted,
  m.deleted_at is null and m.hidden_at is not null as hidden,
  case when m.author_id = $1::uuid then m.hidden_reason end as "hiddenReason", m.author_id = $1::uuid as "isOwn"`;

type PostRow = Omit<ProjectPost, 'canEdit' | 'canDelete'> & Record<string, unknown>;

/** SQL: the place a page is cut at, in the thread $2. */
const PLACE: Readonly<Record<PostWindow['at'], string>> = {
  PLACE: 'select $5::int as place',
  UNREAD: `select (select m.position from project_post m where m.thread_id = $2 and m.position > $5::int
    and ${READABLE_OF_OTHERS('$1')} order by m.position limit 1) as place`,
  POST: `select (select m.position from project_post m where m.thread_id = $2 and m.id = $5::uuid) as place`,
};

/** Reads posts as the actor may see them. Whether the thread may be seen is decided before, where it is given. */
@Injectable()
export class PostReader {
  constructor(
    private readonly db: Database,
    private readonly threads: ThreadReader,
  ) {}

  /** Those of these posts the actor can see, also as a mark. */
  readonly byId: Batch<string, ProjectPost> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<PostRow>(
      ctx,
      `select ${COLUMNS} from project_post m where m.id = any($2::uuid[]) and ${SHOWN} order by m.thread_id, m.position`,
      [ctx.actor.personId, ids.filter(isId)],
    );
    const threads = await this.threads.byId(ctx, [...new Set(rows.map(({ threadId }) => threadId))]);
    return new Map(
      rows.flatMap((row) => {
        const thread = threads.get(row.threadId);
        return thread ? [[row.id, toPost(row, thread)] as const] : [];
      }),
    );
  };

  /** A page of a thread the actor can see, in one statement whose cost does not depend on how long the thread is. */
  async window(ctx: Ctx, thread: ProjectThread, window: PostWindow): Promise<ProjectPostPage> {
    const { personId } = signedIn(ctx);
    const { at, size, postId } = window;
    const place = at === 'UNREAD' ? thread.lastReadPosition : window.place;
    const rows = await this.db.rows<PostRow & { later: boolean }>(
      ctx,
      `with cut as materialized (select coalesce(place, ${BEHIND_ALL}) as place from (${PLACE[at]}) c)
       (select false as later, ${COLUMNS} from project_post m
        where m.thread_id = $2 and m.position < (select place from cut) and ${SHOWN} order by m.position desc limit $3)
       union all
       (select true, ${COLUMNS} from project_post m
        where m.thread_id = $2 and m.position >= (select place from cut) and ${SHOWN} order by m.position limit $4)`,
      [personId, thread.id, size + 1, size + 1, at === 'POST' ? postId : place],
    );
    const { rows: shown, ...more } = cutWindow(
      window,
      rows.filter(({ later }) => !later),
      rows.filter(({ later }) => later),
    );
    return Object.assign(new ProjectPostPage(), {
      nodes: shown.map(({ later: _later, ...row }) => toPost(row as PostRow, thread)),
      ...more,
    });
  }

  /** What posts answer. Their thread is the one of the post, so it may be seen. */
  readonly quotes: Batch<string, ProjectPostQuote> = async (ctx, ids) => {
    const rows = await this.db.rows<{
      id: string;
      position: number;
      body: string | null;
      authorId: string | null;
    }>(
      ctx,
      `select m.id, m.position, ${WHEN_LEGIBLE('body')} as body, ${WHEN_LEGIBLE('author_id')} as "authorId"
       from project_post m where m.id = any($2::uuid[])`,
      [ctx.actor?.personId ?? null, ids],
    );
    return new Map(
      rows.map(({ body, ...row }) => [
        row.id,
        Object.assign(new ProjectPostQuote(), row, {
          excerpt: body === null ? null : markdownToText(body, EXCERPT),
        }),
      ]),
    );
  };

  /** Earlier wordings, the latest first. Those of deleted posts are gone. */
  readonly revisions: Batch<string, ProjectPostRevision[]> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; postId: string; body: string; replacedAt: Date }>(
      ctx,
      `select x.* from unnest($2::uuid[]) k (id) cross join lateral (
         select v.id, v.post_id as "postId", v.body, v.created_at as "replacedAt"
         from project_post_revision v join project_post m on m.id = v.post_id
         where v.post_id = k.id and ${LEGIBLE} order by v.id desc limit ${MOST_REVISIONS}) x`,
      [ctx.actor?.personId ?? null, ids],
    );
    const groups = new Map<string, ProjectPostRevision[]>(ids.map((id) => [id, []]));
    for (const { postId, body, ...row } of rows)
      groups
        .get(postId)!
        .push(Object.assign(new ProjectPostRevision(), row, { bodyHtml: renderMarkdown(body) }));
    return groups;
  };
}

function toPost(row: PostRow, { canWork, closed }: ProjectThread): ProjectPost {
  const mine = row.isOwn && !row.deleted;
  return Object.assign(new ProjectPost(), row, {
    isOwn: row.isOwn === true,
    canEdit: mine && canWork && !closed && !row.hidden,
    canDelete: mine,
  });
}
