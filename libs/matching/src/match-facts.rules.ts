import type { EvidenceKind, OfferLevel } from '@app/topics';
import {
  LEVEL_FACTOR,
  RELATION_FACTOR,
  distanceValue,
  evidenceValue,
  freshness,
  isFull,
  loadValue,
  matchKind,
  sizeClassValue,
  topicValue,
  type OfferLoad,
  type PairValues,
  type PartKind,
  type TopicRelation,
} from './match.rules.js';

/** A topic of the other town that meets one of ours. */
export interface TopicLink {
  readonly topicId: string;
  readonly relation: TopicRelation;
}

export interface OfferLink extends TopicLink, OfferLoad {
  readonly level: OfferLevel;
  /** Whole years since the town last said so; left out in the first. */
  readonly ageYears?: number;
}

/** What proves an offer, as far as a reason names it. */
export interface Proof {
  /** An answer of the town is counted, not named. `EXCHANGE`: a town that asked it for contact says that it helped. */
  readonly kind: Exclude<EvidenceKind, 'ANSWER'> | 'EXCHANGE';
  /** YYYY-MM-DD; null when nobody has said. */
  readonly on: string | null;
  readonly title: string;
}

/** Accepted answers of the other town in a topic that matters to us, and other proof of what it offers there. */
export interface EvidenceLink {
  readonly topicId: string;
  /** How many accepted answers. */
  readonly solutions: number;
  /** Answers and proofs, each counted by its age. */
  readonly recent: number;
  /** The weightiest proof; left out when there is none. */
  readonly proof?: Proof;
}

/** Everything that is known about the other town from our point of view. */
export interface PairFacts {
  readonly municipalityId: string;
  readonly offers: readonly OfferLink[];
  readonly seeks: readonly TopicLink[];
  readonly both: readonly TopicLink[];
  readonly evidence: readonly EvidenceLink[];
  /** Great circle; null when a position is unknown. */
  readonly distanceKm: number | null;
  /** Size classes between the two, 0 in the same. */
  readonly sizeClassesApart: number;
  readonly sameLand: boolean;
  /** Times the other town was suggested to somebody in the last 30 days. */
  readonly askedLately: number;
  /** Towns that have the other town among their first five already; left out for none. */
  readonly lists?: number;
  /** Requests the other town as a whole still takes this month; left out when it has set no limit. */
  readonly townLeft?: number;
  /** Great circle from the centre of the filter, when it is not ours. */
  readonly aroundKm?: number;
}

/** The facts as numbers between 0 and 1. */
export function valuesOf(facts: PairFacts): PairValues {
  const strength = ({ relation }: TopicLink): number => RELATION_FACTOR[relation];
  return {
    offers: topicValue(openOffers(facts).map(offerStrength)),
    seeks: topicValue(facts.seeks.map(strength)),
    both: topicValue(facts.both.map(strength)),
    evidence: evidenceValue(facts.evidence.reduce((sum, { recent }) => sum + recent, 0)),
    distance: distanceValue(facts.distanceKm),
    sizeClass: sizeClassValue(facts.sizeClassesApart),
    sameLand: facts.sameLand,
    load: loadValue(facts.offers, facts.askedLately, facts.lists),
  };
}

/** What an offer counts: how near its topic is, how far the town has come, and when it last said so. */
export function offerStrength({ relation, level, ageYears = 0 }: OfferLink): number {
  return RELATION_FACTOR[relation] * LEVEL_FACTOR[level] * freshness(ageYears);
}

/** The offers that still take a request this month. A town that is booked up is not suggested for the others. */
export function openOffers({ offers }: PairFacts): readonly OfferLink[] {
  return offers.some((offer) => isFull([offer])) ? offers.filter((offer) => !isFull([offer])) : offers;
}

/** A reason without words, as it is stored and turned into a sentence in the reader's language. */
export interface ReasonFact {
  readonly kind: PartKind;
  readonly topicId?: string;
  readonly relation?: TopicRelation;
  readonly level?: OfferLevel;
  readonly solutions?: number;
  readonly proof?: Proof;
  readonly ageYears?: number;
  /** True when the evidence is in the very topic the other reasons name. */
  readonly thisTopic?: boolean;
  readonly km?: number;
  readonly apart?: number;
  /** Requests the town still takes this month; 0 when it is full. */
  readonly free?: number;
}

/** More topics than these are not listed one by one; they still count. */
const TOPICS_NAMED = 4;

/**
 * The reasons that hold for these facts, the weightiest kind first. A part that does not apply gives none,
 * so nothing is ever said that is not so.
 */
export function reasonsOf(facts: PairFacts): ReasonFact[] {
  const isPair = matchKind(valuesOf(facts)) !== 'BOTH_SEEK';
  const offers = openOffers(facts);
  const linked = isPair ? [...offers, ...facts.seeks] : facts.both;
  const onlyTopic = new Set(linked.map(({ topicId }) => topicId)).size === 1 ? linked[0]?.topicId : undefined;
  const evidence = [...facts.evidence].sort((a, b) => b.recent - a.recent).slice(0, TOPICS_NAMED);
  return [
    ...strongestFirst(offers).map(({ topicId, relation, level, ageYears }) => ({
      kind: 'OFFERS_WHAT_YOU_SEEK' as const,
      topicId,
      relation,
      level,
      ...(ageYears ? { ageYears } : {}),
    })),
    ...strongestFirst(facts.seeks).map(({ topicId, relation }) => ({
      kind: 'SEEKS_WHAT_YOU_OFFER' as const,
      topicId,
      relation,
    })),
    ...(isPair ? [] : strongestFirst(facts.both)).map(({ topicId, relation }) => ({
      kind: 'BOTH_SEEK' as const,
      topicId,
      relation,
    })),
    ...evidence.flatMap(({ topicId, solutions, proof }) => {
      const about = {
        kind: 'EVIDENCE' as const,
        topicId,
        thisTopic: topicId === onlyTopic && evidence.length === 1,
      };
      return [
        ...(proof ? [{ ...about, solutions: 0, proof }] : []),
        ...(solutions > 0 ? [{ ...about, solutions }] : []),
      ];
    }),
    ...(facts.distanceKm === null ? [] : [{ kind: 'DISTANCE' as const, km: facts.distanceKm }]),
    ...(facts.sizeClassesApart <= 1 ? [{ kind: 'SIZE_CLASS' as const, apart: facts.sizeClassesApart }] : []),
    { kind: facts.sameLand ? ('SAME_LAND' as const) : ('OTHER_LAND' as const) },
    ...loadReason(facts),
  ];
}

function loadReason({ offers, townLeft }: PairFacts): ReasonFact[] {
  if (isFull(offers)) return [{ kind: 'LOAD', free: 0 }];
  if (townLeft !== undefined && offers.length > 0) return [{ kind: 'LOAD', free: townLeft }];
  let free = 0;
  for (const { monthlyCapacity, askedThisMonth } of offers) {
    // Without a limit there is no number to name.
    if (monthlyCapacity === null) return [];
    free += Math.max(0, monthlyCapacity - askedThisMonth);
  }
  return free > 0 ? [{ kind: 'LOAD', free }] : [];
}

function strongestFirst<Link extends TopicLink & Partial<OfferLink>>(links: readonly Link[]): Link[] {
  const strength = (link: Link): number =>
    RELATION_FACTOR[link.relation] *
    (link.level ? LEVEL_FACTOR[link.level] * freshness(link.ageYears ?? 0) : 1);
  return [...links].sort((a, b) => strength(b) - strength(a)).slice(0, TOPICS_NAMED);
}
