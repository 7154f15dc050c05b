import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
import { FollowService } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { Contributor } from '../contributor.js';
import { InFlight } from '../in-flight.js';
import { QuestionLock, type LockedQuestion } from '../question/question.lock.js';
import {
  canDeleteContribution,
  canEditContribution,
  canSee,
  contributionText,
  idempotencyKey,
} from '../question/question.rules.js';
import { AnswerEffects } from './answer.effects.js';
import type { AnswerQuestionInput } from './answer.inputs.js';

interface StoredAnswer {
  readonly authorId: string;
  readonly body: string;
  readonly hidden: boolean;
}

/** Answering, editing and taking back. */
@Injectable()
export class AnswerService {
  private readonly posting = new InFlight<string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly lock: QuestionLock,
    private readonly contributor: Contributor,
    private readonly follows: FollowService,
    private readonly effects: AnswerEffects,
  ) {}

  /**
   * Answers a question, for the own town or as staff. The author follows the question from then on.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `QUESTION_CLOSED`, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async post(ctx: Ctx, input: AnswerQuestionInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey);
    const text = contributionText(
      await this.contributor.settle(ctx, input.body, 'input.body'),
      LIMITS.answerBody,
      'input.body',
    );
    const voice = await this.contributor.voiceOf(ctx, input);
    return this.posting.run(`${personId} ${key}`, async () => {
      const known = await this.posted(ctx, personId, key);
      if (known !== null) return known;
      await this.limits.consume(ctx, 'answer', personId);
      return this.db.run(ctx, async (tx) => {
        const question = await this.lock.takeFor(tx, input.questionId, 'canAnswer');
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into answer (id, question_id, author_id, municipality_id, body, body_html, created_at, idempotency_key,
             institution_id, perspective)
           values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $1, $7, $8, $9)
           on conflict (author_id, idempotency_key) do nothing returning id`,
          [
            this.clock.now(),
            question.id,
            personId,
            voice.municipalityId,
            text.body,
            text.bodyHtml,
            key,
            voice.institutionId,
            voice.perspective,
          ],
        );
        if (!row) return found(await this.posted(tx, personId, key));
        await this.follows.followAs(tx, personId, 'QUESTION', question.id);
        await this.effects.posted(tx, { id: row.id, questionId: question.id });
        return row.id;
      });
    });
  }

  /** @throws Problem `NOT_FOUND`, `QUESTION_CLOSED`, `BAD_INPUT`, `TOO_LONG` */
  async edit(ctx: Ctx, id: string, body: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const text = contributionText(
      await this.contributor.settle(ctx, body, 'body'),
      LIMITS.answerBody,
      'body',
    );
    await this.change(ctx, id, async (tx, answer, question) => {
      if (!canEditContribution(ctx.actor, answer, true))
        throw new Problem('NOT_FOUND', { internal: 'may not edit' });
      if (question.state === 'CLOSED') throw new Problem('QUESTION_CLOSED');
      if (answer.body === text.body) return;
      const now = this.clock.now();
      await this.db.execute(
        tx,
        `insert into revision (answer_id, body, editor_id, created_at) values ($1, $2, $3, $4)`,
        [id, answer.body, personId, now],
      );
      await this.db.execute(tx, `update answer set body = $2, body_html = $3, edited_at = $4 where id = $1`, [
        id,
        text.body,
        text.bodyHtml,
        now,
      ]);
      await this.contributor.edited(
        tx,
        { target: 'ANSWER', targetId: id, questionId: question.id },
        text.body,
      );
      await this.effects.changed(tx, { id, questionId: question.id });
    });
  }

  /** Takes an own answer back; a solution loses its mark. @throws Problem `NOT_FOUND` */
  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, async (tx, answer, question) => {
      if (!canDeleteContribution(ctx.actor, answer))
        throw new Problem('NOT_FOUND', { internal: 'may not delete' });
      await this.effects.losesMark(tx, { id, questionId: question.id }, question.acceptedAnswerId);
      await this.db.execute(tx, `update answer set deleted_at = $2 where id = $1`, [id, this.clock.now()]);
      await this.effects.deleted(tx, { id, questionId: question.id });
    });
  }

  /** Runs `work` on an answer that was not deleted, below a question that can be seen, both held still. */
  private async change(
    ctx: Ctx,
    id: string,
    work: (tx: Ctx, answer: StoredAnswer, question: LockedQuestion) => Promise<void>,
  ): Promise<void> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const place = await this.db.row<{ questionId: string }>(
        tx,
        `select question_id as "questionId" from answer where id = $1`,
        [id],
      );
      const question = place && (await this.lock.take(tx, place.questionId));
      if (!question || !canSee(ctx.actor, question))
        throw new Problem('NOT_FOUND', { internal: `no answer ${id} below a visible question` });
      const answer = await this.db.row<StoredAnswer & Record<string, unknown>>(
        tx,
        `select author_id as "authorId", body, hidden_at is not null as hidden from answer
         where id = $1 and deleted_at is null`,
        [id],
      );
      await work(tx, found(answer, `answer ${id} is deleted`), question);
    });
  }

  private async posted(ctx: Ctx, authorId: string, key: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      ctx,
      `select id from answer where author_id = $1 and idempotency_key = $2`,
      [authorId, key],
    );
    return row?.id ?? null;
  }
}
