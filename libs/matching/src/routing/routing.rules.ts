import { addWorkingDays } from '@app/platform/clock';
import { HELPERS_ASKED } from '../helper-ranking.rules.js';

/** So long a question waits for the towns that were asked first. */
export const WAIT_WORKING_DAYS = 5;

/** So many further towns are asked then. */
export const ASKED_NEXT = 2;

/** Why a town was asked: at once, in the place of one that declined, because nobody had answered, or by hand. */
export type AskedVia = 'FIRST' | 'NEXT' | 'ESCALATION' | 'STAFF';

/** Where a request to a town stands. */
export type HelpRequestStateName = 'OPEN' | 'ANSWERED' | 'DECLINED' | 'LAPSED';

export interface HelpRequestFacts {
  readonly answered: boolean;
  readonly declined: boolean;
  readonly lapsed: boolean;
}

/** An answer counts whatever was said before it. */
export function helpRequestState({ answered, declined, lapsed }: HelpRequestFacts): HelpRequestStateName {
  if (answered) return 'ANSWERED';
  if (declined) return 'DECLINED';
  return lapsed ? 'LAPSED' : 'OPEN';
}

/**
 * When a question that nobody answers goes on: the same time of day five working days later. Weekends and the
 * holidays of the asking town's Land do not count.
 */
export function dueAt(askedAt: Date, landKey: string | null): Date {
  return addWorkingDays(askedAt, WAIT_WORKING_DAYS, landKey);
}

/** The places, 1 to 5, that no open request takes. */
export function freeSlots(taken: Iterable<number>): number[] {
  const used = new Set(taken);
  return Array.from({ length: HELPERS_ASKED }, (_, index) => index + 1).filter((slot) => !used.has(slot));
}
