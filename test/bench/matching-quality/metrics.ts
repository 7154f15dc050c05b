/** Lists are of places in the world, the best first. */
export type List = readonly number[];

/**
 * Normalised discounted cumulative gain of the first `depth`: what a list brings, later places counting less, as a
 * share of what the best possible list would bring. Null when nothing would bring anything.
 *
 * @param gains what each town would really bring
 */
export function ndcg(list: List, gains: ArrayLike<number>, depth: number): number | null {
  const best = Array.from(gains)
    .sort((a, b) => b - a)
    .slice(0, depth);
  const ideal = discounted(best);
  return ideal === 0 ? null : discounted(list.slice(0, depth).map((town) => gains[town]!)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** Of the towns that help (at most `depth` of them can be listed), the share that is listed. Null when none helps. */
export function recall(list: List, gains: ArrayLike<number>, depth: number, helps: number): number | null {
  const helpful = Array.from(gains).filter((gain) => gain >= helps).length;
  if (helpful === 0) return null;
  return list.slice(0, depth).filter((town) => gains[town]! >= helps).length / Math.min(depth, helpful);
}

export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** How often each of `towns` stands among the first `depth` of the lists. */
export function appearances(lists: readonly List[], towns: number, depth: number): number[] {
  const counts = new Array<number>(towns).fill(0);
  for (const list of lists) for (const town of list.slice(0, depth)) counts[town]!++;
  return counts;
}

/** How unevenly a load is spread: 0 when all carry the same, near 1 when one carries everything (Gini). */
export function gini(loads: readonly number[]): number {
  const sorted = [...loads].sort((a, b) => a - b);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, load, index) => sum + (index + 1) * load, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
