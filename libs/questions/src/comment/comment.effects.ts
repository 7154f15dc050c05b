import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

interface Place {
  readonly id: string;
  readonly questionId: string;
  readonly answerId: string | null;
}

/** What follows when a comment changes: messages, open pages. Always in the transaction of the change. */
@Injectable()
export class CommentEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
  ) {}

  async posted(tx: Ctx, { id, questionId, answerId }: Place): Promise<void> {
    await this.outbox.append(tx, 'comment.posted.v1', { commentId: id, questionId, answerId });
    await this.live.append(tx, `question:${questionId}`, 'comment.posted', { commentId: id, answerId });
  }

  /** Edited, hidden, restored or deleted: whoever shows it looks again. */
  async changed(tx: Ctx, { id, questionId, answerId }: Place): Promise<void> {
    await this.live.append(tx, `question:${questionId}`, 'comment.changed', { commentId: id, answerId });
  }

  async deleted(tx: Ctx, place: Place): Promise<void> {
    await this.outbox.append(tx, 'content.deleted.v1', { target: 'COMMENT', targetId: place.id });
    await this.changed(tx, place);
  }
}
