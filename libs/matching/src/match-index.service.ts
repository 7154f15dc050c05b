import type { OfferLevel } from '@app/topics';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { planeKm } from './geo.rules.js';
import {
  EVIDENCE_HALF_LIFE_DAYS,
  EVIDENCE_SCALE,
  FRESHNESS,
  LEVEL_FACTOR,
  PRE_SCORE,
  PROOF_FACTOR,
  UNCHECKABLE,
} from './match.rules.js';

/** Only one refresh at a time: a second one with an older view must not overwrite the first. */
const REFRESH_LOCK = 7_346_250;

/** Scale of the plane: kilometres per degree of longitude and of latitude. */
const KM_PER_DEGREE = planeKm({ lat: 1, lon: 1 });

const levelFactor = (Object.keys(LEVEL_FACTOR) as OfferLevel[])
  .map((level) => `when '${level}' then ${LEVEL_FACTOR[level]}`)
  .join(' ');

const proofFactor = Object.entries(PROOF_FACTOR)
  .map(([kind, factor]) => `when '${kind}' then ${factor}::float8`)
  .join(' ');

/** SQL: what is left after the days since `day`, half after the half-life. */
const faded = (day: string): string =>
  `power(0.5::float8, greatest(0, $2::date - ${day}) / ${EVIDENCE_HALF_LIFE_DAYS}::float8)`;

/** SQL: whole years from `day` to $2, as `ageYears` counts them. */
const wholeYears = (day: string): string => `greatest(0, extract(year from age($2::date, ${day})))::int`;

/** SQL: what an offer counts that was last said on `day`. */
const fresh = (day: string): string =>
  `(array[${FRESHNESS.join(', ')}])[1 + least(${FRESHNESS.length - 1}, ${wholeYears(day)})]`;

/**
 * Brings evidence and stances of the towns in $1 (all towns when null) to what the tables of the other libs
 * say, for the day $2. Only rows that differ are written, and the pulse of exactly the topics that changed
 * (and of their neighbours in the tree) goes up by one.
 */
const REFRESH = `
with town as materialized (
  select m.id, m.lat, m.lon, m.size_class, m.land_key, m.bbsr_type from municipality m
  where m.participation = 'MEMBER' and m.gone_at is null and ($1::uuid[] is null or m.id = any($1))
), single as (
  select a.municipality_id, qt.topic_id, 1 as solutions, null::jsonb as proof,
    ${faded(`(a.created_at at time zone 'Europe/Berlin')::date`)} as recent
  from town t
  join answer a on a.municipality_id = t.id and a.hidden_at is null and a.deleted_at is null
  join question q on q.accepted_answer_id = a.id and q.hidden_at is null and q.deleted_at is null
    and q.municipality_id <> a.municipality_id
  join question_topic qt on qt.question_id = q.id
  union all
  select o.municipality_id, o.topic_id, 0, jsonb_build_object('kind', e.kind, 'on', e.held_on, 'title', e.title),
    case e.kind ${proofFactor} else 0 end * case when e.url is null or e.held_on is null then ${UNCHECKABLE} else 1 end
      * coalesce(${faded('e.held_on')}, ${UNCHECKABLE})
  from town t
  join offer o on o.municipality_id = t.id and (o.valid_until is null or o.valid_until >= $2::date)
  join offer_evidence e on e.offer_id = o.id and e.answer_id is null
  union all
  (select distinct on (k.to_municipality_id, k.from_municipality_id, living_topic(k.topic_id))
    k.to_municipality_id, living_topic(k.topic_id), 0,
    jsonb_build_object('kind', 'EXCHANGE', 'on', (r.created_at at time zone 'Europe/Berlin')::date, 'title', ''),
    ${faded(`(r.created_at at time zone 'Europe/Berlin')::date`)}
  from town t
  join contact k on k.to_municipality_id = t.id
  join contact_result r on r.contact_id = k.id and r.municipality_id = k.from_municipality_id and r.outcome = 'YES'
  order by k.to_municipality_id, k.from_municipality_id, living_topic(k.topic_id), r.created_at desc)
), evidence as materialized (
  select municipality_id, topic_id, sum(solutions)::int as solutions, count(proof)::int as proofs,
    sum(recent)::real as recent,
    (array_agg(proof order by recent desc, proof->>'on' desc nulls last) filter (where proof is not null))[1] as proof
  from single group by municipality_id, topic_id
), stance as materialized (
  select s.municipality_id, s.side, s.topic_id, s.level, s.monthly_capacity, s.valid_until, s.stated_on,
    (coalesce(case s.level ${levelFactor} end, 0) * ${fresh('s.stated_on')} * ${PRE_SCORE.level}
      + coalesce(1 - exp(-e.recent / ${EVIDENCE_SCALE}), 0) * ${PRE_SCORE.evidence})::real as quality,
    point(t.lon * ${KM_PER_DEGREE.x}, t.lat * ${KM_PER_DEGREE.y}) as place, t.size_class, t.land_key, t.bbsr_type
  from town t
  join (
    select municipality_id, 'NEED' as side, topic_id, null as level, null::int as monthly_capacity, valid_until,
      (updated_at at time zone 'Europe/Berlin')::date as stated_on from need
    union all
    select municipality_id, 'OFFER', topic_id, level, monthly_capacity, valid_until,
      (updated_at at time zone 'Europe/Berlin')::date from offer
  ) s on s.municipality_id = t.id and (s.valid_until is null or s.valid_until >= $2::date)
  left join evidence e on e.municipality_id = s.municipality_id and e.topic_id = s.topic_id
), evidence_put as (
  insert into match_evidence as old (municipality_id, topic_id, solutions, recent, proofs, proof)
  select municipality_id, topic_id, solutions, recent, proofs, proof from evidence
  on conflict (municipality_id, topic_id) do update set solutions = excluded.solutions, recent = excluded.recent,
    proofs = excluded.proofs, proof = excluded.proof
  where (old.solutions, old.recent, old.proofs, old.proof)
    is distinct from (excluded.solutions, excluded.recent, excluded.proofs, excluded.proof)
  returning topic_id
), evidence_gone as (
  delete from match_evidence old where ($1::uuid[] is null or old.municipality_id = any($1))
    and not exists (select 1 from evidence e where e.municipality_id = old.municipality_id and e.topic_id = old.topic_id)
  returning topic_id
), stance_put as (
  insert into match_stance as old
    (municipality_id, side, topic_id, level, monthly_capacity, valid_until, stated_on, quality, place, size_class, land_key, bbsr_type)
  select municipality_id, side, topic_id, level, monthly_capacity, valid_until, stated_on, quality, place, size_class, land_key, bbsr_type
  from stance
  on conflict (municipality_id, side, topic_id) do update set
    level = excluded.level, monthly_capacity = excluded.monthly_capacity, valid_until = excluded.valid_until,
    stated_on = excluded.stated_on, quality = excluded.quality, place = excluded.place, size_class = excluded.size_class,
    land_key = excluded.land_key, bbsr_type = excluded.bbsr_type
  where (old.level, old.monthly_capacity, old.valid_until, old.stated_on, old.quality, old.place[0], old.place[1],
      old.size_class, old.land_key, old.bbsr_type)
    is distinct from (excluded.level, excluded.monthly_capacity, excluded.valid_until, excluded.stated_on, excluded.quality,
      excluded.place[0], excluded.place[1], excluded.size_class, excluded.land_key, excluded.bbsr_type)
  returning topic_id
), stance_gone as (
  delete from match_stance old where ($1::uuid[] is null or old.municipality_id = any($1))
    and not exists (select 1 from stance s
      where s.municipality_id = old.municipality_id and s.side = old.side and s.topic_id = old.topic_id)
  returning topic_id
), changed as (
  select topic_id from evidence_put union select topic_id from evidence_gone
  union select topic_id from stance_put union select topic_id from stance_gone
), pulsed as (
  insert into match_pulse as old (topic_id, version)
  select distinct near.id, 1 from changed c
  join topic t on t.id = c.topic_id
  join topic near on near.id = t.id or near.id = t.parent_id or near.parent_id = t.id
  order by near.id
  on conflict (topic_id) do update set version = old.version + 1
  returning 1
)
select count(*)::int as n from changed`;

/**
 * The read model that matches are found in: per town and topic what it seeks and offers, with a rough quality
 * to sort by, and its evidence. Derived from needs, offers and accepted answers, so it can be rebuilt at any
 * time.
 */
@Injectable()
export class MatchIndex {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the read model of these towns to the current state; `null` stands for all towns. Running it again
   * changes nothing.
   *
   * @returns the number of topics in which something changed
   */
  async refresh(ctx: Ctx, municipalityIds: readonly string[] | null): Promise<number> {
    if (municipalityIds?.length === 0) return 0;
    return this.db.run(ctx, async (tx) => {
      // A statement of its own: the next one takes its snapshot after the lock is held.
      await this.db.execute(tx, 'select pg_advisory_xact_lock($1)', [REFRESH_LOCK]);
      const day = berlinDay(this.clock.now());
      const row = await this.db.row<{ n: number }>(tx, REFRESH, [municipalityIds, day]);
      return row?.n ?? 0;
    });
  }

  /** As `refresh`, for the towns that have answered this question. */
  async refreshAnswerers(ctx: Ctx, questionId: string): Promise<number> {
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      'select distinct municipality_id as id from answer where question_id = $1',
      [questionId],
    );
    return this.refresh(
      ctx,
      rows.map(({ id }) => id),
    );
  }

  /** As `pulse`, for all that these towns offer: what they still take has changed. */
  async pulseOffersOf(ctx: Ctx, municipalityIds: readonly string[]): Promise<void> {
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select distinct topic_id as id from match_stance where municipality_id = any($1::uuid[]) and side = 'OFFER'`,
      [municipalityIds],
    );
    if (rows.length > 0)
      await this.pulse(
        ctx,
        rows.map(({ id }) => id),
      );
  }

  /** Makes every stored set of matches that reads these topics out of date. */
  async pulse(ctx: Ctx, topicIds: readonly string[]): Promise<void> {
    await this.db.execute(
      ctx,
      `insert into match_pulse as old (topic_id, version)
       select distinct near.id, 1 from topic t
       join topic near on near.id = t.id or near.id = t.parent_id or near.parent_id = t.id
       where t.id = any($1::uuid[]) order by near.id
       on conflict (topic_id) do update set version = old.version + 1`,
      [topicIds],
    );
  }
}
