import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject } from '../project/project-gate.js';
import { DiscussionEffects } from './discussion.effects.js';
import { threadTitle } from './discussion.rules.js';
import { ThreadReader } from './thread.reader.js';

/** A thread whose project is locked. */
export interface LockedThread {
  readonly id: string;
  readonly projectId: string;
  readonly authorId: string | null;
  readonly lastPosition: number;
  readonly closed: boolean;
  readonly rights: LockedProject['rights'];
}

/** Threads as a whole: their titles, their state, and how far people have read. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly reader: ThreadReader,
    private readonly effects: DiscussionEffects,
  ) {}

  /**
   * Locks the project of a thread for the rest of the transaction.
   *
   * @param right what the actor wants to do; `see` only with the inner work, as in all of the discussion
   * @throws Problem `NOT_FOUND` for what is not there, not visible or not allowed, and for what is hidden
   */
  async take(tx: Ctx, id: string, right: 'see' | 'work' | 'edit'): Promise<LockedThread> {
    found(isId(id) || null, 'no id');
    const place = found(
      await this.db.row<{ projectId: string }>(
        tx,
        'select project_id as "projectId" from project_thread where id = $1',
        [id],
      ),
    );
    const { rights } = await this.gate.take(tx, place.projectId, right);
    const seen = found(await this.reader.one(tx, id), 'no visible thread');
    const { projectId, authorId, lastPosition, closed } = seen;
    if (seen.hidden && right !== 'see') throw new Problem('NOT_FOUND', { internal: 'hidden' });
    return { id, projectId, authorId, lastPosition, closed, rights };
  }

  /** Gives a thread another title; for its author and those who edit the project. @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG` */
  async rename(ctx: Ctx, id: string, title: string): Promise<void> {
    const tidied = threadTitle(title, 'title');
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const { projectId, authorId, rights } = await this.take(tx, id, 'work');
      if (!rights.canEdit && authorId !== personId)
        throw new Problem('NOT_FOUND', { internal: 'thread of somebody else' });
      await this.set(tx, id, projectId, 'title = $2', 'title <> $2', tidied);
    });
  }

  /** Puts a thread above the others, or back among them; for those who edit. Doing it again changes nothing. @throws Problem `NOT_FOUND` */
  async setPinned(ctx: Ctx, id: string, pinned: boolean): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { projectId } = await this.take(tx, id, 'edit');
      await this.set(tx, id, projectId, 'pinned = $2', 'pinned <> $2', pinned);
    });
  }

  /** Ends the writing in a thread, or opens it again; for those who edit. Doing it again changes nothing. @throws Problem `NOT_FOUND` */
  async setClosed(ctx: Ctx, id: string, closed: boolean): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const { projectId } = await this.take(tx, id, 'edit');
      await this.set(
        tx,
        id,
        projectId,
        'closed_at = $2, closed_by = $3',
        '(closed_at is null) <> ($2::timestamptz is null)',
        closed ? this.clock.now() : null,
        closed ? personId : null,
      );
    });
  }

  /**
   * The actor has read up to a place; never back. A place behind the end means the end.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT` for a place there cannot be
   */
  async markRead(ctx: Ctx, id: string, position: number): Promise<void> {
    const { personId } = signedIn(ctx);
    if (position < 0) throw new Problem('BAD_INPUT', { field: 'position' });
    await this.db.run(ctx, async (tx) => {
      found(await this.reader.one(tx, id), 'no visible thread');
      const moved = await this.db.row<{ toEnd: boolean }>(
        tx,
        `insert into project_thread_reader as r (thread_id, person_id, last_read_position)
         select id, $2, least($3::int, last_position) from project_thread where id = $1
         on conflict (thread_id, person_id) do update set last_read_position = excluded.last_read_position
         where r.last_read_position < excluded.last_read_position
         returning last_read_position = (select last_position from project_thread where id = $1) as "toEnd"`,
        [id, personId, position],
      );
      if (moved?.toEnd) await this.effects.read(tx, [id], personId);
    });
  }

  /** The actor has read all there is in a project now. @throws Problem `NOT_FOUND` */
  async markAllRead(ctx: Ctx, projectId: string): Promise<void> {
    const { personId } = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'see');
      const moved = await this.db.rows<{ id: string }>(
        tx,
        `insert into project_thread_reader as r (thread_id, person_id, last_read_position)
         select id, $2, last_position from project_thread where project_id = $1 and deleted_at is null order by id
         on conflict (thread_id, person_id) do update set last_read_position = excluded.last_read_position
         where r.last_read_position < excluded.last_read_position returning thread_id as id`,
        [projectId, personId],
      );
      await this.effects.read(
        tx,
        moved.map(({ id }) => id),
        personId,
      );
    });
  }

  /** The actor wants to hear of new posts, or not; mentions are told all the same. @throws Problem `NOT_FOUND` */
  async follow(ctx: Ctx, id: string, follows: boolean): Promise<void> {
    const { personId } = signedIn(ctx);
    found(await this.reader.one(ctx, id), 'no visible thread');
    await this.db.execute(
      ctx,
      `insert into project_thread_reader (thread_id, person_id, follows) values ($1, $2, $3)
       on conflict (thread_id, person_id) do update set follows = excluded.follows`,
      [id, personId, follows],
    );
  }

  private async set(
    tx: Ctx,
    id: string,
    projectId: string,
    assignment: string,
    differs: string,
    ...values: unknown[]
  ): Promise<void> {
    const changed = await this.db.execute(
      tx,
      `update project_thread set ${assignment} where id = $1 and ${differs}`,
      [id, ...values],
    );
    if (changed > 0) await this.effects.threadChanged(tx, projectId, id);
  }
}
