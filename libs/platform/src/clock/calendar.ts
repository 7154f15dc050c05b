import { TIME_ZONE } from '@app/contracts';
import { Temporal } from 'temporal-polyfill';

/** A span of time [start, end). */
export interface TimeWindow {
  readonly start: Date;
  readonly end: Date;
}

function zoned(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
}

function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}

/** The calendar day in Germany at `at`, as `YYYY-MM-DD`. */
export function berlinDay(at: Date): string {
  return zoned(at).toPlainDate().toString();
}

/** The full hour, 0 to 23, of the clock in Germany at `at`. */
export function berlinHour(at: Date): number {
  return zoned(at).hour;
}

/** The day `days` after the day of `at` in Germany, as `YYYY-MM-DD`. */
export function berlinDayAfter(at: Date, days: number): string {
  return zoned(at).toPlainDate().add({ days }).toString();
}

/** Calendar days from one day to another, both `YYYY-MM-DD`; negative when the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/**
 * The moment at which the clock in Germany shows `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). Of an hour that comes twice
 * the first one; a time that is left out when the clocks change counts as an hour later.
 */
export function berlinMoment(day: string, time: string): Date {
  return toDate(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: TIME_ZONE,
      plainTime: Temporal.PlainTime.from(time),
    }),
  );
}

/** The first moment of the calendar month in Germany that `at` lies in. */
export function berlinMonthStart(at: Date): Date {
  return toDate(atHour(zoned(at).toPlainDate().with({ day: 1 }), 0));
}

/** The first day of the calendar month after the one `at` lies in, in Germany, as `YYYY-MM-DD`. */
export function berlinNextMonth(at: Date): string {
  return zoned(at).toPlainDate().with({ day: 1 }).add({ months: 1 }).toString();
}

/**
 * The last complete daily window before `at`: from `hour` o'clock to `hour` o'clock, German time. On the
 * days of the time change it is 23 or 25 hours long, so nothing falls between two windows.
 */
export function dailyWindow(at: Date, hour: number): TimeWindow {
  const now = zoned(at);
  let end = atHour(now.toPlainDate(), hour);
  if (Temporal.ZonedDateTime.compare(end, now) > 0)
    end = atHour(now.toPlainDate().subtract({ days: 1 }), hour);
  return { start: toDate(atHour(end.toPlainDate().subtract({ days: 1 }), hour)), end: toDate(end) };
}

/** The last complete weekly window before `at`, ending on ISO weekday `weekday` (1 = Monday) at `hour`. */
export function weeklyWindow(at: Date, weekday: number, hour: number): TimeWindow {
  const now = zoned(at);
  const back = (now.dayOfWeek - weekday + 7) % 7;
  let end = atHour(now.toPlainDate().subtract({ days: back }), hour);
  if (Temporal.ZonedDateTime.compare(end, now) > 0)
    end = atHour(end.toPlainDate().subtract({ days: 7 }), hour);
  return { start: toDate(atHour(end.toPlainDate().subtract({ days: 7 }), hour)), end: toDate(end) };
}

/** The next time it is `hour` o'clock in Germany after `at`, on `weekday` (1 = Monday) if one is given. */
export function nextAtHour(at: Date, hour: number, weekday?: number): Date {
  const now = zoned(at);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const candidate = atHour(now.toPlainDate().add({ days: ahead }), hour);
    if (Temporal.ZonedDateTime.compare(candidate, now) <= 0) continue;
    if (weekday === undefined || candidate.dayOfWeek === weekday) return toDate(candidate);
  }
  throw new RangeError(`No weekday ${weekday} within eight days`);
}

function atHour(day: Temporal.PlainDate, hour: number): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: new Temporal.PlainTime(hour) });
}
