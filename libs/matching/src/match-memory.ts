import type { PairFacts } from './match-facts.rules.js';
import { rank, type Ranked } from './match-ranking.rules.js';
import { MATCH_WEIGHT_KEYS, type MatchWeightValues } from './match.rules.js';

/** Towns whose candidates one process keeps unpacked; about 100 kB each. */
const TOWNS = 200;
/** Sets of weights per town; somebody who moves sliders makes many, of which only the last are of use. */
const WEIGHTS = 4;
/** As many as a page can show. */
const RANKED = 100;

/** The candidates of a town as they were found, in the order of the weights that were asked for lately. */
export class RememberedSet {
  private readonly orders = new Map<string, Ranked[]>();

  /**
   * @param mark what the set rests on; it is of use only while the database says the same
   * @param facts the candidates
   */
  constructor(
    readonly mark: string,
    private readonly facts: readonly PairFacts[],
  ) {}

  /** The best `first` (at most 100) by these weights. */
  ranked(weights: MatchWeightValues, first: number): Ranked[] {
    const key = MATCH_WEIGHT_KEYS.map((name) => weights[name]).join(' ');
    const order = this.orders.get(key) ?? rank(this.facts, weights, RANKED);
    touch(this.orders, key, order, WEIGHTS);
    return order.slice(0, first);
  }
}

/**
 * Spares a process from unpacking and ranking the same set again for every look. Nothing depends on it: each
 * look still asks the database whether the set is current.
 */
export class MatchMemory {
  private readonly sets = new Map<string, RememberedSet>();

  get(municipalityId: string): RememberedSet | undefined {
    return this.sets.get(municipalityId);
  }

  put(municipalityId: string, set: RememberedSet): void {
    touch(this.sets, municipalityId, set, TOWNS);
  }
}

/** Puts an entry at the end of the map and drops the one that was not used for longest. */
function touch<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}
