import type { OfferLevel } from '@app/topics';

/**
 * How well two towns fit, as a sum of named parts. Everything here is pure: the same facts and weights give
 * the same score, and the parts that people see are the parts that were added.
 */

/**
 * How the topic of the other town lies to ours: the same one; a subtopic of the one we have; or the topic
 * above ours.
 */
export type TopicRelation = 'SAME' | 'PART' | 'WHOLE';

/** What a person may stress: 0 (does not count) to 5, 1 is normal. */
export interface MatchWeightValues {
  readonly need: number;
  readonly evidence: number;
  readonly distance: number;
  readonly sizeClass: number;
  readonly sameLand: number;
  readonly load: number;
}

export const MATCH_WEIGHT_KEYS = ['need', 'evidence', 'distance', 'sizeClass', 'sameLand', 'load'] as const;
export const NORMAL_WEIGHTS: MatchWeightValues = {
  need: 1,
  evidence: 1,
  distance: 1,
  sizeClass: 1,
  sameLand: 1,
  load: 1,
};
export const MAX_WEIGHT = 5;

export type MatchKindName = 'NEED_MEETS_OFFER' | 'BOTH_SEEK';

export type PartKind =
  | 'OFFERS_WHAT_YOU_SEEK'
  | 'SEEKS_WHAT_YOU_OFFER'
  | 'BOTH_SEEK'
  | 'EVIDENCE'
  | 'DISTANCE'
  | 'SIZE_CLASS'
  | 'SAME_LAND'
  | 'OTHER_LAND'
  | 'LOAD';

/** How far each part applies to a pair of towns, 0 (not at all) to 1 (fully). */
export interface PairValues {
  /** They offer what we seek. */
  readonly offers: number;
  /** They seek what we offer. */
  readonly seeks: number;
  /** Both seek the same. Counts only when neither offers what the other seeks. */
  readonly both: number;
  readonly evidence: number;
  readonly distance: number;
  readonly sizeClass: number;
  readonly sameLand: boolean;
  readonly load: number;
}

/** One part of a score: `points = weight × value`. */
export interface ScorePart {
  readonly kind: PartKind;
  /** The most points this part can bring, given the weights in use. */
  readonly weight: number;
  readonly value: number;
  readonly points: number;
}

/** What a part counts against the others while a person has stressed nothing. */
const IMPORTANCE: MatchWeightValues = {
  need: 4,
  evidence: 3,
  distance: 1.5,
  sizeClass: 1,
  sameLand: 0.5,
  load: 2,
};

/** Of the part for need and offer, what their offer to us counts; the rest is our offer to them. */
const OFFERS_SHARE = 0.75;

/**
 * A pair in which one offers what the other seeks starts at 50 points and can gain 50. A tandem, in which
 * both only seek, can reach 45. So no weights in the world put a tandem above a pair.
 */
const PAIR_BASE = 50;
const PAIR_ROOM = 50;
const TANDEM_ROOM = 45;

/** What a single topic that fits fully brings; every further one brings this share of what is left to 1. */
export const ONE_TOPIC = 0.6;

/**
 * Points per part for rough orders, before towns are scored: what one topic, or the part in full, would bring
 * a town that has stressed nothing.
 */
export const PRE_SCORE = {
  level: IMPORTANCE.need * OFFERS_SHARE * ONE_TOPIC,
  seeks: IMPORTANCE.need * (1 - OFFERS_SHARE) * ONE_TOPIC,
  evidence: IMPORTANCE.evidence,
  distance: IMPORTANCE.distance,
  sizeClass: IMPORTANCE.sizeClass,
  sameLand: IMPORTANCE.sameLand,
} as const;

/** Which kind of match it is, or null when no topic connects the two. */
export function matchKind(values: Pick<PairValues, 'offers' | 'seeks' | 'both'>): MatchKindName | null {
  if (values.offers > 0 || values.seeks > 0) return 'NEED_MEETS_OFFER';
  return values.both > 0 ? 'BOTH_SEEK' : null;
}

/** Judges pairs of towns by one set of weights. */
export interface Scorer {
  /** The sum of the parts. */
  score(values: PairValues): number;
  /**
   * The parts of the score, 0 to 100 points in all. Every kind of part appears, also with 0 points, so that a
   * person sees what was looked at.
   */
  parts(values: PairValues): ScorePart[];
}

export function scorer(weights: MatchWeightValues): Scorer {
  const total = MATCH_WEIGHT_KEYS.reduce((sum, key) => sum + IMPORTANCE[key] * weights[key], 0);
  const share = (key: keyof MatchWeightValues): number =>
    total === 0 ? 0 : (IMPORTANCE[key] * weights[key]) / total;
  const shares = Object.fromEntries(
    MATCH_WEIGHT_KEYS.map((key) => [key, share(key)]),
  ) as unknown as MatchWeightValues;
  return {
    score(values) {
      const { need, evidence, distance, sizeClass, sameLand, load } = shares;
      const isPair = matchKind(values) === 'NEED_MEETS_OFFER';
      const topics = isPair ? OFFERS_SHARE * values.offers + (1 - OFFERS_SHARE) * values.seeks : values.both;
      const sum =
        need * topics +
        evidence * values.evidence +
        distance * values.distance +
        sizeClass * values.sizeClass +
        (values.sameLand ? sameLand : 0) +
        load * values.load;
      return isPair ? PAIR_BASE + PAIR_ROOM * sum : TANDEM_ROOM * sum;
    },
    parts(values) {
      const isPair = matchKind(values) === 'NEED_MEETS_OFFER';
      const room = isPair ? PAIR_ROOM : TANDEM_ROOM;
      const most = (key: keyof MatchWeightValues): number => room * shares[key];
      const offers = most('need') * OFFERS_SHARE;
      const topical = isPair
        ? [
            part('OFFERS_WHAT_YOU_SEEK', offers, values.offers, values.offers > 0 ? PAIR_BASE : 0),
            part(
              'SEEKS_WHAT_YOU_OFFER',
              most('need') - offers,
              values.seeks,
              values.offers > 0 ? 0 : PAIR_BASE,
            ),
          ]
        : [part('BOTH_SEEK', most('need'), values.both)];
      return [
        ...topical,
        part('EVIDENCE', most('evidence'), values.evidence),
        part('DISTANCE', most('distance'), values.distance),
        part('SIZE_CLASS', most('sizeClass'), values.sizeClass),
        part(values.sameLand ? 'SAME_LAND' : 'OTHER_LAND', most('sameLand'), values.sameLand ? 1 : 0),
        part('LOAD', most('load'), values.load),
      ];
    },
  };
}

/** A part that can bring `weight` points for its value, and `granted` points on top for applying at all. */
function part(kind: PartKind, weight: number, value: number, granted = 0): ScorePart {
  const points = weight * value + granted;
  const most = weight + granted;
  return { kind, weight: most, value: most === 0 ? value : points / most, points };
}

/** The sum of the parts. */
export function sumOf(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}

/** What a helper for a question is judged by. Load counts much, so that it is not always the same towns. */
const HELPER_IMPORTANCE = {
  offers: 4,
  evidence: 3,
  distance: 1,
  sizeClass: 1,
  sameLand: 0.5,
  load: 4,
} as const;

/** The parts of the score of a town that may help with a question, 0 to 100 points in all. */
export function helperParts(values: Omit<PairValues, 'seeks' | 'both'>): ScorePart[] {
  const total = Object.values(HELPER_IMPORTANCE).reduce((sum, weight) => sum + weight, 0);
  const share = (key: keyof typeof HELPER_IMPORTANCE): number => (100 * HELPER_IMPORTANCE[key]) / total;
  return [
    part('OFFERS_WHAT_YOU_SEEK', share('offers'), values.offers),
    part('EVIDENCE', share('evidence'), values.evidence),
    part('DISTANCE', share('distance'), values.distance),
    part('SIZE_CLASS', share('sizeClass'), values.sizeClass),
    part(values.sameLand ? 'SAME_LAND' : 'OTHER_LAND', share('sameLand'), values.sameLand ? 1 : 0),
    part('LOAD', share('load'), values.load),
  ];
}

/**
 * Parts and score as they are shown: points to one decimal, and the score is their sum, so that who adds up
 * the parts on the screen gets the score on the screen.
 */
export function shown(parts: readonly ScorePart[]): { score: number; parts: ScorePart[] } {
  const rounded = parts.map((one) => ({
    kind: one.kind,
    weight: tenth(one.weight),
    value: Math.round(one.value * 1_000) / 1_000,
    points: tenth(one.points),
  }));
  return { score: tenth(sumOf(rounded)), parts: rounded };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

// ---------- from facts to values ----------

export const RELATION_FACTOR: Readonly<Record<TopicRelation, number>> = { SAME: 1, PART: 0.7, WHOLE: 0.5 };
export const LEVEL_FACTOR: Readonly<Record<OfferLevel, number>> = {
  STARTER: 0.6,
  EXPERIENCED: 0.8,
  CAN_ADVISE: 1,
};

/** What an offer counts that nobody has confirmed for so many whole years; the last value for all older ones. */
export const FRESHNESS = [1, 0.85, 0.7, 0.55] as const;

export function freshness(ageYears: number): number {
  return FRESHNESS[Math.min(ageYears, FRESHNESS.length - 1)]!;
}

/** Joins the strengths (0..1) of several topics into one value below 1; more topics never lower it. */
export function topicValue(strengths: readonly number[]): number {
  return 1 - strengths.reduce((left, strength) => left * (1 - ONE_TOPIC * strength), 1);
}

/**
 * What a proof counts, an accepted answer of another town being 1: what others have watched, or can look at,
 * more than what somebody has written.
 */
export const PROOF_FACTOR = { WEBTALK: 1, TOUR_STOP: 1, PRACTICE: 1, PUBLICATION: 0.6 } as const;

/** A proof without an address or without a day counts this share. */
export const UNCHECKABLE = 0.5;

/** Years after which an accepted answer counts half. */
export const EVIDENCE_HALF_LIFE_DAYS = 730;
export const EVIDENCE_SCALE = 1.5;

/** @param recentSolutions accepted answers and proofs, each counted by its age: 1 today, 0.5 after two years. */
export function evidenceValue(recentSolutions: number): number {
  return 1 - Math.exp(-recentSolutions / EVIDENCE_SCALE);
}

export const DISTANCE_SCALE_KM = 200;

/** 1 next door, about 0.6 at 100 km, about 0.2 at 300 km; 0 when a position is unknown. */
export function distanceValue(km: number | null): number {
  return km === null ? 0 : Math.exp(-km / DISTANCE_SCALE_KM);
}

/** 1 in the same size class, a third less with each class between; 0 from three classes on. */
export function sizeClassValue(apart: number): number {
  return Math.max(0, 1 - Math.abs(apart) / 3);
}

/** An offer that fits, with what the town can take on this month and what it was asked already. */
export interface OfferLoad {
  /** Requests per month the town has set for this offer; null when it has set no limit. */
  readonly monthlyCapacity: number | null;
  /** Times the town was suggested for this offer in the current month. */
  readonly askedThisMonth: number;
}

/** True when every offer that fits has a limit and has reached it. */
export function isFull(offers: readonly OfferLoad[]): boolean {
  return offers.length > 0 && offers.every((offer) => freeShare(offer) === 0);
}

function freeShare({ monthlyCapacity, askedThisMonth }: OfferLoad): number {
  if (monthlyCapacity === null) return 1;
  return monthlyCapacity <= 0 ? 0 : Math.max(0, 1 - askedThisMonth / monthlyCapacity);
}

/** Towns among whose first five a town stands until its load counts half. */
export const LISTS_SCALE = 20;

/**
 * 1 for a town with all its capacity that nobody was sent to lately; 0 when it is full.
 *
 * @param askedLately times the town was suggested in the last 30 days, for any topic
 * @param lists towns that have it among their first five already
 */
export function loadValue(offers: readonly OfferLoad[], askedLately: number, lists = 0): number {
  const free = offers.length === 0 ? 1 : Math.max(...offers.map(freeShare));
  return free / (1 + askedLately / 5 + lists / LISTS_SCALE);
}
