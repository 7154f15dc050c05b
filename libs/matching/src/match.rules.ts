/**
 * How well two towns fit, as a sum of named parts. Everything here is pure: the same facts and weights give
 * the same score, and the parts that people see are the parts that were added.
 */

export const OFFER_LEVELS = ['STARTER', 'EXPERIENCED', 'CAN_ADVISE'] as const;
export type OfferLevel = (typeof OFFER_LEVELS)[number];

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
  evidence: 2,
  distance: 2,
  sizeClass: 1,
  sameLand: 0.5,
  load: 1,
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

/** Which kind of match it is, or null when no topic connects the two. */
export function matchKind(values: Pick<PairValues, 'offers' | 'seeks' | 'both'>): MatchKindName | null {
  if (values.offers > 0 || values.seeks > 0) return 'NEED_MEETS_OFFER';
  return values.both > 0 ? 'BOTH_SEEK' : null;
}

/**
 * The parts of the score of a pair, 0 to 100 points in all. Every kind of part appears, also with 0 points,
 * so that a person sees what was looked at.
 */
export function scoreParts(values: PairValues, weights: MatchWeightValues): ScorePart[] {
  const isPair = matchKind(values) === 'NEED_MEETS_OFFER';
  const room = isPair ? PAIR_ROOM : TANDEM_ROOM;
  const stressed = MATCH_WEIGHT_KEYS.map((key) => IMPORTANCE[key] * weights[key]);
  const total = stressed.reduce((sum, weight) => sum + weight, 0);
  const share = (key: keyof MatchWeightValues): number =>
    total === 0 ? 0 : (room * IMPORTANCE[key] * weights[key]) / total;
  const topical: ScorePart[] = isPair
    ? [
        part('OFFERS_WHAT_YOU_SEEK', share('need') * OFFERS_SHARE, values.offers, base(values.offers > 0)),
        part(
          'SEEKS_WHAT_YOU_OFFER',
          share('need') * (1 - OFFERS_SHARE),
          values.seeks,
          base(values.offers === 0),
        ),
      ]
    : [part('BOTH_SEEK', share('need'), values.both)];
  return [
    ...topical,
    part('EVIDENCE', share('evidence'), values.evidence),
    part('DISTANCE', share('distance'), values.distance),
    part('SIZE_CLASS', share('sizeClass'), values.sizeClass),
    part(values.sameLand ? 'SAME_LAND' : 'OTHER_LAND', share('sameLand'), values.sameLand ? 1 : 0),
    part('LOAD', share('load'), values.load),
  ];
}

const base = (earned: boolean): number => (earned ? PAIR_BASE : 0);

/** A part that can bring `weight` points for its value, and `granted` points on top for applying at all. */
function part(kind: PartKind, weight: number, value: number, granted = 0): ScorePart {
  const points = weight * value + granted;
  const most = weight + granted;
  return { kind, weight: most, value: most === 0 ? value : points / most, points };
}

/** The sum of the parts. */
export function scoreOf(parts: readonly ScorePart[]): number {
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
  return { score: tenth(scoreOf(rounded)), parts: rounded };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

// ---------- from facts to values ----------

export const RELATION_FACTOR: Readonly<Record<TopicRelation, number>> = { SAME: 1, PART: 0.7, WHOLE: 0.5 };
export const LEVEL_FACTOR: Readonly<Record<OfferLevel, number>> = {
  STARTER: 0.6,
  EXPERIENCED: 0.8,
  CAN_ADVISE: 1,
};

/** What a single topic that fits fully brings; every further one brings this share of what is left to 1. */
export const ONE_TOPIC = 0.6;

/** Joins the strengths (0..1) of several topics into one value below 1; more topics never lower it. */
export function topicValue(strengths: readonly number[]): number {
  return 1 - strengths.reduce((left, strength) => left * (1 - ONE_TOPIC * strength), 1);
}

/** Years after which an accepted answer counts half. */
export const EVIDENCE_HALF_LIFE_DAYS = 730;
export const EVIDENCE_SCALE = 1.5;

/** @param recentSolutions accepted answers, each counted by its age: 1 today, 0.5 after two years. */
export function evidenceValue(recentSolutions: number): number {
  return 1 - Math.exp(-recentSolutions / EVIDENCE_SCALE);
}

/** 1 next door, about 0.6 at 100 km, about 0.2 at 300 km; 0 when a position is unknown. */
export function distanceValue(km: number | null): number {
  return km === null ? 0 : Math.exp(-km / 200);
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

/**
 * 1 for a town with all its capacity that nobody was sent to lately; 0 when it is full.
 *
 * @param askedLately times the town was suggested in the last 30 days, for any topic
 */
export function loadValue(offers: readonly OfferLoad[], askedLately: number): number {
  const free = offers.length === 0 ? 1 : Math.max(...offers.map(freeShare));
  return free / (1 + askedLately / 5);
}
