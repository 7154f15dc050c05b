import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { StanceTable } from '../stance.reader.js';
import type { ContentCount, Merge, TopicContent } from './topic-contents.js';

const COUNT = (table: StanceTable) => `
  select count(*)::int as moved, count(i.id)::int as conflicts
  from ${table} f left join ${table} i on i.municipality_id = f.municipality_id and i.topic_id = $2
  where f.topic_id = $1`;

/** SQL: what makes one word of a town better than another, most important first. */
const WORTH: Readonly<Record<StanceTable, (row: string) => string>> = {
  need: (row) => `(${holds(row)}, ${length(row)}, ${row}.updated_at)`,
  offer: (row) =>
    `(${holds(row)}, array_position(array['STARTER', 'EXPERIENCED', 'CAN_ADVISE'], ${row}.level), ${length(row)},
      coalesce(${row}.valid_until, 'infinity'), ${row}.updated_at)`,
};

/** SQL: what goes with a row `s` that is deleted, and has to come back with it. */
const BELONGING: Readonly<Record<StanceTable, string>> = {
  need: `'[]'::jsonb`,
  offer: `coalesce((select jsonb_agg(to_jsonb(e)) from offer_evidence e where e.offer_id = s.id), '[]')`,
};

/** SQL: the remembered row of an item `i`, without a person who is gone since. */
const ROW: Readonly<Record<StanceTable, string>> = {
  need: `i.before -> 'row'`,
  offer: `(i.before -> 'row') || case when exists (
    select 1 from person p where p.id = (i.before -> 'row' ->> 'set_by')::uuid) then '{}' else '{"set_by": null}' end::jsonb`,
};

/**
 * Needs or offers. A town says one word per topic: of two the better one stays (one that still holds, the higher
 * level, the longer note), the other one is remembered with everything it held.
 */
class StanceContent implements TopicContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly table: StanceTable,
  ) {}

  async count(ctx: Ctx, fromId: string, intoId: string): Promise<ContentCount> {
    return (await this.db.row<{ moved: number; conflicts: number }>(ctx, COUNT(this.table), [
      fromId,
      intoId,
    ]))!;
  }

  async move(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    const worth = WORTH[this.table];
    await this.db.execute(
      ctx,
      `with pair as (
         select f.id as from_id, i.id as into_id, ${worth('f')} > ${worth('i')} as from_wins
         from ${this.table} f join ${this.table} i on i.municipality_id = f.municipality_id and i.topic_id = $3
         where f.topic_id = $2
       ), lost as (
         delete from ${this.table} s using pair p
         where s.id = case when p.from_wins then p.into_id else p.from_id end
         returning s.id, to_jsonb(s) as row, ${BELONGING[this.table]} as belonging, case when p.from_wins then p.from_id else p.into_id end as winner
       )
       insert into topic_merge_item (merge_id, content, key, before)
       select $1, $5, id, jsonb_build_object('row', row, 'winner', winner, 'belonging', belonging) from lost`,
      [id, fromId, intoId, berlinDay(this.clock.now()), this.content],
      { prepare: false },
    );
    await this.db.execute(
      ctx,
      `with moved as (update ${this.table} set topic_id = $3 where topic_id = $2 returning id)
       insert into topic_merge_item (merge_id, content, key) select $1, $4, id from moved`,
      [id, fromId, intoId, this.content],
      { prepare: false },
    );
  }

  async restore(ctx: Ctx, { id, fromId, intoId }: Merge): Promise<void> {
    await this.db.execute(
      ctx,
      `update ${this.table} s set topic_id = $2 from topic_merge_item i
       where i.merge_id = $1 and i.content = $4 and i.before is null and s.id = i.key::uuid and s.topic_id = $3`,
      [id, fromId, intoId, this.content],
      { prepare: false },
    );
    // Whoever has taken the remaining one away since then wants neither.
    await this.db.execute(
      ctx,
      `insert into ${this.table}
       select (jsonb_populate_record(null::${this.table}, ${ROW[this.table]})).* from topic_merge_item i
       where i.merge_id = $1 and i.content = $2 and i.before is not null
         and exists (select 1 from ${this.table} s where s.id = (i.before ->> 'winner')::uuid)
       on conflict do nothing`,
      [id, this.content],
      { prepare: false },
    );
    if (this.table === 'offer') await this.restoreEvidence(ctx, id);
  }

  private async restoreEvidence(ctx: Ctx, mergeId: string): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into offer_evidence
       select e.* from topic_merge_item i
       join offer o on o.id = (i.before -> 'row' ->> 'id')::uuid
       cross join lateral jsonb_populate_recordset(null::offer_evidence, i.before -> 'belonging') e
       where i.merge_id = $1 and i.content = 'OFFER' and i.before is not null
         and (e.answer_id is null or exists (select 1 from answer a where a.id = e.answer_id))
       on conflict do nothing`,
      [mergeId],
      { prepare: false },
    );
  }

  private get content(): string {
    return this.table.toUpperCase();
  }
}

@Injectable()
export class NeedContent extends StanceContent {
  constructor(db: Database, clock: Clock) {
    super(db, clock, 'need');
  }
}

@Injectable()
export class OfferContent extends StanceContent {
  constructor(db: Database, clock: Clock) {
    super(db, clock, 'offer');
  }
}

function holds(row: string): string {
  return `coalesce(${row}.valid_until >= $4::date, true)`;
}

function length(row: string): string {
  return `coalesce(char_length(${row}.note), 0)`;
}
