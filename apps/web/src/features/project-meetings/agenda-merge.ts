import { mergeFields } from '../../data/merge-fields.js';

/** An item of the agenda in the window that sets it. */
export interface Item {
  /** Of this list; items that are there already keep theirs. */
  readonly key: string;
  readonly id: string | null;
  readonly title: string;
  readonly minutes: string;
  readonly presenterId: string;
}

/**
 * What somebody has made of `base`, where others have made `theirs` of it meanwhile. The order stays as the person sees
 * it, and nothing goes unseen: what others have added comes at the end, what they have removed stays as a new item only
 * where the person has changed it.
 */
export function mergeAgenda(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): readonly Item[] {
  const find = (list: readonly Item[], id: string | null) =>
    list.find((item) => id !== null && item.id === id);
  const kept = mine.flatMap((item) => {
    const before = find(base, item.id);
    if (!before) return [item];
    const now = find(theirs, item.id);
    if (!now) return isSame(item, before) ? [] : [{ ...item, id: null }];
    return [{ ...mergeFields(before, item, now), key: item.key }];
  });
  return [...kept, ...theirs.filter(({ id }) => !find(base, id) && !find(mine, id))];
}

const isSame = (a: Item, b: Item): boolean =>
  a.title === b.title && a.minutes === b.minutes && a.presenterId === b.presenterId;
