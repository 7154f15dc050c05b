import { isId } from '@app/contracts';
import { MunicipalityReader, type Municipality } from '@app/directory';
import { IdentityReader, type Person } from '@app/identity';
import { Audit } from '@app/platform/access';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';

/** Lets moderators look behind the shield of a question, and writes down each look. */
@Injectable()
export class AskerDisclosure {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: IdentityReader,
    private readonly municipalities: MunicipalityReader,
  ) {}

  /**
   * The shielded question behind texts (questions, answers, comments) whose author would show who asks; missing
   * for all other texts.
   */
  readonly shieldedQuestionOf: Batch<string, string> = async (ctx, ids) => {
    const rows = await this.db.rows<{ id: string; questionId: string }>(
      ctx,
      `select k.id, q.id as "questionId" from unnest($1::uuid[]) as k (id)
       left join answer a on a.id = k.id left join comment c on c.id = k.id
       join question q on q.id = coalesce(a.question_id, c.question_id, k.id)
       where q.shielded and (q.id = k.id or coalesce(a.author_id, c.author_id) = q.author_id
         or coalesce(a.municipality_id, c.municipality_id) = q.municipality_id)`,
      [ids],
    );
    return new Map(rows.map(({ id, questionId }) => [id, questionId]));
  };

  /**
   * Who asks a shielded question.
   *
   * @throws Problem `NOT_FOUND`, also for a question that is not shielded
   */
  async disclose(ctx: Ctx, questionId: string): Promise<{ author: Person; municipality: Municipality }> {
    if (!isId(questionId)) throw new Problem('NOT_FOUND', { internal: 'not an id' });
    return this.db.run(ctx, async (tx) => {
      const row = found(
        await this.db.row<{ authorId: string; municipalityId: string }>(
          tx,
          `select author_id as "authorId", municipality_id as "municipalityId" from question where id = $1 and shielded`,
          [questionId],
        ),
        `no shielded question ${questionId}`,
      );
      await this.audit.record(tx, 'question.unshield-read', `question:${questionId}`);
      const people = await this.people.personsById(tx, [row.authorId]);
      const towns = await this.municipalities.byId(tx, [row.municipalityId]);
      return {
        author: found(people.get(row.authorId)),
        municipality: found(towns.get(row.municipalityId)),
      };
    });
  }
}
