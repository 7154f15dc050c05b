import { dailyWindow, nextAtHour, weeklyWindow, type TimeWindow } from '@app/platform/clock';
import type { Facts } from '../facts/facts.js';
import { groupBy } from '../group-by.js';
import { DIGEST_PERIODS, type DigestPeriod } from '../kinds.rules.js';

/** When people get overviews who have not said otherwise: 7 o'clock, Mondays. German time. */
export const DEFAULT_DAILY_HOUR = 7;
export const DEFAULT_WEEKLY_DAY = 1;

/** The two overviews, and the bundle of what was held during quiet times. */
export const RUN_PERIODS = [...DIGEST_PERIODS, 'BUNDLE'] as const;
export type RunPeriod = (typeof RUN_PERIODS)[number];

/** Full hour 0 to 23 and ISO weekday 1 to 7 of somebody's overviews. */
export interface DigestTime {
  readonly hour: number;
  readonly day: number;
}

/** The window an overview that is due at `at` stands for: whole days or weeks of the German calendar, up to the hour. */
export function windowOf(period: DigestPeriod, at: Date, { hour, day }: DigestTime): TimeWindow {
  return period === 'DAILY' ? dailyWindow(at, hour) : weeklyWindow(at, day, hour);
}

/** When the next overview is due after `at`. */
export function nextDueAt(period: DigestPeriod, at: Date, { hour, day }: DigestTime): Date {
  return period === 'DAILY' ? nextAtHour(at, hour) : nextAtHour(at, hour, day);
}

/** One notification in an overview. */
export interface DigestItem extends Facts {
  /** True when the person has already seen it in the client. */
  readonly read: boolean;
}

/** Everything an overview tells of one object. */
export interface DigestGroup {
  /** The question, if it is about one. */
  readonly questionId: string | null;
  readonly items: readonly DigestItem[];
  readonly read: boolean;
}

/**
 * Groups what is told by the object it is about: a question with its answers and comments is one entry. Takes
 * the items newest first; a group stands where its newest item stands. What the person has seen already comes
 * after what is new, so that it is there but not in the way.
 */
export function groupItems(items: readonly DigestItem[]): DigestGroup[] {
  const groups = [...groupBy(items, (item) => item.questionId ?? item.subjectId).values()].map((group) => ({
    questionId: group[0]!.questionId,
    items: group,
    read: group.every((item) => item.read),
  }));
  return [...groups.filter((group) => !group.read), ...groups.filter((group) => group.read)];
}
