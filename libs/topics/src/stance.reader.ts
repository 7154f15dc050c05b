import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { Need, Offer } from './stance.model.js';
import { isExpired } from './stance.rules.js';
import { TopicIndex } from './topic-index.js';
import type { OfferLevel } from './topics.enums.js';

type NeedRow = Omit<Need, 'topic' | 'expired'> & { topicId: string } & Record<string, unknown>;
type OfferRow = NeedRow & { level: OfferLevel; monthlyCapacity: number | null };

const NEED_COLUMNS = `
  s.id, s.municipality_id as "municipalityId", s.topic_id as "topicId", s.note,
  s.valid_until as "validUntil", s.updated_at as "updatedAt"`;
const OFFER_COLUMNS = `${NEED_COLUMNS}, s.level, s.monthly_capacity as "monthlyCapacity"`;

export type StanceTable = 'need' | 'offer';

/** The separator of a key made of a topic and a number of towns. */
const KEY = ' ';

/** Batched reads of needs and offers. */
@Injectable()
export class StanceReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly topics: TopicIndex,
  ) {}

  /** Needs of municipalities, latest change first; those that are over are among them and say so. */
  readonly needsOf: Batch<string, Need[]> = async (ctx, municipalityIds) =>
    groupByTown(await this.needs(ctx, 's.municipality_id', municipalityIds));

  /** Offers of municipalities, latest change first; those that are over are among them and say so. */
  readonly offersOf: Batch<string, Offer[]> = async (ctx, municipalityIds) =>
    groupByTown(await this.offers(ctx, 's.municipality_id', municipalityIds));

  readonly needById: Batch<string, Need> = async (ctx, ids) =>
    new Map((await this.needs(ctx, 's.id', ids)).map((need) => [need.id, need]));

  readonly offerById: Batch<string, Offer> = async (ctx, ids) =>
    new Map((await this.offers(ctx, 's.id', ids)).map((offer) => [offer.id, offer]));

  /** How many municipalities seek a topic now; those of its subtopics count in. */
  readonly needCount: Batch<string, number> = (ctx, topicIds) => this.counts(ctx, 'need', topicIds);

  /** How many municipalities offer something in a topic now; those of its subtopics count in. */
  readonly offerCount: Batch<string, number> = (ctx, topicIds) => this.counts(ctx, 'offer', topicIds);

  /** Ids of municipalities that seek a topic, latest change first. Keys come from `townsKey`. */
  readonly seekers: Batch<string, string[]> = (ctx, keys) => this.towns(ctx, 'need', keys);

  /** Ids of municipalities that offer something in a topic, latest change first. Keys come from `townsKey`. */
  readonly providers: Batch<string, string[]> = (ctx, keys) => this.towns(ctx, 'offer', keys);

  /** Ids of offers in a topic, of each town the furthest one, latest change first. Keys come from `townsKey`. */
  readonly bestOffers: Batch<string, string[]> = (ctx, keys) =>
    this.byTopic(
      ctx,
      keys,
      `select best.id from (
         select distinct on (s.municipality_id) s.id, s.updated_at from topic t
         join offer s on s.topic_id = t.id and (s.valid_until is null or s.valid_until >= $4::date)
         where t.id = k.topic or t.parent_id = k.topic
         order by s.municipality_id, array_position(array['CAN_ADVISE', 'EXPERIENCED', 'STARTER'], s.level), s.updated_at desc
       ) best order by best.updated_at desc, best.id limit k.first`,
    );

  /** The key of `seekers` and `providers`: a topic and how many towns are wanted. */
  townsKey(topicId: string, first: number): string {
    return `${topicId}${KEY}${first}`;
  }

  private async needs(
    ctx: Ctx,
    column: 's.id' | 's.municipality_id',
    ids: readonly string[],
  ): Promise<Need[]> {
    const rows = await this.db.rows<NeedRow>(
      ctx,
      `select ${NEED_COLUMNS} from need s where ${column} = any($1::uuid[]) order by s.updated_at desc, s.id`,
      [ids],
    );
    return this.withTopics(rows, () => new Need());
  }

  private async offers(
    ctx: Ctx,
    column: 's.id' | 's.municipality_id',
    ids: readonly string[],
  ): Promise<Offer[]> {
    const rows = await this.db.rows<OfferRow>(
      ctx,
      `select ${OFFER_COLUMNS} from offer s where ${column} = any($1::uuid[]) order by s.updated_at desc, s.id`,
      [ids],
    );
    return this.withTopics(rows, () => new Offer());
  }

  private async withTopics<Row extends NeedRow, Model extends Need | Offer>(
    rows: readonly Row[],
    model: () => Model,
  ): Promise<Model[]> {
    if (rows.length === 0) return [];
    const catalogue = await this.topics.current();
    const today = berlinDay(this.clock.now());
    return rows.flatMap((row) => {
      const topic = catalogue.byId(row.topicId);
      return topic ? [Object.assign(model(), row, { topic, expired: isExpired(row.validUntil, today) })] : [];
    });
  }

  private async counts(
    ctx: Ctx,
    table: StanceTable,
    topicIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ id: string; n: number }>(
      ctx,
      `select k.id, count(distinct s.municipality_id)::int as n
       from unnest($1::uuid[]) as k (id) join topic t on t.id = k.id or t.parent_id = k.id
       join ${table} s on s.topic_id = t.id and (s.valid_until is null or s.valid_until >= $2::date)
       group by k.id`,
      [topicIds, berlinDay(this.clock.now())],
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  private towns(ctx: Ctx, table: StanceTable, keys: readonly string[]): Promise<Map<string, string[]>> {
    return this.byTopic(
      ctx,
      keys,
      `select s.municipality_id from topic t
       join ${table} s on s.topic_id = t.id and (s.valid_until is null or s.valid_until >= $4::date)
       where t.id = k.topic or t.parent_id = k.topic
       group by s.municipality_id order by max(s.updated_at) desc, s.municipality_id limit k.first`,
    );
  }

  /** @param select SQL that gives ids for `k.topic`, at most `k.first`, as of the day $4 */
  private async byTopic(ctx: Ctx, keys: readonly string[], select: string): Promise<Map<string, string[]>> {
    const wanted = keys.map((key) => key.split(KEY));
    const rows = await this.db.rows<{ key: string; ids: string[] }>(
      ctx,
      `select k.key, array(${select}) as ids
       from unnest($1::text[], $2::uuid[], $3::int[]) as k (key, topic, first)`,
      [
        keys,
        wanted.map(([topic]) => topic),
        wanted.map(([, first]) => Number(first)),
        berlinDay(this.clock.now()),
      ],
    );
    return new Map(rows.map((row) => [row.key, row.ids]));
  }
}

function groupByTown<Stance extends { municipalityId: string }>(
  stances: readonly Stance[],
): Map<string, Stance[]> {
  const groups = new Map<string, Stance[]>();
  for (const stance of stances) {
    const group = groups.get(stance.municipalityId);
    if (group) group.push(stance);
    else groups.set(stance.municipalityId, [stance]);
  }
  return groups;
}
