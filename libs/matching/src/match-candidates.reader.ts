import type { OfferLevel } from '@app/topics';
import { Clock, berlinDay, berlinMonthStart } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { SizeClassEnum, type SizeClass } from '@app/directory';
import { Injectable } from '@nestjs/common';
import { PLANE_TOLERANCE, distanceKm, planeKm, type Position } from './geo.rules.js';
import type { EvidenceLink, OfferLink, PairFacts, Proof, TopicLink } from './match-facts.rules.js';
import { REQUESTS } from './request.sql.js';
import { DISTANCE_SCALE_KM, EVIDENCE_SCALE, PRE_SCORE, RELATION_FACTOR } from './match.rules.js';

/** A town with its topics, from which others are looked at. */
export interface Viewpoint {
  readonly municipalityId: string;
  readonly position: Position | null;
  readonly sizeClass: SizeClass;
  readonly landKey: string;
  /** Topics in which offers and evidence of others help. */
  readonly wants: readonly TopicLink[];
  /** Topics in which needs of others can be met. */
  readonly gives: readonly TopicLink[];
  /** True when towns that have solved something count although they offer nothing. */
  readonly evidenceCounts: boolean;
  /** True when towns that only seek the same are of interest. */
  readonly tandems: boolean;
  /** Towns the own one has put aside. */
  readonly putAside: ReadonlySet<string>;
}

export interface CandidateFilter {
  readonly withinKm?: number | null;
  /** From where `withinKm` counts; left out, from the own town. */
  readonly around?: Position | null;
  readonly bbsrTypes?: readonly number[] | null;
  readonly landKeys?: readonly string[] | null;
  readonly sizeClasses?: readonly SizeClass[] | null;
}

/**
 * How many towns each list of a topic brings into the pool: the nearest, the best of all, the best of the own
 * size class and of the own Land, those with the best evidence. A topic that is only related brings in a quarter.
 */
const LISTS = {
  offers: { near: 24, best: 120, size: 12, land: 12 },
  needs: { near: 48, best: 0, size: 12, land: 12 },
  evidence: 30,
} as const;

/**
 * How many towns of the pool are looked at closely, by rough order: over all, by topics alone, by distance,
 * within the own size class, within the own Land. Towns that only seek the same have a quota of their own.
 */
const CLOSE = { overall: 140, topics: 70, distance: 30, size: 40, land: 40, tandem: 50 } as const;

/** From the smallest to the largest. */
const SIZES = Object.keys(SizeClassEnum);

/** How far back suggestions count as recent. */
const LATELY_DAYS = 30;

/** What a row of the pool is about. */
const OFFERS = 1;
const SEEKS = 2;
const SEEKS_TOO = 3;
const SOLVED = 4;

const lists = (side: 'OFFER' | 'NEED', about: number, topics: string, factors: string): string => {
  const { near, best, size, land } = side === 'OFFER' ? LISTS.offers : LISTS.needs;
  const list = (extra: string, order: string, rows: number): string =>
    `(select municipality_id, quality, place, size_class, land_key from match_stance
      where side = '${side}' and topic_id = t.id and municipality_id <> $1 and (valid_until is null or valid_until >= $2::date)
        and ($7::text[] is null or land_key = any($7)) and ($8::text[] is null or size_class = any($8))
        and ($9::float8 is null or place <@ circle($17::point, $9))
        and ($18::int[] is null or bbsr_type = any($18)) ${extra}
      order by ${order} limit case when t.factor = 1 then ${rows} else ${rows / 4} end)`;
  return `select c.municipality_id, t.id as topic_id, ${about} as about, t.factor, c.quality,
      c.place[0] as x, c.place[1] as y, c.size_class, c.land_key
    from unnest(${topics}::uuid[], ${factors}::float8[]) t (id, factor) cross join lateral (
    ${[
      list('', 'place <-> $3::point', near),
      ...(best > 0 ? [list('', 'quality desc', best)] : []),
      list('and size_class = $4', 'quality desc', size),
      list('and land_key = $5', 'quality desc', land),
    ].join('\n    union all\n    ')}) c`;
};

/** Roughly by the whole score. */
const OVERALL = `topics + ${PRE_SCORE.distance} * exp(-coalesce(km, 1000) / ${DISTANCE_SCALE_KM})
      + case when same_size then ${PRE_SCORE.sizeClass} else 0 end + case when same_land then ${PRE_SCORE.sameLand} else 0 end desc`;

/**
 * Bounded whatever the number of towns. Every list is an index scan that stops at its limit; the pool they
 * fill is put in rough orders by what the rows themselves say; only the first of each order are looked at
 * closely. All facts about those come back in the same statement; "offset 0" keeps the planner from turning
 * the look-ups by town into scans of whole topics, which are cheaper only while there is little data.
 *
 * $1 own town, $2 today, $3 own place on the plane, $4 own size class, $5 own Land, $6 start of the month,
 * $7 to $9 filters, $10 $11 wanted topics and how close they are, $12 $13 given topics likewise, $14 with
 * evidence alone, $15 with tandems, $16 since when suggestions are recent, $17 centre and $18 types of the filter.
 */
const CANDIDATES = `
with pool as (
  ${lists('OFFER', OFFERS, '$10', '$11')}
  union
  ${lists('NEED', SEEKS, '$12', '$13')}
  union
  select * from (${lists('NEED', SEEKS_TOO, '$10', '$11')}) c where $15::boolean
  union
  select e.municipality_id, t.id, ${SOLVED}, t.factor, e.recent, null, null, null, null
  from unnest($10::uuid[], $11::float8[]) t (id, factor) cross join lateral (
    select municipality_id, recent from match_evidence where topic_id = t.id and municipality_id <> $1
    order by recent desc limit ${LISTS.evidence}) e
  where t.factor > ${RELATION_FACTOR.WHOLE}
), rough as materialized (
  select municipality_id, bool_or(about in (${OFFERS}, ${SEEKS}) or $14 and about = ${SOLVED}) as is_pair,
    bool_or(about = ${SEEKS_TOO}) as is_tandem,
    sum(factor * case about when ${OFFERS} then quality when ${SOLVED} then ${PRE_SCORE.evidence} * (1 - exp(-quality / ${EVIDENCE_SCALE}))
      when ${SEEKS} then ${PRE_SCORE.seeks} else ${PRE_SCORE.seeks} / 4 end) as topics,
    min((point(x, y) <-> $3::point)) as km,
    coalesce(bool_or(size_class = $4), false) as same_size, coalesce(bool_or(land_key = $5), false) as same_land
  from pool group by municipality_id
), found as materialized (
  ${[
    ['is_pair', OVERALL, CLOSE.overall],
    ['is_pair', 'topics desc', CLOSE.topics],
    ['is_pair', 'km nulls last', CLOSE.distance],
    ['is_pair and same_size', 'topics desc', CLOSE.size],
    ['is_pair and same_land', 'topics desc', CLOSE.land],
    ['not is_pair and is_tandem', OVERALL, CLOSE.tandem],
  ]
    .map(
      ([which, by, n]) =>
        `(select municipality_id from rough where ${which} order by ${by}, municipality_id limit ${n})`,
    )
    .join('\n  union\n  ')}
), town as materialized (
  select m.* from found f cross join lateral (
    select m.id, m.lat, m.lon, m.size_class, m.land_key from municipality m
    where m.id = f.municipality_id and m.participation = 'MEMBER' and m.gone_at is null
      and ($7::text[] is null or m.land_key = any($7)) and ($8::text[] is null or m.size_class = any($8))
      and ($18::int[] is null or m.bbsr_type = any($18)) offset 0) m
)
select
  (select json_agg(json_build_array(id, lat, lon, size_class, land_key)) from town) as towns,
  (select json_agg(json_build_array(municipality_id, lists)) from match_exposure
    where municipality_id = any(array(select id from town))) as shown,
  (select json_agg(json_build_array(municipality_id, monthly)) from request_limit
    where municipality_id = any(array(select id from town))) as limits,
  (select json_agg(json_build_array(t.id, s.side, s.topic_id, s.level, s.monthly_capacity, s.years))
    from town t cross join lateral (
      select side, topic_id, level, monthly_capacity,
        greatest(0, extract(year from age($2::date, stated_on)))::int as years from match_stance
      where municipality_id = t.id and topic_id = any($10 || $12) and (valid_until is null or valid_until >= $2::date)
      offset 0) s) as stances,
  (select json_agg(json_build_array(t.id, e.topic_id, e.solutions, e.recent, e.proof))
    from town t cross join lateral (
      select topic_id, solutions, recent, proof from match_evidence
      where municipality_id = t.id and topic_id = any($10) offset 0) e) as evidence,
  (select json_agg(json_build_array(t.id, h.topic_id, h.month, h.lately))
    from town t cross join lateral (
      select topic_id, count(*) filter (where created_at >= $6)::int as month,
        count(*) filter (where created_at >= $16)::int as lately
      from ${REQUESTS} r
      where municipality_id = t.id and created_at >= least($6::timestamptz, $16::timestamptz)
      group by topic_id offset 0) h) as asked`;

interface CandidateRows {
  readonly towns: [string, number | null, number | null, SizeClass, string][] | null;
  /** How many lists a town stands in, and how many requests a month it takes in all. */
  readonly shown: [string, number][] | null;
  readonly limits: [string, number][] | null;
  readonly stances: [string, 'NEED' | 'OFFER', string, OfferLevel | null, number | null, number][] | null;
  readonly evidence: [string, string, number, number, Proof | null][] | null;
  readonly asked: [string, string | null, number, number][] | null;
}

/** Finds the towns that may fit and what is known about them. */
@Injectable()
export class MatchCandidates {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The towns that fit `from` in at least one topic: per topic the nearest, those with the best offers and
   * evidence, and the best of the own size class and Land, of which the roughly best few hundred are looked at
   * closely. A town that is in none of these lists is not found, whatever its score would be; in exchange the
   * cost does not grow with the number of towns.
   */
  async around(ctx: Ctx, from: Viewpoint, filter: CandidateFilter = {}): Promise<PairFacts[]> {
    if (from.wants.length === 0 && from.gives.length === 0) return [];
    const now = this.clock.now();
    const today = berlinDay(now);
    const plane = from.position && planeKm(from.position);
    const centre = filter.around ?? from.position;
    const withinKm = centre ? filter.withinKm : null;
    const around = centre && planeKm(centre);
    const values = [
      from.municipalityId,
      today,
      plane ? `(${plane.x},${plane.y})` : '(0,0)',
      from.sizeClass,
      from.landKey,
      berlinMonthStart(now),
      filter.landKeys ?? null,
      filter.sizeClasses ?? null,
      withinKm == null ? null : withinKm * PLANE_TOLERANCE,
      from.wants.map(({ topicId }) => topicId),
      from.wants.map(({ relation }) => RELATION_FACTOR[relation]),
      from.gives.map(({ topicId }) => topicId),
      from.gives.map(({ relation }) => RELATION_FACTOR[relation]),
      from.evidenceCounts,
      from.tandems,
      new Date(now.getTime() - LATELY_DAYS * 86_400_000),
      around ? `(${around.x},${around.y})` : '(0,0)',
      filter.bbsrTypes ?? null,
    ];
    // Planned anew each time: a plan for any values would sort whole topics instead of walking the place index.
    const [rows] = await this.db.rows<CandidateRows>(ctx, CANDIDATES, values, { prepare: false });
    const facts = rows ? toFacts(from, rows, filter.around ?? null) : [];
    if (filter.withinKm == null) return facts;
    const limit = filter.withinKm;
    return facts.filter(({ distanceKm, aroundKm }) => {
      const km = filter.around ? aroundKm : distanceKm;
      return km != null && km <= limit;
    });
  }
}

function toFacts(from: Viewpoint, rows: CandidateRows, around: Position | null): PairFacts[] {
  const wants = new Map(from.wants.map(({ topicId, relation }) => [topicId, relation]));
  const gives = new Map(from.gives.map(({ topicId, relation }) => [topicId, relation]));
  const facts = new Map<string, Draft>();
  const ownClass = SIZES.indexOf(from.sizeClass);
  const shown = new Map(rows.shown);
  const limits = new Map(rows.limits);
  for (const [id, lat, lon, sizeClass, landKey] of rows.towns ?? []) {
    const [lists, monthly] = [shown.get(id), limits.get(id)];
    const at = lat !== null && lon !== null ? { lat, lon } : null;
    facts.set(id, {
      ...(around && at && { aroundKm: distanceKm(around, at) }),
      ...(lists && { lists }),
      ...(monthly !== undefined && { townLeft: monthly }),
      municipalityId: id,
      offers: [],
      seeks: [],
      both: [],
      evidence: [],
      distanceKm: from.position && at ? distanceKm(from.position, at) : null,
      sizeClassesApart: Math.abs(SIZES.indexOf(sizeClass) - ownClass),
      sameLand: landKey === from.landKey,
      askedLately: 0,
    });
  }
  const askedThisMonth = new Map<string, number>();
  for (const [id, topicId, month, lately] of rows.asked ?? []) {
    const town = facts.get(id);
    if (!town) continue;
    town.askedLately += lately;
    if (town.townLeft !== undefined) town.townLeft = Math.max(0, town.townLeft - month);
    if (topicId !== null) askedThisMonth.set(`${id} ${topicId}`, month);
  }
  for (const [id, side, topicId, level, capacity, ageYears] of rows.stances ?? []) {
    const town = facts.get(id);
    if (!town) continue;
    const wanted = wants.get(topicId);
    const given = gives.get(topicId);
    if (side === 'OFFER' && wanted && level) {
      const asked = askedThisMonth.get(`${id} ${topicId}`) ?? 0;
      town.offers.push({
        topicId,
        relation: wanted,
        level,
        monthlyCapacity: capacityLeft(capacity, asked, town.townLeft),
        askedThisMonth: asked,
        ...(ageYears > 0 && { ageYears }),
      });
    }
    if (side === 'NEED' && given) town.seeks.push({ topicId, relation: given });
    if (side === 'NEED' && wanted && from.tandems) town.both.push({ topicId, relation: wanted });
  }
  for (const [id, topicId, solutions, recent, proof] of rows.evidence ?? []) {
    const relation = wants.get(topicId);
    // What was solved in a wider topic proves nothing in ours.
    if (relation && relation !== 'WHOLE')
      facts.get(id)?.evidence.push({ topicId, solutions, recent, ...(proof && { proof }) });
  }
  return [...facts.values()];
}

/** What an offer can be asked for this month, when the town as a whole takes only so many more. */
function capacityLeft(capacity: number | null, asked: number, townLeft: number | undefined): number | null {
  if (townLeft === undefined) return capacity;
  return Math.min(capacity ?? Infinity, asked + townLeft);
}

interface Draft extends PairFacts {
  offers: OfferLink[];
  seeks: TopicLink[];
  both: TopicLink[];
  evidence: EvidenceLink[];
  askedLately: number;
  townLeft?: number;
}
