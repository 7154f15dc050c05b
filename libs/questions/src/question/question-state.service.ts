import { Clock } from '@app/platform/clock';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { QuestionEffects } from './question.effects.js';
import { QuestionLock } from './question.lock.js';
import { closedReason } from './question.rules.js';

/** Closing, opening again, deleting, marking the solution and what else has helped. Saying the same again changes nothing. */
@Injectable()
export class QuestionStateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lock: QuestionLock,
    private readonly effects: QuestionEffects,
  ) {}

  /** @throws Problem `NOT_FOUND`, `TOO_LONG` */
  async close(ctx: Ctx, id: string, reason: string | null): Promise<void> {
    const why = closedReason(reason);
    await this.db.run(ctx, async (tx) => {
      const question = await this.lock.takeFor(tx, id, 'canClose');
      if (question.state === 'CLOSED') return;
      await this.db.execute(tx, `update question set state = 'CLOSED', closed_reason = $2 where id = $1`, [
        id,
        why,
      ]);
      await this.effects.closed(tx, id);
    });
  }

  /** @throws Problem `NOT_FOUND` */
  async reopen(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const question = await this.lock.takeFor(tx, id, 'canClose');
      if (question.state === 'OPEN') return;
      await this.db.execute(tx, `update question set state = 'OPEN', closed_reason = null where id = $1`, [
        id,
      ]);
      await this.effects.changed(tx, id);
    });
  }

  /** @throws Problem `NOT_FOUND` */
  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const question = await this.lock.takeFor(tx, id, 'canDelete');
      await this.db.execute(tx, `update question set deleted_at = $2 where id = $1`, [id, this.clock.now()]);
      await this.effects.deleted(tx, id, question.answerCount > 0);
    });
  }

  /**
   * Marks an answer as the solution, or takes the mark away with null.
   *
   * @throws Problem `NOT_FOUND`, also for an answer of another question
   */
  async accept(ctx: Ctx, id: string, answerId: string | null): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { acceptedAnswerId } = await this.lock.takeFor(tx, id, 'canAccept');
      if (acceptedAnswerId === answerId) return;
      if (answerId !== null) {
        await this.shownAnswer(tx, id, answerId);
        // The solution is more than helpful.
        await this.db.execute(tx, `update answer set also_helpful = false where id = $1 and also_helpful`, [
          answerId,
        ]);
      }
      await this.db.execute(tx, `update question set accepted_answer_id = $2 where id = $1`, [id, answerId]);
      await this.effects.accepted(tx, id, acceptedAnswerId, answerId);
    });
  }

  /**
   * Marks an answer as helpful beside the solution, or takes the mark away. The solution itself needs no such
   * mark.
   *
   * @throws Problem `NOT_FOUND`, also for an answer of another question; `CONFLICT` for the solution
   */
  async setAlsoHelpful(ctx: Ctx, id: string, answerId: string, alsoHelpful: boolean): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { acceptedAnswerId } = await this.lock.takeFor(tx, id, 'canAccept');
      await this.shownAnswer(tx, id, answerId);
      if (alsoHelpful && acceptedAnswerId === answerId)
        throw new Problem('CONFLICT', { internal: 'it is the solution' });
      const changed = await this.db.execute(
        tx,
        `update answer set also_helpful = $2 where id = $1 and also_helpful <> $2`,
        [answerId, alsoHelpful],
      );
      if (changed > 0) await this.effects.answerChanged(tx, id, answerId);
    });
  }

  private async shownAnswer(tx: Ctx, id: string, answerId: string): Promise<void> {
    const answer = await this.db.row<{ id: string }>(
      tx,
      `select id from answer where id::text = $1 and question_id = $2 and hidden_at is null and deleted_at is null`,
      [answerId, id],
    );
    found(answer, `no visible answer ${answerId} of question ${id}`);
  }
}
