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
