import { LIMITS, isId } from '@app/contracts';
import { daysBetween } from '@app/platform/clock';
import { Problem } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { day } from '../project/project.rules.js';
import type { FundingState } from '../projects.enums.js';

/** So many days before the deadline people are reminded. */
export const REMIND_DAYS = [30, 14, 3] as const;

/**
 * The reminders that are due: their day has come, lies not before the day on which the deadline was set, and the
 * deadline has not passed. All days YYYY-MM-DD in Germany.
 */
export function dueReminders(deadlineOn: string, setOn: string, today: string): number[] {
  const left = daysBetween(today, deadlineOn);
  if (left < 0) return [];
  return REMIND_DAYS.filter((days) => left <= days && daysBetween(setOn, deadlineOn) >= days);
}

const STEPS: Readonly<Record<FundingState, readonly FundingState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['APPROVED', 'REJECTED', 'DRAFT'],
  APPROVED: ['SUBMITTED'],
  REJECTED: ['SUBMITTED', 'DRAFT'],
};

/** Where an application can go from its state. */
export const fundingSteps = (state: FundingState): readonly FundingState[] => STEPS[state];

export interface ShareInput {
  readonly partnerId: string;
  readonly amountCents: number;
}

export interface Sums {
  readonly requestedCents: number;
  readonly totalCents: number;
  readonly shares: readonly ShareInput[];
}

/**
 * @param maxRate percent of the total that the programme pays at most; null for no limit
 * @throws Problem `BAD_INPUT` for a sum that is no whole number of cents, negative or too large, and for a partner that
 *   occurs twice; `FUNDING_SUM`, `FUNDING_RATE`
 */
export function checkSums({ requestedCents, totalCents, shares }: Sums, maxRate: number | null): void {
  money(totalCents, 'input.totalCents', 1);
  money(requestedCents, 'input.requestedCents');
  for (const { amountCents } of shares) money(amountCents, 'input.shares');
  const ids = new Set(shares.map(({ partnerId }) => partnerId));
  if (ids.size !== shares.length || !shares.every(({ partnerId }) => isId(partnerId)))
    throw new Problem('BAD_INPUT', { field: 'input.shares' });
  const sum = shares.reduce((all, { amountCents }) => all + amountCents, requestedCents);
  if (sum !== totalCents) throw new Problem('FUNDING_SUM', { field: 'input.totalCents' });
  checkRate({ requestedCents, totalCents }, maxRate);
}

/**
 * Looked at when sums are written and once more when a draft is submitted: the programme may have changed in between.
 *
 * @throws Problem `FUNDING_RATE`
 */
export function checkRate(
  { requestedCents, totalCents }: Pick<Sums, 'requestedCents' | 'totalCents'>,
  maxRate: number | null,
): void {
  // In whole numbers, so that exactly the rate is still within it.
  if (maxRate !== null && requestedCents * 100 > totalCents * maxRate)
    throw new Problem('FUNDING_RATE', { field: 'input.requestedCents', values: { max: maxRate } });
}

function money(cents: number, field: string, min = 0): void {
  if (!Number.isSafeInteger(cents) || cents < min || cents > LIMITS.moneyCents)
    throw new Problem('BAD_INPUT', { field });
}

const LAND = /^(?:0[1-9]|1[0-6])$/;

export interface ProgrammeWords {
  readonly name: string;
  readonly funder: string;
  readonly url?: string | null;
  readonly landKeys?: readonly string[] | null;
  readonly deadlineOn?: string | null;
  readonly maxRate?: number | null;
  readonly notes?: string | null;
}

export type Programme = {
  readonly [Key in keyof ProgrammeWords]-?: Exclude<ProgrammeWords[Key], undefined>;
} & {
  readonly landKeys: readonly string[];
};

/** @throws Problem `BAD_INPUT`, `TOO_LONG` with the field */
export function checkProgramme(input: ProgrammeWords): Programme {
  const landKeys = [...new Set(input.landKeys ?? [])].sort();
  if (!landKeys.every((key) => LAND.test(key))) throw new Problem('BAD_INPUT', { field: 'input.landKeys' });
  const maxRate = input.maxRate ?? null;
  if (maxRate !== null && !(Number.isInteger(maxRate) && maxRate >= 1 && maxRate <= 100))
    throw new Problem('BAD_INPUT', { field: 'input.maxRate' });
  const max = LIMITS.programmeName;
  return {
    name: oneLine(input.name, { field: 'input.name', max }),
    funder: oneLine(input.funder, { field: 'input.funder', max }),
    url: webAddress(input.url),
    landKeys,
    deadlineOn: day(input.deadlineOn, 'input.deadlineOn'),
    maxRate,
    notes: orNothing(manyLines, input.notes, { field: 'input.notes', max: LIMITS.programmeNotes }),
  };
}

function webAddress(value: string | null | undefined): string | null {
  const field = 'input.url';
  const text = orNothing(oneLine, value, { field, max: LIMITS.programmeUrl });
  if (text === null) return null;
  if (!/^https?:\/\/[^\s]+$/.test(text) || !URL.canParse(text)) throw new Problem('BAD_INPUT', { field });
  return text;
}
