import { Database } from '@app/platform/database';
import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { canSee, type QuestionFacts } from './question.rules.js';

/** The columns of `QuestionFacts`; `q` is the question. */
export const FACT_COLUMNS = `
  q.author_id as "authorId", q.municipality_id as "municipalityId", q.visibility, q.state,
  q.hidden_at is not null as hidden, q.deleted_at is not null as deleted, q.answer_count as "answerCount"`;

/** Row rules on sets of ids, each in one statement. */
@Injectable()
export class QuestionPolicy {
  constructor(private readonly db: Database) {}

  /** Those of `ids` that the actor can see. */
  async visible(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<QuestionFacts & { id: string }>(
      ctx,
      `select q.id, ${FACT_COLUMNS} from question q where q.id = any($1::uuid[])`,
      [ids],
    );
    return new Set(rows.filter((row) => canSee(ctx.actor, row)).map((row) => row.id));
  }

  /** Those of `ids` that are shielded questions of the actor or of the actor's towns. */
  async ownShielded(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (!ctx.actor) return new Set();
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select id from question where id = any($1::uuid[]) and shielded
         and (author_id = $2 or municipality_id = any($3::uuid[]))`,
      [ids, ctx.actor.personId, [...ctx.actor.municipalityIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
