import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { idempotencyKey } from '../project/project.rules.js';
import { DiscussionEffects, type PlacedPost } from './discussion.effects.js';
import type { OpenProjectThreadInput, PostInThreadInput } from './discussion.inputs.js';
import { postText, threadTitle } from './discussion.rules.js';
import { ThreadMentions } from './thread-mentions.js';
import { ThreadService, type LockedThread } from './thread.service.js';

interface OwnPost extends PlacedPost {
  readonly body: string;
  readonly hidden: boolean;
}

/** Writing in the discussion of a project. */
@Injectable()
export class PostService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly gate: ProjectGate,
    private readonly threads: ThreadService,
    private readonly mentions: ThreadMentions,
    private readonly effects: DiscussionEffects,
  ) {}

  /**
   * Opens a thread with its first post.
   *
   * @returns the id of the thread; with a key that was used before, that of the first one
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async open(ctx: Ctx, input: OpenProjectThreadInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const title = threadTitle(input.title, 'input.title');
    const body = postText(input.body, 'input.body');
    const key = idempotencyKey(input.idempotencyKey);
    if (!(await this.opened(ctx, personId, key))) await this.limits.consume(ctx, 'project.post', personId);
    return this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.gate.take(tx, input.projectId, 'work');
      const before = await this.opened(tx, personId, key);
      if (before && before.projectId !== projectId)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_thread (project_id, title, author_id, created_at, last_at, idempotency_key)
         values ($1, $2, $3, $4, $4, $5) returning id`,
        [projectId, title, personId, this.clock.now(), key],
      );
      await this.add(tx, { id: row!.id, projectId, lastPosition: 0 }, null, body, `${row!.id}.1`);
      return row!.id;
    });
  }

  /**
   * Writes a post at the end of a thread.
   *
   * @returns the id; with a key that was used before, that of the first post
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `PROJECT_THREAD_CLOSED`, `BAD_INPUT` also for a
   *   post to answer that is not of the thread or gone, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async post(ctx: Ctx, input: PostInThreadInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const body = postText(input.body, 'input.body');
    const key = idempotencyKey(input.idempotencyKey);
    if (!(await this.posted(ctx, personId, key))) await this.limits.consume(ctx, 'project.post', personId);
    return this.db.run(ctx, async (tx) => {
      const thread = await this.threads.take(tx, input.threadId, 'work');
      const before = await this.posted(tx, personId, key);
      if (before && before.threadId !== thread.id)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return before.id;
      if (thread.closed) throw new Problem('PROJECT_THREAD_CLOSED');
      const parentId = await this.parent(tx, thread.id, input.replyToId ?? null);
      return this.add(tx, thread, parentId, body, key);
    });
  }

  /**
   * Changes an own post; what it said before is kept.
   *
   * @throws Problem `NOT_FOUND`, `PROJECT_THREAD_CLOSED`, `BAD_INPUT`, `TOO_LONG`
   */
  async edit(ctx: Ctx, id: string, body: string): Promise<void> {
    const tidied = postText(body, 'body');
    await this.db.run(ctx, async (tx) => {
      const { post, thread } = await this.own(tx, id, 'work');
      if (post.hidden) throw new Problem('NOT_FOUND', { internal: 'hidden' });
      if (thread.closed) throw new Problem('PROJECT_THREAD_CLOSED');
      const text = await this.settled(tx, thread.projectId, tidied, 'body');
      if (text === post.body) return;
      const now = this.clock.now();
      await this.db.execute(
        tx,
        `with kept as (insert into project_post_revision (post_id, body, created_at) values ($1, $5, $4))
         update project_post set body = $2, body_html = $3, edited_at = $4 where id = $1`,
        [id, text, renderMarkdown(text), now, post.body],
      );
      await this.mentions.edited(tx, id, thread.projectId, text);
      await this.effects.postChanged(tx, post);
    });
  }

  /**
   * Takes an own post back: its text and earlier wordings go for good. A mark stays where others answer it; a thread in
   * which nothing is left goes with its last post.
   *
   * @throws Problem `NOT_FOUND`
   */
  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { post, thread } = await this.own(tx, id, 'see');
      await this.db.execute(
        tx,
        `with earlier as (delete from project_post_revision where post_id = $1)
         update project_post set body = '', body_html = '', deleted_at = $2 where id = $1`,
        [id, this.clock.now()],
      );
      const gone = await this.db.row<{ gone: boolean }>(
        tx,
        `update project_thread t set post_count = post_count - $2::int,
           deleted_at = case when not exists (select 1 from project_post m where m.thread_id = t.id and m.deleted_at is null)
             then $3::timestamptz end
         where t.id = $1 returning deleted_at is not null as gone`,
        [thread.id, post.hidden ? 0 : 1, this.clock.now()],
      );
      await this.effects.postDeleted(tx, post);
      if (gone?.gone) await this.effects.threadChanged(tx, thread.projectId, thread.id);
    });
  }

  /** Puts a text at the end of a thread whose project is locked. */
  private async add(
    tx: Ctx,
    { id: threadId, projectId, lastPosition }: Pick<LockedThread, 'id' | 'projectId' | 'lastPosition'>,
    parentId: string | null,
    body: string,
    key: string,
  ): Promise<string> {
    const { personId } = signedIn(tx);
    const text = await this.settled(tx, projectId, body, 'input.body');
    const position = lastPosition + 1;
    const row = await this.db.row<{ id: string }>(
      tx,
      `with said as (
         insert into project_post (thread_id, position, parent_id, author_id, municipality_id, institution_id, body, body_html,
           created_at, idempotency_key)
         select $1, $2, $3, $4, pp.municipality_id, pp.institution_id, $5, $6, $7, $8
         from (values (1)) one left join project_person pp on pp.project_id = $9 and pp.person_id = $4
         returning id
       ), moved as (
         update project_thread set last_at = $7, last_position = $2, post_count = post_count + 1 where id = $1
       ), seen as (
         insert into project_thread_reader as r (thread_id, person_id, last_read_position, follows)
         values ($1, $4, case when $2::int = 1 then 1 else 0 end, true)
         on conflict (thread_id, person_id) do update set follows = coalesce(r.follows, true),
           last_read_position = case when r.last_read_position >= $2::int - 1 then $2 else r.last_read_position end
       )
       select id from said`,
      [threadId, position, parentId, personId, text, renderMarkdown(text), this.clock.now(), key, projectId],
    );
    await this.effects.posted(tx, { id: row!.id, threadId, projectId, position });
    return row!.id;
  }

  private async settled(tx: Ctx, projectId: string, body: string, field: string): Promise<string> {
    // Names of people can make it longer.
    return postText(await this.mentions.settle(tx, projectId, body, field), field);
  }

  /** An own post that was not deleted, with its thread; the project is locked. */
  private async own(
    tx: Ctx,
    id: string,
    right: 'see' | 'work',
  ): Promise<{ post: OwnPost; thread: LockedThread }> {
    const { personId } = signedIn(tx);
    found(isId(id) || null, 'no id');
    const place = found(
      await this.db.row<{ threadId: string }>(
        tx,
        'select thread_id as "threadId" from project_post where id = $1 and author_id = $2',
        [id, personId],
      ),
      'no own post',
    );
    const thread = await this.threads.take(tx, place.threadId, right);
    const post = found(
      await this.db.row<Omit<OwnPost, 'projectId'> & Record<string, unknown>>(
        tx,
        `select id, thread_id as "threadId", position, body, hidden_at is not null as hidden
         from project_post where id = $1 and deleted_at is null`,
        [id],
      ),
      'deleted',
    );
    return { post: { ...post, projectId: thread.projectId }, thread };
  }

  private async parent(tx: Ctx, threadId: string, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const row =
      isId(id) &&
      (await this.db.row(
        tx,
        'select 1 as x from project_post where thread_id = $1 and id = $2 and deleted_at is null and hidden_at is null',
        [threadId, id],
      ));
    if (!row) throw new Problem('BAD_INPUT', { field: 'input.replyToId' });
    return id;
  }

  private opened(ctx: Ctx, authorId: string, key: string): Promise<{ id: string; projectId: string } | null> {
    return this.db.row<{ id: string; projectId: string }>(
      ctx,
      'select id, project_id as "projectId" from project_thread where author_id = $1 and idempotency_key = $2',
      [authorId, key],
    );
  }

  private posted(ctx: Ctx, authorId: string, key: string): Promise<{ id: string; threadId: string } | null> {
    return this.db.row<{ id: string; threadId: string }>(
      ctx,
      'select id, thread_id as "threadId" from project_post where author_id = $1 and idempotency_key = $2',
      [authorId, key],
    );
  }
}
