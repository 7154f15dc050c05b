import type { CaseState, Measure } from './moderation.enums.js';

/** What the rules need to know of a case. */
export interface CaseFacts {
  readonly state: CaseState;
  /** Whether the text is hidden now. */
  readonly hidden: boolean;
}

/**
 * What can be decided: an open case any way that changes something or closes it; a decided one only the other
 * way round.
 */
export function possibleMeasures({ state, hidden }: CaseFacts): readonly Measure[] {
  const turn: Measure = hidden ? 'RESTORE' : 'HIDE';
  return state === 'OPEN' ? [turn, 'DISMISS'] : [turn];
}
