import { Clock, berlinDay, berlinMonthStart, berlinNextMonth } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { MatchIndex } from './match-index.service.js';
import { RequestLoad } from './request-load.model.js';
import { REQUESTS } from './request.sql.js';

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
         select count(*)::int from ${REQUESTS} h where h.municipality_id = m.id and h.created_at >= $2) as asked
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
         from ${REQUESTS} r where r.municipality_id = o.municipality_id and r.created_at >= $2) h
       where o.id = any($1::uuid[])`,
      [offerIds, berlinMonthStart(this.clock.now())],
    );
    return new Map(rows.map(({ id, full }) => [id, full]));
  };

  /** Per town: the day (`YYYY-MM-DD`) from which it takes requests again; absent while it takes them. */
  readonly closedUntil: Batch<string, string> = async (ctx, municipalityIds) => {
    const now = this.clock.now();
    const loads = await this.ofTown(ctx, municipalityIds);
    return new Map(
      [...loads].flatMap(([id, { monthly, asked }]) =>
        monthly !== null && asked >= monthly ? [[id, berlinNextMonth(now)] as const] : [],
      ),
    );
  };

  /**
   * Takes up one more request on a topic, which the caller has stored in the same transaction. Who asks the town at
   * the same moment waits here, so that nobody gets more than it takes.
   *
   * @throws Problem `BOOKED_UP` when the town, or its offer on this topic, has had as many this month as it takes
   */
  async take(tx: Ctx, municipalityId: string, topicId: string): Promise<void> {
    const row = await this.db.row<{ name: string }>(
      tx,
      'select name from municipality where id = $1 for no key update',
      [municipalityId],
    );
    const now = this.clock.now();
    const load = await this.db.row<{
      monthly: number | null;
      capacity: number | null;
      here: number;
      all: number;
    }>(
      tx,
      `select (select monthly from request_limit where municipality_id = $1) as monthly,
         (select monthly_capacity from offer where municipality_id = $1 and topic_id = $2
            and (valid_until is null or valid_until >= $4::date)) as capacity,
         count(*) filter (where topic_id = $2)::int as here, count(*)::int as "all"
       from ${REQUESTS} r where municipality_id = $1 and created_at >= $3`,
      [municipalityId, topicId, berlinMonthStart(now), berlinDay(now)],
    );
    const { monthly = null, capacity = null, here = 0, all = 0 } = load ?? {};
    const town = monthly !== null && all > monthly;
    if (town || (capacity !== null && here > capacity))
      throw new Problem('BOOKED_UP', {
        values: {
          town: row?.name ?? '',
          scope: town ? 'town' : 'topic',
          // At noon it is the same day in every time zone a server may stand in.
          from: Date.parse(`${berlinNextMonth(now)}T12:00:00Z`),
        },
      });
    if (monthly !== null || capacity !== null) await this.index.pulseOffersOf(tx, [municipalityId]);
  }

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
