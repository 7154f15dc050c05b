import { isId } from '@app/contracts';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { FACT_COLUMNS } from './question.policy.js';
import { canSee, rightsOn, type QuestionFacts, type QuestionRights } from './question.rules.js';

export interface LockedQuestion extends QuestionFacts {
  readonly id: string;
  readonly acceptedAnswerId: string | null;
}

/**
 * Holds a question still while something below it changes. Everything that writes below a question takes this
 * lock first: then states cannot change underneath, and no two writers wait for each other in a ring.
 */
@Injectable()
export class QuestionLock {
  constructor(private readonly db: Database) {}

  /** The question, whoever may see it; null when there is none. Needs a transaction. */
  async take(ctx: Ctx, id: string): Promise<LockedQuestion | null> {
    if (!isId(id)) return null;
    return this.db.row<LockedQuestion & Record<string, unknown>>(
      ctx,
      `select q.id, q.accepted_answer_id as "acceptedAnswerId", ${FACT_COLUMNS} from question q where q.id = $1 for update`,
      [id],
    );
  }

  /** Several questions at once, in the order of their ids, so that nobody waits in a ring. Needs a transaction. */
  async takeAll(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, LockedQuestion>> {
    const rows = await this.db.rows<LockedQuestion & Record<string, unknown>>(
      ctx,
      `select q.id, q.accepted_answer_id as "acceptedAnswerId", ${FACT_COLUMNS} from question q
       where q.id = any($1::uuid[]) order by q.id for update`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The question, if the actor can see it and has the right.
   *
   * @throws Problem `NOT_FOUND`; `QUESTION_CLOSED` or `QUESTION_DUPLICATE` when only its state stands against it
   */
  async takeFor(ctx: Ctx, id: string, right: keyof QuestionRights): Promise<LockedQuestion> {
    const question = found(await this.take(ctx, id), `no question ${id}`);
    if (!canSee(ctx.actor, question))
      throw new Problem('NOT_FOUND', { internal: 'may not see the question' });
    if (rightsOn(ctx.actor, question)[right]) return question;
    if (question.duplicate && rightsOn(ctx.actor, { ...question, duplicate: false })[right])
      throw new Problem('QUESTION_DUPLICATE');
    if (question.state === 'CLOSED' && rightsOn(ctx.actor, { ...question, state: 'OPEN' })[right])
      throw new Problem('QUESTION_CLOSED');
    throw new Problem('NOT_FOUND', { internal: `lacks ${right}` });
  }
}
