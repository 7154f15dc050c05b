import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { RateLimits } from '@app/platform/rate-limit';
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
import { CommentEffects } from './comment.effects.js';
import type { CommentInput } from './comment.inputs.js';

interface StoredComment {
  readonly questionId: string;
  readonly answerId: string | null;
  readonly authorId: string;
  readonly body: string;
  readonly hidden: boolean;
}

/** Commenting, editing and taking back. */
@Injectable()
export class CommentService {
  private readonly posting = new InFlight<string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly lock: QuestionLock,
    private readonly contributor: Contributor,
    private readonly effects: CommentEffects,
  ) {}

  /**
   * Comments on a question or on an answer.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `QUESTION_CLOSED`, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async post(ctx: Ctx, input: CommentInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey);
    const text = contributionText(
      await this.contributor.settle(ctx, input.body, 'input.body'),
      LIMITS.commentBody,
      'input.body',
    );
    if (Boolean(input.questionId) === Boolean(input.answerId))
      throw new Problem('BAD_INPUT', { field: 'input.answerId', internal: 'needs exactly one target' });
    const voice = await this.contributor.voiceOf(ctx, {});
    return this.posting.run(`${personId} ${key}`, async () => {
      const known = await this.posted(ctx, personId, key);
      if (known !== null) return known;
      await this.limits.consume(ctx, 'comment', personId);
      return this.db.run(ctx, async (tx) => {
        const { question, answerId } = await this.target(tx, input);
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into comment (id, question_id, answer_id, author_id, municipality_id, body, body_html, created_at, idempotency_key,
             institution_id, perspective)
           values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $7, $1, $8, $9, $10)
           on conflict (author_id, idempotency_key) do nothing returning id`,
          [
            this.clock.now(),
            question.id,
            answerId,
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
        await this.effects.posted(tx, { id: row.id, questionId: question.id, answerId });
        return row.id;
      });
    });
  }

  /** @throws Problem `NOT_FOUND`, `QUESTION_CLOSED`, `BAD_INPUT`, `TOO_LONG` */
  async edit(ctx: Ctx, id: string, body: string): Promise<void> {
    const { personId } = signedIn(ctx);
    const text = contributionText(
      await this.contributor.settle(ctx, body, 'body'),
      LIMITS.commentBody,
      'body',
    );
    await this.change(ctx, id, async (tx, comment, question) => {
      if (!canEditContribution(ctx.actor, comment, true))
        throw new Problem('NOT_FOUND', { internal: 'may not edit' });
      if (question.state === 'CLOSED') throw new Problem('QUESTION_CLOSED');
      if (comment.body === text.body) return;
      const now = this.clock.now();
      await this.db.execute(
        tx,
        `insert into revision (comment_id, body, editor_id, created_at) values ($1, $2, $3, $4)`,
        [id, comment.body, personId, now],
      );
      await this.db.execute(
        tx,
        `update comment set body = $2, body_html = $3, edited_at = $4 where id = $1`,
        [id, text.body, text.bodyHtml, now],
      );
      await this.contributor.edited(
        tx,
        { target: 'COMMENT', targetId: id, questionId: question.id },
        text.body,
      );
      await this.effects.changed(tx, { id, questionId: question.id, answerId: comment.answerId });
    });
  }

  /** @throws Problem `NOT_FOUND` */
  async delete(ctx: Ctx, id: string): Promise<void> {
    await this.change(ctx, id, async (tx, comment, question) => {
      if (!canDeleteContribution(ctx.actor, comment))
        throw new Problem('NOT_FOUND', { internal: 'may not delete' });
      await this.db.execute(tx, `update comment set deleted_at = $2 where id = $1`, [id, this.clock.now()]);
      await this.effects.deleted(tx, { id, questionId: question.id, answerId: comment.answerId });
    });
  }

  /** The question a comment goes to, and the answer if it goes to one that can be seen. */
  private async target(
    tx: Ctx,
    { questionId, answerId }: CommentInput,
  ): Promise<{ question: LockedQuestion; answerId: string | null }> {
    if (!answerId)
      return { question: await this.lock.takeFor(tx, questionId!, 'canComment'), answerId: null };
    if (!isId(answerId)) throw new Problem('NOT_FOUND', { field: 'input.answerId', internal: 'not an id' });
    const place = await this.db.row<{ questionId: string }>(
      tx,
      `select question_id as "questionId" from answer where id = $1`,
      [answerId],
    );
    const question = await this.lock.takeFor(
      tx,
      found(place, `no answer ${answerId}`).questionId,
      'canComment',
    );
    const visible = await this.db.row(
      tx,
      `select 1 as visible from answer where id = $1 and hidden_at is null and deleted_at is null`,
      [answerId],
    );
    found(visible, `answer ${answerId} is not visible`);
    return { question, answerId };
  }

  /** Runs `work` on a comment that was not deleted, below a question that can be seen, both held still. */
  private async change(
    ctx: Ctx,
    id: string,
    work: (tx: Ctx, comment: StoredComment, question: LockedQuestion) => Promise<void>,
  ): Promise<void> {
    if (!isId(id)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const place = await this.db.row<{ questionId: string }>(
        tx,
        `select question_id as "questionId" from comment where id = $1`,
        [id],
      );
      const question = place && (await this.lock.take(tx, place.questionId));
      if (!question || !canSee(ctx.actor, question))
        throw new Problem('NOT_FOUND', { internal: `no comment ${id} below a visible question` });
      const comment = await this.db.row<StoredComment & Record<string, unknown>>(
        tx,
        `select question_id as "questionId", answer_id as "answerId", author_id as "authorId", body,
           hidden_at is not null as hidden
         from comment where id = $1 and deleted_at is null`,
        [id],
      );
      await work(tx, found(comment, `comment ${id} is deleted`), question);
    });
  }

  private async posted(ctx: Ctx, authorId: string, key: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      ctx,
      `select id from comment where author_id = $1 and idempotency_key = $2`,
      [authorId, key],
    );
    return row?.id ?? null;
  }
}
