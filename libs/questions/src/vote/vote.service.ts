import { isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { FACT_COLUMNS } from '../question/question.policy.js';
import { canSee, mayFindHelpful, townsHelpedBy, type QuestionFacts } from '../question/question.rules.js';

interface VoteTarget extends QuestionFacts {
  readonly questionId: string;
  /** Author of the answer, if it is one; its town, and whether others see it. */
  readonly answerAuthorId: string | null;
  readonly answerTown: string | null;
  readonly answerShown: boolean;
}

/** Helpful, "has helped us", and "we have this question too". All say how it shall be, so saying it twice does no harm. */
@Injectable()
export class VoteService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Marks a question or an answer as helpful, or takes the mark away.
   *
   * @throws Problem `BAD_INPUT` unless exactly one is named, `NOT_FOUND`, `OWN_CONTENT`, `QUESTION_DUPLICATE`
   */
  async setHelpful(
    ctx: Ctx,
    target: { questionId?: string | null; answerId?: string | null },
    helpful: boolean,
  ): Promise<void> {
    const actor = signedIn(ctx);
    const { questionId, answerId } = target;
    if (Boolean(questionId) === Boolean(answerId))
      throw new Problem('BAD_INPUT', { field: 'answerId', internal: 'needs exactly one target' });
    const content = answerId ? await this.answer(ctx, answerId) : await this.question(ctx, questionId!);
    const author = answerId ? content.answerAuthorId! : content.authorId;
    if (!mayFindHelpful(actor, { authorId: author, answerOf: answerId ? content.answerTown : null }))
      throw new Problem('OWN_CONTENT');
    const column = answerId ? 'answer_id' : 'question_id';
    await this.db.run(ctx, async (tx) => {
      const changed = helpful
        ? await this.db.execute(
            tx,
            `insert into helpful_vote (person_id, ${column}, created_at) values ($1, $2, $3) on conflict do nothing`,
            [actor.personId, answerId ?? questionId, this.clock.now()],
          )
        : await this.db.execute(tx, `delete from helpful_vote where person_id = $1 and ${column} = $2`, [
            actor.personId,
            answerId ?? questionId,
          ]);
      if (changed > 0) await this.announce(tx, content.questionId, answerId ?? null);
    });
  }

  /**
   * Says that the actor's town has the same question, or no longer. Towns count, not people: any member can say
   * so and take it back.
   *
   * @throws Problem `NOT_FOUND`, `OWN_CONTENT` for members of the asking town alone, `QUESTION_DUPLICATE`
   */
  async setAlsoOurs(ctx: Ctx, questionId: string, alsoOurs: boolean): Promise<void> {
    const actor = signedIn(ctx);
    const question = await this.question(ctx, questionId);
    const towns = othersThan(actor, question.municipalityId);
    if (towns.length === 0) throw new Problem('OWN_CONTENT');
    await this.db.run(ctx, async (tx) => {
      const changed = alsoOurs
        ? await this.db.execute(
            tx,
            `insert into also_ours (question_id, municipality_id, person_id, created_at)
             select $1, id, $3, $4 from unnest($2::uuid[]) as k (id) on conflict do nothing`,
            [questionId, towns, actor.personId, this.clock.now()],
          )
        : await this.db.execute(
            tx,
            `delete from also_ours where question_id = $1 and municipality_id = any($2::uuid[])`,
            [questionId, towns],
          );
      if (changed > 0) await this.announce(tx, questionId, null);
    });
  }

  /**
   * Says that an answer has helped the actor's town, or no longer. Towns count, not people: any member can say
   * so and take it back.
   *
   * @throws Problem `NOT_FOUND`, `OWN_CONTENT` for the author and for members of the answering town alone
   */
  async setHelpedUs(ctx: Ctx, answerId: string, helped: boolean): Promise<void> {
    const actor = signedIn(ctx);
    const answer = await this.answer(ctx, answerId);
    const towns = townsHelpedBy(actor, {
      authorId: answer.answerAuthorId!,
      municipalityId: answer.answerTown,
    });
    if (towns.length === 0) throw new Problem('OWN_CONTENT');
    const { questionId } = answer;
    await this.db.run(ctx, async (tx) => {
      const changed = helped
        ? await this.db.execute(
            tx,
            `insert into helped_us (answer_id, municipality_id, person_id, created_at)
             select $1, id, $3, $4 from unnest($2::uuid[]) as k (id) on conflict do nothing`,
            [answerId, towns, actor.personId, this.clock.now()],
          )
        : await this.db.execute(
            tx,
            `delete from helped_us where answer_id = $1 and municipality_id = any($2::uuid[])`,
            [answerId, towns],
          );
      if (changed === 0) return;
      await this.outbox.append(tx, helped ? 'answer.helped.v1' : 'answer.unhelped.v1', {
        answerId,
        questionId,
      });
      await this.live.append(tx, `question:${questionId}`, 'answer.changed', { answerId });
    });
  }

  /** A question that has the votes itself. One that becomes a duplicate right now leads them on by a trigger. */
  private async question(ctx: Ctx, id: string): Promise<VoteTarget> {
    const question = await this.target(
      ctx,
      id,
      `select q.id as "questionId", ${FACT_COLUMNS}, null as "answerAuthorId", null as "answerTown", true as "answerShown"
       from question q where q.id = $1`,
    );
    if (question.duplicate) throw new Problem('QUESTION_DUPLICATE');
    return question;
  }

  private async answer(ctx: Ctx, id: string): Promise<VoteTarget> {
    return this.target(
      ctx,
      id,
      `select q.id as "questionId", ${FACT_COLUMNS}, a.author_id as "answerAuthorId", a.municipality_id as "answerTown",
         a.hidden_at is null and a.deleted_at is null as "answerShown"
       from answer a join question q on q.id = a.question_id where a.id = $1`,
    );
  }

  private async target(ctx: Ctx, id: string, text: string): Promise<VoteTarget> {
    const row = isId(id) ? await this.db.row<VoteTarget & Record<string, unknown>>(ctx, text, [id]) : null;
    const target = found(row, `nothing to vote for under ${id}`);
    // Answers below a deleted question can still be helpful; the question itself has nothing left to vote for.
    const gone = target.hidden || !target.answerShown || (target.deleted && target.answerAuthorId === null);
    if (gone || !canSee(ctx.actor, target))
      throw new Problem('NOT_FOUND', { internal: 'may not see what is voted for' });
    return target;
  }

  private async announce(tx: Ctx, questionId: string, answerId: string | null): Promise<void> {
    const counts = await this.db.rows<{ room: string; helpfulCount: number; alsoOursCount: number | null }>(
      tx,
      answerId
        ? `select question_id as room, helpful_count as "helpfulCount", null::int as "alsoOursCount" from answer where id = $1`
        : `select id as room, helpful_count as "helpfulCount", also_ours_count as "alsoOursCount" from question
           where id = $1 or id = (select duplicate_of_id from question where id = $1) order by id`,
      [answerId ?? questionId],
    );
    for (const { room, ...count } of counts)
      await this.live.append(tx, `question:${room}`, 'votes.changed', { answerId, ...count });
  }
}

function othersThan(actor: Actor, municipalityId: string): string[] {
  return [...actor.municipalityIds].filter((id) => id !== municipalityId);
}
