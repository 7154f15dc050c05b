import type { WeightsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

/** How much each part of the score counts, 0 to 5; 1 is normal. */
export type Weights = WeightsFragment;
export type WeightKey = keyof Weights;

export const WEIGHT_KEYS = [
  'need',
  'evidence',
  'distance',
  'sizeClass',
  'sameLand',
  'load',
] as const satisfies readonly WeightKey[];
export const NORMAL: Weights = { need: 1, evidence: 1, distance: 1, sizeClass: 1, sameLand: 1, load: 1 };

/** The steps of the slider. Unevenly spread, so that “normal” lies in the middle. */
export const STEPS = [0, 0.5, 1, 2, 5] as const;

export const weightLabel = (key: WeightKey): string =>
  ({
    need: m.weight_need,
    evidence: m.weight_evidence,
    distance: m.weight_distance,
    sizeClass: m.weight_size_class,
    sameLand: m.weight_same_land,
    load: m.weight_load,
  })[key]();

/** The step nearest to a weight. */
export function stepOf(weight: number): number {
  let best = 0;
  STEPS.forEach((step, index) => {
    if (Math.abs(step - weight) < Math.abs(STEPS[best]! - weight)) best = index;
  });
  return best;
}

/** A step in words: “egal”, “weniger”, “normal”, “mehr”, “sehr viel mehr”. */
export const stepLabel = (step: number): string =>
  [m.weight_none, m.weight_less, m.weight_normal, m.weight_more, m.weight_most][step]!();

export const sameWeights = (a: Weights, b: Weights): boolean => WEIGHT_KEYS.every((key) => a[key] === b[key]);
