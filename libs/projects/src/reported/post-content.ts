import { IdentityReader } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { DiscussionEffects } from '../discussion/discussion.effects.js';
import { PostReader } from '../discussion/post.reader.js';
import { NAMELESS, type ProjectContentSnapshot, type ReportedPart } from './reported-part.js';

interface PostRow extends Record<string, unknown> {
  readonly id: string;
  readonly body: string;
  readonly authorId: string | null;
  readonly municipalityId: string | null;
  readonly title: string;
}

/** So many posts before and after a reported one are kept with it. */
const NEIGHBOURS = 2;

/** Posts of the discussion in projects, as moderation reaches them. */
@Injectable()
export class PostContent implements ReportedPart {
  constructor(
    private readonly db: Database,
    private readonly people: IdentityReader,
    private readonly posts: PostReader,
    private readonly effects: DiscussionEffects,
  ) {}

  async readable(ctx: Ctx, id: string): Promise<boolean> {
    const post = (await this.posts.byId(ctx, [id])).get(id);
    return post !== undefined && !post.deleted && !post.hidden;
  }

  async snapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
    const rows = await this.db.rows<PostRow>(
      ctx,
      `with target as (
         select m.thread_id, m.position, t.title from project_post m join project_thread t on t.id = m.thread_id
         where m.id = $1 and m.deleted_at is null)
       select n.id, n.body, n.author_id as "authorId", n.municipality_id as "municipalityId", k.title
       from target k cross join lateral (
         (select * from project_post m where m.thread_id = k.thread_id and m.position <= k.position and m.deleted_at is null
          order by m.position desc limit ${NEIGHBOURS + 1})
         union all
         (select * from project_post m where m.thread_id = k.thread_id and m.position > k.position and m.deleted_at is null
          order by m.position limit ${NEIGHBOURS})
       ) n order by n.position`,
      [id],
    );
    const post = rows.find((row) => row.id === id);
    if (!post) return null;
    const ids = rows.flatMap(({ authorId }) => authorId ?? []);
    const people = await this.people.personsById(ctx, [...new Set(ids)]);
    const nameOf = (authorId: string | null): string =>
      (authorId === null ? undefined : people.get(authorId)?.name) ?? NAMELESS;
    const neighbours = rows
      .filter((row) => row.id !== id)
      .map((row) => `**${nameOf(row.authorId)}:** ${row.body}`);
    return {
      title: nameOf(post.authorId),
      text: post.body,
      authorId: post.authorId,
      municipalityId: post.municipalityId,
      context: [`**${post.title}**`, ...neighbours].join('\n\n'),
      isPrivate: true,
    };
  }

  async set(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      // Counters and order of a thread change under the lock of its project.
      await this.db.execute(
        tx,
        `select 1 from project where id = (select t.project_id from project_post m join project_thread t on t.id = m.thread_id
           where m.id = $1) for update`,
        [id],
      );
      const post = await this.db.row<{ threadId: string; projectId: string; position: number }>(
        tx,
        `with set as (
           update project_post set hidden_at = $2::timestamptz, hidden_reason = $3
           where id = $1 and deleted_at is null and (hidden_at is null) <> ($2::timestamptz is null)
           returning thread_id, position)
         update project_thread t set post_count = t.post_count + case when $2::timestamptz is null then 1 else -1 end,
           hidden_at = case when set.position = 1 then $2::timestamptz else t.hidden_at end
         from set where t.id = set.thread_id
         returning t.id as "threadId", t.project_id as "projectId", set.position`,
        [id, hiddenAt, reason],
      );
      if (!post) return;
      await this.effects.postChanged(tx, { id, ...post });
      if (post.position === 1) await this.effects.threadChanged(tx, post.projectId, post.threadId);
    });
  }
}
