import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

/** A post and where it stands. */
export interface PlacedPost {
  readonly id: string;
  readonly threadId: string;
  readonly projectId: string;
  readonly position: number;
}

/** What follows when something is written: messages and open pages. Always in the transaction of the change. */
@Injectable()
export class DiscussionEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
  ) {}

  async posted(tx: Ctx, { id: postId, threadId, projectId, position }: PlacedPost): Promise<void> {
    const opened = position === 1;
    await this.outbox.append(tx, opened ? 'project.thread-opened.v1' : 'project.posted.v1', {
      postId,
      threadId,
      projectId,
    });
    await this.live.append(tx, `project-talk:${projectId}`, 'project.posted', { threadId, postId, position });
  }

  /** Edited, deleted, hidden or shown again: whoever shows it looks again. */
  async postChanged(
    tx: Ctx,
    { id: postId, threadId, projectId }: Omit<PlacedPost, 'position'>,
  ): Promise<void> {
    await this.live.append(tx, `project-talk:${projectId}`, 'project.post-changed', { threadId, postId });
  }

  /** The text is gone for good: what was told of it is taken back. */
  async postDeleted(tx: Ctx, post: PlacedPost): Promise<void> {
    await this.outbox.append(tx, 'content.deleted.v1', { target: 'PROJECT_POST', targetId: post.id });
    await this.postChanged(tx, post);
  }

  /** Renamed, pinned, closed, opened again, hidden or gone. */
  async threadChanged(tx: Ctx, projectId: string, threadId: string): Promise<void> {
    await this.live.append(tx, `project-talk:${projectId}`, 'project.thread-changed', { threadId });
  }

  /** Somebody has read threads to their end. */
  async read(tx: Ctx, threadIds: readonly string[], personId: string): Promise<void> {
    if (threadIds.length > 0)
      await this.outbox.append(tx, 'project.threads-read.v1', { threadIds: [...threadIds], personId });
  }
}
