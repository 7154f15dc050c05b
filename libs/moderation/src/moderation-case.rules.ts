import type { CaseState, Measure } from './moderation.enums.js';

/** What the rules need to know of a case. */
export interface CaseFacts {
  readonly state: CaseState;
  /** Whether the text is hidden now. */
  readonly hidden: boolean;
  /** Whether its author has taken the text back, so that there is nothing to hide or to show any more. */
  readonly gone: boolean;
}

/**
 * What can be decided: an open case any way that changes something or closes it; a decided one only the other
 * way round.
 */
export function possibleMeasures({ state, hidden, gone }: CaseFacts): readonly Measure[] {
  if (gone) return state === 'OPEN' ? ['DISMISS'] : [];
  const turn: Measure = hidden ? 'RESTORE' : 'HIDE';
  return state === 'OPEN' ? [turn, 'DISMISS'] : [turn];
}
