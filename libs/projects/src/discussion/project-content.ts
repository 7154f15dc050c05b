import { IdentityReader } from '@app/identity';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { DiscussionEffects } from './discussion.effects.js';
import { PostReader } from './post.reader.js';

/** What of projects can be reported. */
export type ProjectContentKind = 'PROJECT' | 'PROJECT_POST';

/** A text as a moderator sees it. */
export interface ProjectContentSnapshot {
  /** Title of a project that is not private; otherwise nothing that would say in the queue what it is about. */
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Null for a project, which several people write. */
  readonly authorId: string | null;
  readonly municipalityId: string | null;
  /** For a post: title of the thread and the neighbouring posts, as Markdown. */
  readonly context: string | null;
  /** Moderators read it in the case alone, and that they look is logged. */
  readonly isPrivate: boolean;
}

interface PostRow extends Record<string, unknown> {
  readonly id: string;
  readonly body: string;
  readonly authorId: string | null;
  readonly municipalityId: string | null;
  readonly title: string;
}

/** So many posts before and after a reported one are kept with it. */
const NEIGHBOURS = 2;
const NAMELESS = '–';

/** How moderation reaches projects and what is written in them: only what somebody who sees it has reported. */
@Injectable()
export class ProjectContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: IdentityReader,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly posts: PostReader,
    private readonly effects: DiscussionEffects,
  ) {}

  /** True when the actor can read it now. */
  async readable(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<boolean> {
    if (!ctx.actor) return false;
    if (kind === 'PROJECT') return (await this.gate.visible(ctx, [id])).has(id);
    const post = (await this.posts.byId(ctx, [id])).get(id);
    return post !== undefined && !post.deleted && !post.hidden;
  }

  /** True for those who lead the project: it is their own text. */
  async isOwn(ctx: Ctx, projectId: string): Promise<boolean> {
    const row = await this.db.row(
      ctx,
      `select 1 as own from project_person where project_id = $1 and person_id = $2 and role in ('LEAD', 'EDITOR')`,
      [projectId, ctx.actor?.personId ?? null],
    );
    return row !== null;
  }

  /** As it stands now; null when there is none. */
  snapshot(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<ProjectContentSnapshot | null> {
    return kind === 'PROJECT' ? this.projectSnapshot(ctx, id) : this.postSnapshot(ctx, id);
  }

  /**
   * Hides a post from everybody but its author, and with the first post its thread; a project from everybody but those
   * who lead it. They are shown `reason`.
   */
  async hide(ctx: Ctx, kind: ProjectContentKind, id: string, reason: string): Promise<void> {
    await (kind === 'PROJECT'
      ? this.setProject(ctx, id, this.clock.now(), reason)
      : this.setPost(ctx, id, this.clock.now(), reason));
  }

  /** Shows it again. */
  async restore(ctx: Ctx, kind: ProjectContentKind, id: string): Promise<void> {
    await (kind === 'PROJECT' ? this.setProject(ctx, id, null, null) : this.setPost(ctx, id, null, null));
  }

  private async projectSnapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
    const row = await this.db.row<{
      title: string;
      summary: string;
      body: string;
      isPrivate: boolean;
      municipalityId: string | null;
    }>(
      ctx,
      `select p.title, p.summary, p.body, p.visibility = 'PRIVATE' as "isPrivate",
         (select a.municipality_id from project_partner a where a.project_id = p.id and a.is_lead) as "municipalityId"
       from project p where p.id = $1`,
      [id],
    );
    if (!row) return null;
    const { title, isPrivate, municipalityId } = row;
    return {
      title: isPrivate ? NAMELESS : title,
      text: [`**${title}**`, row.summary, row.body].filter(Boolean).join('\n\n'),
      authorId: null,
      municipalityId: isPrivate ? null : municipalityId,
      context: null,
      isPrivate,
    };
  }

  private async postSnapshot(ctx: Ctx, id: string): Promise<ProjectContentSnapshot | null> {
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

  private async setPost(ctx: Ctx, id: string, hiddenAt: Date | null, reason: string | null): Promise<void> {
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

  private async setProject(
    ctx: Ctx,
    id: string,
    hiddenAt: Date | null,
    reason: string | null,
  ): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const changed = await this.db.execute(
        tx,
        `update project set hidden_at = $2::timestamptz, hidden_reason = $3
         where id = $1 and (hidden_at is null) <> ($2::timestamptz is null)`,
        [id, hiddenAt, reason],
      );
      if (changed === 0) return;
      await this.journal.note(tx, id, 'FACTS', null);
      if (hiddenAt) await this.journal.narrowed(tx, id);
    });
  }
}
