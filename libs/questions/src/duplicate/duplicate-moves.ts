import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

interface Mark {
  readonly id: string;
  readonly duplicateId: string;
  readonly originalId: string;
}

/** SQL: what a statement that moves notes of each row `g`; `i` is the same at the original. */
const FOUND = (own: string, there: string): string =>
  `case when ${own} then 'OWN' when ${there} is not null then 'THERE' else 'NOT_THERE' end`;

/**
 * Votes, followers and towns of a duplicate go to the original, and back. Each row is noted, so that undoing
 * moves exactly what was moved: what came to the original afterwards stays, and so does what was there before.
 * Whatever somebody has taken back meanwhile is not brought back. Needs both questions locked.
 */
@Injectable()
export class DuplicateMoves {
  constructor(private readonly db: Database) {}

  async move(tx: Ctx, { id, duplicateId, originalId }: Mark): Promise<void> {
    const ids = [id, duplicateId, originalId];
    await this.run(
      tx,
      `with gone as (delete from helpful_vote where question_id = $2 returning id, person_id, created_at)
       insert into duplicate_moved (mark_id, kind, key, vote_id, created_at, found)
       select $1, 'HELPFUL', g.person_id, g.id, g.created_at, ${FOUND('o.author_id = g.person_id', 'i.id')}
       from gone g join question o on o.id = $3
       left join helpful_vote i on i.question_id = $3 and i.person_id = g.person_id`,
      ids,
    );
    await this.run(
      tx,
      `insert into helpful_vote (person_id, question_id, created_at)
       select key, $2, created_at from duplicate_moved
       where mark_id = $1 and kind = 'HELPFUL' and found = 'NOT_THERE'`,
      [id, originalId],
    );
    await this.run(
      tx,
      `with gone as (
         delete from follow where target = 'QUESTION' and target_id = $2 returning person_id, created_at
       )
       insert into duplicate_moved (mark_id, kind, key, created_at, found)
       select $1, 'FOLLOW', g.person_id, g.created_at, ${FOUND('false', 'i.person_id')}
       from gone g left join follow i on i.target = 'QUESTION' and i.target_id = $3 and i.person_id = g.person_id`,
      ids,
    );
    await this.run(
      tx,
      `insert into follow (person_id, target, target_id, created_at)
       select key, 'QUESTION', $2, created_at from duplicate_moved
       where mark_id = $1 and kind = 'FOLLOW' and found = 'NOT_THERE'`,
      [id, originalId],
    );
    await this.run(
      tx,
      `with gone as (delete from also_ours where question_id = $2 returning municipality_id, person_id, created_at)
       insert into duplicate_moved (mark_id, kind, key, person_id, created_at, found)
       select $1, 'ALSO_OURS', g.municipality_id, g.person_id, g.created_at,
         ${FOUND('o.municipality_id = g.municipality_id', 'i.municipality_id')}
       from gone g join question o on o.id = $3
       left join also_ours i on i.question_id = $3 and i.municipality_id = g.municipality_id`,
      ids,
    );
    await this.run(
      tx,
      `insert into also_ours (question_id, municipality_id, person_id, created_at)
       select $2, key, person_id, created_at from duplicate_moved
       where mark_id = $1 and kind = 'ALSO_OURS' and found = 'NOT_THERE'`,
      [id, originalId],
    );
  }

  /** The duplicate must no longer be one: rows that go to a duplicate are led to its original. */
  async restore(tx: Ctx, { id, duplicateId, originalId }: Mark): Promise<void> {
    const ids = [id, duplicateId, originalId];
    const noted = [id, originalId];
    await this.run(
      tx,
      `insert into helpful_vote (id, person_id, question_id, created_at)
       select m.vote_id, m.key, $2, m.created_at from duplicate_moved m join person p on p.id = m.key
       where m.mark_id = $1 and m.kind = 'HELPFUL' and (m.found = 'OWN' or exists (
         select 1 from helpful_vote v where v.question_id = $3 and v.person_id = m.key))
       on conflict do nothing`,
      ids,
    );
    await this.run(
      tx,
      `delete from helpful_vote v using duplicate_moved m
       where m.mark_id = $1 and m.kind = 'HELPFUL' and m.found = 'NOT_THERE'
         and v.question_id = $2 and v.person_id = m.key and v.created_at = m.created_at`,
      noted,
    );
    await this.run(
      tx,
      `insert into follow (person_id, target, target_id, created_at)
       select f.person_id, 'QUESTION', $2, m.created_at from duplicate_moved m
       join follow f on f.person_id = m.key and f.target = 'QUESTION' and f.target_id = $3
       where m.mark_id = $1 and m.kind = 'FOLLOW' on conflict do nothing`,
      ids,
    );
    await this.run(
      tx,
      `delete from follow f using duplicate_moved m
       where m.mark_id = $1 and m.kind = 'FOLLOW' and m.found = 'NOT_THERE'
         and f.person_id = m.key and f.target = 'QUESTION' and f.target_id = $2 and f.created_at = m.created_at`,
      noted,
    );
    await this.run(
      tx,
      `insert into also_ours (question_id, municipality_id, person_id, created_at)
       select $2, m.key, p.id, m.created_at from duplicate_moved m left join person p on p.id = m.person_id
       where m.mark_id = $1 and m.kind = 'ALSO_OURS' and (m.found = 'OWN' or exists (
         select 1 from also_ours o where o.question_id = $3 and o.municipality_id = m.key))
       on conflict do nothing`,
      ids,
    );
    await this.run(
      tx,
      `delete from also_ours o using duplicate_moved m
       where m.mark_id = $1 and m.kind = 'ALSO_OURS' and m.found = 'NOT_THERE'
         and o.question_id = $2 and o.municipality_id = m.key and o.created_at = m.created_at`,
      noted,
    );
  }

  private run(tx: Ctx, text: string, values: readonly unknown[]): Promise<number> {
    return this.db.execute(tx, text, values, { prepare: false });
  }
}
