import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { QuestionEffects } from '../question/question.effects.js';

interface Place {
  readonly id: string;
  readonly questionId: string;
}

/** What follows when an answer changes: messages, open pages. Always in the transaction of the change. */
@Injectable()
export class AnswerEffects {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly questions: QuestionEffects,
  ) {}

  async posted(tx: Ctx, { id, questionId }: Place): Promise<void> {
    await this.outbox.append(tx, 'answer.posted.v1', { answerId: id, questionId });
    await this.live.append(tx, `question:${questionId}`, 'answer.posted', { answerId: id });
  }

  async changed(tx: Ctx, { id, questionId }: Place): Promise<void> {
    await this.live.append(tx, `question:${questionId}`, 'answer.changed', { answerId: id });
  }

  /** Others no longer see it: hidden or deleted. */
  async removed(tx: Ctx, { id, questionId }: Place): Promise<void> {
    await this.live.append(tx, `question:${questionId}`, 'answer.removed', { answerId: id });
  }

  async deleted(tx: Ctx, place: Place): Promise<void> {
    await this.outbox.append(tx, 'content.deleted.v1', { target: 'ANSWER', targetId: place.id });
    await this.removed(tx, place);
  }

  /** An answer nobody sees is no solution; the question counts as unsolved again. */
  async losesMark(tx: Ctx, { id, questionId }: Place, acceptedAnswerId: string | null): Promise<void> {
    if (acceptedAnswerId !== id) return;
    await this.db.execute(tx, `update question set accepted_answer_id = null where id = $1`, [questionId]);
    await this.questions.accepted(tx, questionId, id, null);
  }
}
