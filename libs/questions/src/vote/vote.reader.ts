import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';

/** What the actor has said about a question. */
export interface QuestionVotes {
  readonly following: boolean;
  readonly helpful: boolean;
  readonly alsoOurs: boolean;
}

/** The columns of `QuestionVotes` for the question `id`; the person is parameter 2, the person's towns are 3. */
export function voteColumns(id: string): string {
  return `
    exists (select 1 from follow f where f.person_id = $2 and f.target = 'QUESTION' and f.target_id = ${id}) as following,
    exists (select 1 from helpful_vote v where v.person_id = $2 and v.question_id = ${id}) as helpful,
    exists (select 1 from also_ours o where o.question_id = ${id} and o.municipality_id = any($3::uuid[])) as "alsoOurs"`;
}

/** Batched reads of the actor's own votes; without an actor nothing is read. */
@Injectable()
export class VoteReader {
  constructor(private readonly db: Database) {}

  readonly onQuestions: Batch<string, QuestionVotes> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<QuestionVotes & { id: string }>(
      ctx,
      `select k.id, ${voteColumns('k.id')} from unnest($1::uuid[]) as k (id)`,
      [ids, ctx.actor.personId, [...ctx.actor.municipalityIds]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
}
