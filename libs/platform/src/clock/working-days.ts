import { TIME_ZONE } from '@app/contracts';
import { isHoliday as isHolidayIn, type Region } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';

/** The first two digits of a municipality key, and how the calendar of holidays names that Land. */
const REGIONS: Readonly<Record<string, Region>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
};

const SATURDAY = 6;

/**
 * True when `day` (`YYYY-MM-DD`) is a public holiday in a Land; without a Land, when it is one in all of Germany.
 * Holidays of single municipalities (Augsburg, Assumption Day in Catholic communities of Bavaria) do not count.
 *
 * @param landKey key of the Land, `01` to `16`
 */
export function isHoliday(day: string, landKey: string | null): boolean {
  return isHolidayIn(day, (landKey === null ? undefined : REGIONS[landKey]) ?? 'BUND');
}

/** True for Monday to Friday, holidays of the Land excepted. */
export function isWorkingDay(day: string, landKey: string | null): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek < SATURDAY && !isHoliday(day, landKey);
}

/**
 * The same time of day `count` working days later, in German time. The day of `at` itself never counts, so five
 * working days after a Friday evening is the Friday after.
 *
 * @param count whole number, at least 1
 */
export function addWorkingDays(at: Date, count: number, landKey: string | null): Date {
  let moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);
  for (let left = count; left > 0;) {
    moment = moment.add({ days: 1 });
    if (isWorkingDay(moment.toPlainDate().toString(), landKey)) left--;
  }
  return new Date(moment.epochMilliseconds);
}

/** The last working day before `day`, both `YYYY-MM-DD`. */
export function workingDayBefore(day: string, landKey: string | null): string {
  let before = Temporal.PlainDate.from(day).subtract({ days: 1 });
  while (!isWorkingDay(before.toString(), landKey)) before = before.subtract({ days: 1 });
  return before.toString();
}
