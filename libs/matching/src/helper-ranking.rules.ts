import { reasonsOf, valuesOf, type OfferLink, type PairFacts, type ReasonFact } from './match-facts.rules.js';
import { LEVEL_FACTOR, RELATION_FACTOR, helperParts, isFull, shown, sumOf } from './match.rules.js';

/** So many towns are asked at once; more would leave each with the feeling that another one will answer. */
export const HELPERS_ASKED = 5;

export interface ChosenHelper {
  readonly municipalityId: string;
  /** 0 to 100, rounded to one decimal. */
  readonly score: number;
  readonly reasons: readonly ReasonFact[];
  /**
   * The offered topic it is asked for; without an offer, the topic it has solved something in; null for a town
   * that was chosen by hand without either.
   */
  readonly topicId: string | null;
  /** True when the town has set a limit for that offer. */
  readonly isLimited: boolean;
}

/**
 * The towns to ask: those that offer a topic of the question or have solved something in it, and have not
 * reached their limit. Load counts much in the score, so that among similar towns it goes round.
 *
 * @param count at most so many
 * @param except towns that are not to be asked (again)
 */
export function chooseHelpers(
  candidates: readonly PairFacts[],
  count = HELPERS_ASKED,
  except: ReadonlySet<string> = new Set(),
): ChosenHelper[] {
  return candidates
    .filter(
      (facts) =>
        (facts.offers.length > 0 || facts.evidence.length > 0) &&
        !isFull(facts.offers) &&
        !except.has(facts.municipalityId),
    )
    .map((facts) => ({ facts, parts: helperParts(valuesOf(facts)) }))
    .sort(
      (a, b) =>
        sumOf(b.parts) - sumOf(a.parts) ||
        a.facts.askedLately - b.facts.askedLately ||
        (a.facts.municipalityId < b.facts.municipalityId ? -1 : 1),
    )
    .slice(0, count)
    .map(({ facts, parts }) => {
      const offer = bestFreeOffer(facts.offers);
      return {
        municipalityId: facts.municipalityId,
        score: shown(parts).score,
        reasons: reasonsOf(facts),
        topicId: offer?.topicId ?? facts.evidence[0]!.topicId,
        isLimited: offer?.monthlyCapacity != null,
      };
    });
}

function bestFreeOffer(offers: readonly OfferLink[]): OfferLink | undefined {
  const strength = (offer: OfferLink): number => RELATION_FACTOR[offer.relation] * LEVEL_FACTOR[offer.level];
  return offers.filter((offer) => !isFull([offer])).sort((a, b) => strength(b) - strength(a))[0];
}
