import type { OfferLevel } from '@app/topics';
import type { EvidenceLink, OfferLink, PairFacts, Proof, TopicLink } from './match-facts.rules.js';
import type { TopicRelation } from './match.rules.js';

/**
 * The stored form of a town's candidates: arrays instead of objects, topics by their number in a list. It is
 * read on every look at the matches, so it is kept short.
 */
export interface StoredSet {
  /** Version of this form; another one is computed anew. */
  readonly v: 2;
  readonly topics: readonly string[];
  readonly towns: readonly StoredTown[];
}

/**
 * A link as `[topic, relation]`, an offer as `[topic, relation, level, capacity, asked this month, years]`,
 * evidence as `[topic, solutions, recent, proof]`.
 */
type StoredTown = readonly [
  municipalityId: string,
  distanceKm: number | null,
  sizeClassesApart: number,
  sameLand: 0 | 1,
  askedLately: number,
  offers: readonly (readonly [number, number, number, number | null, number, number])[],
  seeks: readonly (readonly [number, number])[],
  both: readonly (readonly [number, number])[],
  evidence: readonly (readonly [
    number,
    number,
    number,
    readonly [Proof['kind'], string | null, string] | 0,
  ])[],
  lists: number,
  townLeft: number | null,
];

const RELATIONS: readonly TopicRelation[] = ['SAME', 'PART', 'WHOLE'];
const LEVELS: readonly OfferLevel[] = ['STARTER', 'EXPERIENCED', 'CAN_ADVISE'];

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

export function encodeSet(facts: readonly PairFacts[]): StoredSet {
  const topics: string[] = [];
  const numbers = new Map<string, number>();
  const number = (topicId: string): number => {
    let known = numbers.get(topicId);
    if (known === undefined) {
      known = topics.push(topicId) - 1;
      numbers.set(topicId, known);
    }
    return known;
  };
  const link = ({ topicId, relation }: TopicLink) => [number(topicId), RELATIONS.indexOf(relation)] as const;
  const towns = facts.map((town): StoredTown => [
    town.municipalityId,
    town.distanceKm === null ? null : round(town.distanceKm, 2),
    town.sizeClassesApart,
    town.sameLand ? 1 : 0,
    town.askedLately,
    town.offers.map((offer) => [
      ...link(offer),
      LEVELS.indexOf(offer.level),
      offer.monthlyCapacity,
      offer.askedThisMonth,
      offer.ageYears ?? 0,
    ]),
    town.seeks.map(link),
    town.both.map(link),
    town.evidence.map(({ topicId, solutions, recent, proof }) => [
      number(topicId),
      solutions,
      round(recent, 3),
      proof ? [proof.kind, proof.on, proof.title] : 0,
    ]),
    town.lists ?? 0,
    town.townLeft ?? null,
  ]);
  return { v: 2, topics, towns };
}

/** The facts of a stored set, or null when it was stored in another form. */
export function decodeSet(stored: StoredSet): PairFacts[] | null {
  if (stored.v !== 2) return null;
  const topicId = (number: number): string => stored.topics[number]!;
  const link = ([topic, relation]: readonly [number, number]): TopicLink => ({
    topicId: topicId(topic),
    relation: RELATIONS[relation]!,
  });
  return stored.towns.map(
    ([municipalityId, distanceKm, sizeClassesApart, sameLand, askedLately, ...links]) => {
      const [offers, seeks, both, evidence, lists, townLeft] = links;
      return {
        municipalityId,
        distanceKm,
        sizeClassesApart,
        sameLand: sameLand === 1,
        askedLately,
        ...(lists > 0 && { lists }),
        ...(townLeft !== null && { townLeft }),
        offers: offers.map(
          ([topic, relation, level, monthlyCapacity, askedThisMonth, ageYears]): OfferLink => ({
            topicId: topicId(topic),
            relation: RELATIONS[relation]!,
            level: LEVELS[level]!,
            monthlyCapacity,
            askedThisMonth,
            ...(ageYears > 0 && { ageYears }),
          }),
        ),
        seeks: seeks.map(link),
        both: both.map(link),
        evidence: evidence.map(([topic, solutions, recent, proof]): EvidenceLink => ({
          topicId: topicId(topic),
          solutions,
          recent,
          ...(proof !== 0 && { proof: { kind: proof[0], on: proof[1], title: proof[2] } }),
        })),
      };
    },
  );
}
