import { Dice } from './dice.js';
import type { Town } from './world.js';
import type { List } from './metrics.js';

export const DEPTH = 10;

/** What simpler ways would list, from what towns say. Ties are broken by lot, the same in every run. */
export interface Baselines {
  readonly random: List[];
  /** Topics both have marked, whether as need or as offer: the usual "people like you". */
  readonly sharedTags: List[];
  /** Topics one offers and the other seeks, as often as there are any: sides, but nothing else. */
  readonly complementaryTags: List[];
  /** Who has most accepted answers and offers, the same for all. */
  readonly popularity: List[];
}

export function baselines(towns: readonly Town[], seed: number): Baselines {
  const dice = new Dice(seed);
  const lots = towns.map(() => dice.next());
  const needs = towns.map(({ saidNeeds }) => new Set(saidNeeds));
  const offers = towns.map((town) => new Set(town.offers.map(({ topic }) => topic)));
  const tags = towns.map((_, n) => new Set([...needs[n]!, ...offers[n]!]));
  const fame = towns.map((town) => town.solutions.length + 0.1 * town.offers.length);
  const listed = (score: (own: number, other: number) => number): List[] =>
    towns.map((_, own) => {
      // A lot of its own for each pair, or one town would be first wherever it ties.
      const drawn = (other: number): number => (lots[own]! * 7_919 + lots[other]! * 104_729) % 1;
      return towns
        .map((__, other) => ({ other, score: other === own ? -1 : score(own, other), lot: drawn(other) }))
        .filter((one) => one.score > 0)
        .sort((a, b) => b.score - a.score || a.lot - b.lot)
        .slice(0, DEPTH)
        .map(({ other }) => other);
    });
  return {
    random: listed((own, other) => 1 + ((lots[own]! * 6_151 + lots[other]! * 3_079) % 1)),
    sharedTags: listed((own, other) => common(tags[own]!, tags[other]!)),
    complementaryTags: listed(
      (own, other) => common(needs[own]!, offers[other]!) + common(offers[own]!, needs[other]!),
    ),
    popularity: listed((_, other) => 0.001 + fame[other]!),
  };
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const topic of a) if (b.has(topic)) n++;
  return n;
}
