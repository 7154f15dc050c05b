import { Database } from '@app/platform/database';
import { systemCtx, type Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { canSee, type QuestionFacts } from './question.rules.js';

/** The columns of `QuestionFacts` for the question `alias`. */
export const factColumns = (alias: string): string => `
  ${alias}.author_id as "authorId", ${alias}.municipality_id as "municipalityId", ${alias}.visibility, ${alias}.state,
  ${alias}.hidden_at is not null as hidden, ${alias}.deleted_at is not null as deleted,
  ${alias}.duplicate_of_id is not null as duplicate, ${alias}.answer_count as "answerCount"`;

/** The columns of `QuestionFacts`; `q` is the question. */
export const FACT_COLUMNS = factColumns('q');

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

  /** The question that stands for `id`: its original if it is a duplicate, otherwise itself. */
  async original(id: string): Promise<string> {
    const row = await this.db.row<{ id: string | null }>(
      systemCtx('original'),
      `select duplicate_of_id as id from question where id = $1`,
      [id],
    );
    return row?.id ?? id;
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
