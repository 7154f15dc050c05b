import type { Viewpoint } from './match-candidates.reader.js';
import type { PartKind } from './match.rules.js';

/** Reasons that say something of where the asking town lies or how large it is. */
const TELLING: ReadonlySet<PartKind> = new Set<PartKind>([
  'DISTANCE',
  'SIZE_CLASS',
  'SAME_LAND',
  'OTHER_LAND',
]);

/**
 * What may be said of a town that helps with a shielded question: why it can help, but nothing that a distance,
 * a Land, or a score made of them would tell of who asks.
 */
export function withoutPlace<
  Helper extends { readonly score: number; readonly reasons: readonly { readonly kind: PartKind }[] },
>(helper: Helper): Helper {
  return Object.assign(Object.create(Object.getPrototypeOf(helper) as object) as Helper, helper, {
    score: 0,
    reasons: helper.reasons.filter(({ kind }) => !TELLING.has(kind)),
  });
}

/** No town has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * The same interest without a place: what is found from there lies neither near the asking town nor is it like it,
 * and the asking town itself is found as any other. For those who look for helpers and may not learn who asks:
 * the order of a list that was made from the place would tell it.
 */
export function fromNowhere(viewpoint: Viewpoint): Viewpoint {
  return {
    ...viewpoint,
    municipalityId: NOBODY,
    position: null,
    // Any one does, as long as it is the same for every question.
    sizeClass: 'KLEINE_KLEINSTADT',
    landKey: '',
  };
}
