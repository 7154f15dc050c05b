import { isId } from '@app/contracts';
import { Problem } from '@app/platform/context';
import type { CandidateFilter } from './match-candidates.reader.js';
import { MATCH_WEIGHT_KEYS, MAX_WEIGHT, NORMAL_WEIGHTS, type MatchWeightValues } from './match.rules.js';

/** Weights as they come from outside or from storage: any of them may be missing. */
export type SomeWeights = Partial<Record<keyof MatchWeightValues, number | null>>;

/** Which towns a person wants to see at all. */
export interface MatchFilterValues extends CandidateFilter {
  /** Only what fits through this topic and its subtopics. */
  readonly topicSlug?: string | null;
  /** The town around which `withinKm` counts; left out, the own one. */
  readonly aroundId?: string | null;
}

/** Types of the BBSR, see `Municipality.bbsrType`. */
export const BBSR_TYPES: readonly number[] = [11, 12, 21, 22, 30, 40, 50];

const MAX_KM = 1_000;
const MAX_SLUG = 100;

/**
 * Checks weights from outside and returns a function that fills the gaps: first from what the person has
 * saved, then with 1.
 *
 * @throws Problem `BAD_INPUT` naming the weight that is not between 0 and 5
 */
export function mergeWeights(
  given: SomeWeights | null | undefined,
): (saved: SomeWeights) => MatchWeightValues {
  for (const key of MATCH_WEIGHT_KEYS) {
    const value = given?.[key];
    if (value != null && !(value >= 0 && value <= MAX_WEIGHT)) {
      throw new Problem('BAD_INPUT', { field: `weights.${key}`, values: { max: MAX_WEIGHT } });
    }
  }
  return (saved) =>
    Object.fromEntries(
      MATCH_WEIGHT_KEYS.map((key) => [key, given?.[key] ?? saved[key] ?? NORMAL_WEIGHTS[key]]),
    ) as unknown as MatchWeightValues;
}

/**
 * The filter without its empty parts, or null when nothing is left of it.
 *
 * @throws Problem `BAD_INPUT` naming the part that does not fit
 */
export function checkedFilter(filter: MatchFilterValues | null | undefined): MatchFilterValues | null {
  if (!filter) return null;
  const { withinKm, landKeys, sizeClasses, bbsrTypes, topicSlug, aroundId } = filter;
  const refuse = (field: string): never => {
    throw new Problem('BAD_INPUT', { field: `filter.${field}` });
  };
  if (withinKm != null && !(Number.isInteger(withinKm) && withinKm >= 1 && withinKm <= MAX_KM))
    refuse('withinKm');
  if (landKeys?.some((key) => !/^(0[1-9]|1[0-6])$/.test(key))) refuse('landKeys');
  if (topicSlug != null && (topicSlug.length > MAX_SLUG || !/^[a-z0-9-]+$/.test(topicSlug)))
    refuse('topicSlug');
  if (bbsrTypes?.some((type) => !BBSR_TYPES.includes(type))) refuse('bbsrTypes');
  // A centre without a radius would narrow nothing.
  if (aroundId != null && (withinKm == null || !isId(aroundId))) refuse('aroundId');
  const kept: MatchFilterValues = {
    ...(withinKm == null ? {} : { withinKm }),
    ...(landKeys?.length ? { landKeys: [...new Set(landKeys)] } : {}),
    ...(sizeClasses?.length ? { sizeClasses: [...new Set(sizeClasses)] } : {}),
    ...(bbsrTypes?.length ? { bbsrTypes: [...new Set(bbsrTypes)] } : {}),
    ...(topicSlug == null ? {} : { topicSlug }),
    ...(aroundId == null ? {} : { aroundId }),
  };
  return Object.keys(kept).length > 0 ? kept : null;
}
