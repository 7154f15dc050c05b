import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { QuestionIndexer, type IndexedQuestion } from '../search/question-indexer.js';

/** What follows when a question changes: search, messages, open pages. Always in the transaction of the change. */
@Injectable()
export class QuestionEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly indexer: QuestionIndexer,
  ) {}

  async asked(tx: Ctx, question: IndexedQuestion): Promise<void> {
    await this.indexer.put(tx, question);
    await this.outbox.append(tx, 'question.asked.v1', { questionId: question.id });
  }

  /** @param narrowed true when fewer people may read it than before */
  async edited(tx: Ctx, question: IndexedQuestion, narrowed: boolean): Promise<void> {
    await this.indexer.put(tx, question);
    await this.outbox.append(tx, 'question.edited.v1', { questionId: question.id });
    await this.changed(tx, question.id);
    if (narrowed) await this.live.roomNarrowed(tx, `question:${question.id}`);
  }

  async closed(tx: Ctx, id: string): Promise<void> {
    await this.outbox.append(tx, 'question.closed.v1', { questionId: id });
    await this.changed(tx, id);
  }

  /** The author took it back. With answers it stays readable without its words; without, its page closes. */
  async deleted(tx: Ctx, id: string, staysReadable: boolean): Promise<void> {
    await this.outbox.append(tx, 'content.deleted.v1', { target: 'QUESTION', targetId: id });
    if (staysReadable) await this.changed(tx, id);
    else await this.hidden(tx, id);
  }

  /** The mark of the solution went from one answer to another; null stands for none. */
  async accepted(tx: Ctx, id: string, before: string | null, after: string | null): Promise<void> {
    if (before !== null)
      await this.outbox.append(tx, 'answer.unaccepted.v1', { answerId: before, questionId: id });
    if (after !== null)
      await this.outbox.append(tx, 'answer.accepted.v1', { answerId: after, questionId: id });
    await this.changed(tx, id);
  }

  /** An answer stands differently to the question than before. */
  async answerChanged(tx: Ctx, id: string, answerId: string): Promise<void> {
    await this.live.append(tx, `question:${id}`, 'answer.changed', { answerId });
  }

  async changed(tx: Ctx, id: string): Promise<void> {
    await this.live.append(tx, `question:${id}`, 'question.changed', { questionId: id });
  }

  /** Only its author and moderators see it from now on; the pages of all others close. */
  async hidden(tx: Ctx, id: string): Promise<void> {
    await this.live.append(tx, `question:${id}`, 'question.hidden', { questionId: id });
    await this.live.roomNarrowed(tx, `question:${id}`);
  }
}
