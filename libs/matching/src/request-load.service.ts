import { Clock, berlinMonthStart } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { MatchIndex } from './match-index.service.js';
import { RequestLoad } from './request-load.model.js';

const MAX_MONTHLY = 100;

/** How many requests towns take in a month, and how many they have had. Months are those of Germany. */
@Injectable()
export class RequestLoads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly index: MatchIndex,
  ) {}

  /** Per town: its limit as a whole and the requests of this month. */
  readonly ofTown: Batch<string, RequestLoad> = async (ctx, municipalityIds) => {
    const rows = await this.db.rows<{ id: string; monthly: number | null; asked: number }>(
      ctx,
      `select m.id, l.monthly, (
         select count(*)::int from suggested_helper h where h.municipality_id = m.id and h.created_at >= $2) as asked
       from unnest($1::uuid[]) m (id) left join request_limit l on l.municipality_id = m.id`,
      [municipalityIds, berlinMonthStart(this.clock.now())],
    );
    return new Map(
      rows.map(({ id, monthly, asked }) => [id, Object.assign(new RequestLoad(), { monthly, asked })]),
    );
  };

  /** Per offer: true when the town takes no further request for it this month. */
  readonly bookedUp: Batch<string, boolean> = async (ctx, offerIds) => {
    const rows = await this.db.rows<{ id: string; full: boolean }>(
      ctx,
      `select o.id, coalesce(h.here >= o.monthly_capacity, false) or coalesce(h.everywhere >= l.monthly, false) as full
       from offer o left join request_limit l on l.municipality_id = o.municipality_id
       cross join lateral (
         select count(*) filter (where topic_id = o.topic_id) as here, count(*) as everywhere
         from suggested_helper where municipality_id = o.municipality_id and created_at >= $2) h
       where o.id = any($1::uuid[])`,
      [offerIds, berlinMonthStart(this.clock.now())],
    );
    return new Map(rows.map(({ id, full }) => [id, full]));
  };

  /**
   * Sets how many requests a month an own town takes in all; null takes the limit away.
   *
   * @throws Problem `NOT_FOUND` unless it is an own town, `BAD_INPUT` outside 1 to 100
   */
  async limit(ctx: Ctx, municipalityId: string, monthly: number | null): Promise<RequestLoad> {
    if (!signedIn(ctx).municipalityIds.has(municipalityId))
      throw new Problem('NOT_FOUND', { internal: `not of town ${municipalityId}` });
    if (monthly !== null && !(Number.isInteger(monthly) && monthly >= 1 && monthly <= MAX_MONTHLY))
      throw new Problem('BAD_INPUT', { field: 'monthly', values: { min: 1, max: MAX_MONTHLY } });
    return this.db.run(ctx, async (tx) => {
      if (monthly === null)
        await this.db.execute(tx, 'delete from request_limit where municipality_id = $1', [municipalityId]);
      else
        await this.db.execute(
          tx,
          `insert into request_limit (municipality_id, monthly, updated_at) values ($1, $2, $3)
           on conflict (municipality_id) do update set monthly = excluded.monthly, updated_at = excluded.updated_at`,
          [municipalityId, monthly, this.clock.now()],
        );
      await this.index.pulseOffersOf(tx, [municipalityId]);
      return (await this.ofTown(tx, [municipalityId])).get(municipalityId)!;
    });
  }
}
