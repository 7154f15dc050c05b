import { valuesOf, type PairFacts } from './match-facts.rules.js';
import {
  MATCH_WEIGHT_KEYS,
  MAX_WEIGHT,
  NORMAL_WEIGHTS,
  matchKind,
  scorer,
  type MatchKindName,
  type MatchWeightValues,
  type PairValues,
  type Scorer,
  type ScorePart,
} from './match.rules.js';

/** A town with its place in the list. */
export interface Ranked {
  readonly facts: PairFacts;
  readonly kind: MatchKindName;
  /** Not rounded; see `shown`. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

interface Valued {
  readonly facts: PairFacts;
  readonly kind: MatchKindName;
  readonly values: PairValues;
}

interface Scored extends Valued {
  readonly score: number;
}

/**
 * The towns in their order: pairs before tandems, then by score. Equal scores are ordered by distance, then by
 * id, so that a list does not change between two looks at it.
 */
export function rank(facts: readonly PairFacts[], weights: MatchWeightValues, first: number): Ranked[] {
  const by = scorer(weights);
  return order(valued(facts), by)
    .slice(0, first)
    .map(({ facts: one, kind, score, values }) => ({ facts: one, kind, score, parts: by.parts(values) }));
}

function valued(facts: readonly PairFacts[]): Valued[] {
  return facts.flatMap((one) => {
    const values = valuesOf(one);
    const kind = matchKind(values);
    return kind ? [{ facts: one, kind, values }] : [];
  });
}

function order(towns: readonly Valued[], by: Scorer): Scored[] {
  return towns
    .map((town): Scored => ({ ...town, score: by.score(town.values) }))
    .sort(
      (a, b) =>
        Number(a.kind === 'BOTH_SEEK') - Number(b.kind === 'BOTH_SEEK') ||
        b.score - a.score ||
        (a.facts.distanceKm ?? Infinity) - (b.facts.distanceKm ?? Infinity) ||
        (a.facts.municipalityId < b.facts.municipalityId ? -1 : 1),
    );
}

const NOTHING: MatchWeightValues = { need: 0, evidence: 0, distance: 0, sizeClass: 0, sameLand: 0, load: 0 };

/** Ways people weigh: nothing stressed, one thing stressed, nothing but one thing; and how many towns each keeps. */
const PROFILES: readonly { readonly weights: MatchWeightValues; readonly keep: number }[] = [
  { weights: NORMAL_WEIGHTS, keep: 100 },
  ...MATCH_WEIGHT_KEYS.map((key) => ({ weights: { ...NORMAL_WEIGHTS, [key]: MAX_WEIGHT }, keep: 30 })),
  ...MATCH_WEIGHT_KEYS.map((key) => ({ weights: { ...NOTHING, [key]: 1 }, keep: 15 })),
];

/**
 * The towns worth keeping for later looks, when nobody knows yet how they will be weighed: the best of each
 * profile. What is left out could only come up with weights unlike any profile, and then far down.
 */
export function worthKeeping(facts: readonly PairFacts[]): PairFacts[] {
  const towns = valued(facts);
  const kept = new Set<PairFacts>();
  for (const { weights, keep } of PROFILES) {
    for (const { facts: one } of order(towns, scorer(weights)).slice(0, keep)) kept.add(one);
  }
  return [...kept];
}
