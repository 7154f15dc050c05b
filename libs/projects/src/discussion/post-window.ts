import { LIMITS, isId } from '@app/contracts';
import { Problem } from '@app/platform/context';
import type { PostWindowArgs } from './discussion.inputs.js';

/** So many posts are shown before the first unread one, and before one that is linked to. */
const LEAD_IN = { UNREAD: 3, POST: 10 } as const;
const DEFAULT_SIZE = 30;
/** Behind every place there can be. */
export const BEHIND_ALL = 2_147_483_647;

/** Which posts of a thread are wanted: around a place. */
export interface PostWindow {
  readonly at: 'PLACE' | 'UNREAD' | 'POST';
  /** For `PLACE`: posts from this place on are "later". */
  readonly place: number;
  /** For `POST`. */
  readonly postId: string | null;
  /** Which way from the place. */
  readonly way: 'EARLIER' | 'LATER' | 'AROUND';
  readonly size: number;
}

/** @throws Problem `BAD_INPUT` for a page size or a place there cannot be, and for `POST` without a post */
export function postWindow({ at, postId, after, before, first }: PostWindowArgs): PostWindow {
  const size = first ?? DEFAULT_SIZE;
  if (size < 1 || size > LIMITS.pageSize)
    throw new Problem('BAD_INPUT', { field: 'first', values: { max: LIMITS.pageSize } });
  const base = { at: 'PLACE', postId: null, size } as const;
  if (after !== null && after !== undefined) {
    if (after < 0 || after >= BEHIND_ALL) throw new Problem('BAD_INPUT', { field: 'after' });
    return { ...base, place: after + 1, way: 'LATER' };
  }
  if (before !== null && before !== undefined) {
    if (before < 0) throw new Problem('BAD_INPUT', { field: 'before' });
    return { ...base, place: before, way: 'EARLIER' };
  }
  switch (at ?? 'BEGINNING') {
    case 'BEGINNING':
      return { ...base, place: 0, way: 'LATER' };
    case 'END':
      return { ...base, place: BEHIND_ALL, way: 'EARLIER' };
    case 'UNREAD':
      return { ...base, at: 'UNREAD', place: 0, way: 'AROUND' };
    case 'POST':
      if (!postId || !isId(postId)) throw new Problem('BAD_INPUT', { field: 'postId' });
      return { ...base, at: 'POST', place: 0, postId, way: 'AROUND' };
  }
}

/**
 * Cuts what was read, up to one more than `size` on either side of the place, to the page.
 *
 * @param earlier those before the place, the nearest first
 * @param later those from the place on, the nearest first
 */
export function cutWindow<Row>(
  { at, way, size }: PostWindow,
  earlier: readonly Row[],
  later: readonly Row[],
): { rows: Row[]; hasEarlier: boolean; hasLater: boolean } {
  // Nothing unread: the end is what somebody wants to see.
  const leadIn = at === 'PLACE' ? 0 : Math.min(LEAD_IN[at], size - 1);
  const back = way === 'EARLIER' ? size : way === 'LATER' ? 0 : later.length === 0 ? size : leadIn;
  const shown = earlier.slice(0, back);
  const ahead = way === 'EARLIER' ? 0 : size - shown.length;
  return {
    rows: [...shown].reverse().concat(later.slice(0, ahead)),
    hasEarlier: earlier.length > shown.length,
    hasLater: later.length > Math.max(0, ahead),
  };
}
