import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { manyLines, orNothing } from '@app/platform/input';

/** Most requests a month a town can offer to take. */
export const MAX_MONTHLY_CAPACITY = 50;

/** Later days are typing errors. */
const LAST_DAY = '2099-12-31';

/** The note of a need or an offer, tidied; null for none. */
export function checkedNote(note: string | null | undefined): string | null {
  return orNothing(manyLines, note?.trim(), { field: 'input.note', max: LIMITS.note });
}

/**
 * The last day of a need or an offer.
 *
 * @param today calendar day in Germany, YYYY-MM-DD
 * @throws Problem `BAD_INPUT` for something that is no day, or one that is over
 */
export function checkedLastDay(day: string | null | undefined, today: string): string | null {
  if (day === null || day === undefined || day === '') return null;
  if (!isCalendarDay(day) || day < today || day > LAST_DAY)
    throw new Problem('BAD_INPUT', { field: 'input.validUntil', values: { min: today, max: LAST_DAY } });
  return day;
}

/** @throws Problem `BAD_INPUT` outside 1 to 50 */
export function checkedCapacity(capacity: number | null | undefined): number | null {
  if (capacity === null || capacity === undefined) return null;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_MONTHLY_CAPACITY)
    throw new Problem('BAD_INPUT', {
      field: 'input.monthlyCapacity',
      values: { min: 1, max: MAX_MONTHLY_CAPACITY },
    });
  return capacity;
}

/** True once the last day is over; `today` is the calendar day in Germany. */
export function isExpired(validUntil: string | null, today: string): boolean {
  return validUntil !== null && validUntil < today;
}

/** True for a day that exists, as YYYY-MM-DD. */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
