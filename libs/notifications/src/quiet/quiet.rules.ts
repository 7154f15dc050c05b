import { berlinDay, berlinDayAfter, berlinHour, isHoliday, nextAtHour } from '@app/platform/clock';

/** When somebody wants to hear nothing by mail or push, in German time. */
export interface QuietTimes {
  readonly active: boolean;
  /** Full hours, 0 to 23; equal hours mean: no quiet hours, only quiet days. */
  readonly fromHour: number;
  readonly toHour: number;
  /** Saturdays and Sundays are quiet as a whole. */
  readonly weekends: boolean;
  /** Public holidays of the Land are quiet as a whole. */
  readonly holidays: boolean;
  /** Key of the Land, `01` to `16`; null for holidays of all of Germany only. */
  readonly landKey: string | null;
}

/** What people start with who have not said otherwise: evenings, weekends and holidays, but switched off. */
export const DEFAULT_QUIET_TIMES: QuietTimes = {
  active: false,
  fromHour: 18,
  toHour: 7,
  weekends: true,
  holidays: true,
  landKey: null,
};

/** The sixteen Länder, and what stands for holidays of all of Germany where the Land is not known. */
const LAENDER = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'));
const ALL_OF_GERMANY = 'DE';

/** True when nothing may leave by mail or push at `at`. After a quiet day it goes on at `toHour`. */
export function isQuiet(times: QuietTimes, at: Date): boolean {
  if (!times.active) return false;
  const hour = berlinHour(at);
  return (
    isQuietHour(times, hour) ||
    isQuietDay(times, berlinDay(at)) ||
    (hour < times.toHour && isQuietDay(times, berlinDayAfter(at, -1)))
  );
}

/** When what was held is delivered: the next `toHour` o'clock that is not quiet; null when it is not quiet at `at`. */
export function quietUntil(times: QuietTimes, at: Date): Date | null {
  if (!isQuiet(times, at)) return null;
  let end = nextAtHour(at, times.toHour);
  // The longest run of quiet days is a few; the bound only keeps a mistake from running for ever.
  for (let days = 0; days < 30 && isQuiet(times, end); days++) end = nextAtHour(end, times.toHour);
  return end;
}

function isQuietHour({ fromHour, toHour }: QuietTimes, hour: number): boolean {
  return fromHour <= toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}

function isQuietDay({ weekends, holidays, landKey }: QuietTimes, day: string): boolean {
  return (weekends && isWeekend(day)) || (holidays && isHoliday(day, landKey));
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

const KNOWN_DAYS = 16;
const landsByDay = new Map<string, readonly string[]>();

/** The Länder with a holiday on `day`. Sixteen calendars are slow to ask, and everybody asks for today. */
function landsOf(day: string): readonly string[] {
  const known = landsByDay.get(day);
  if (known) return known;
  const lands = [
    ...LAENDER.filter((land) => isHoliday(day, land)),
    ...(isHoliday(day, null) ? [ALL_OF_GERMANY] : []),
  ];
  if (landsByDay.size >= KNOWN_DAYS) landsByDay.clear();
  landsByDay.set(day, lands);
  return lands;
}

/** What the SQL of `isQuiet` has to know of a moment. One parameter of a statement, as JSON. */
export interface QuietMoment {
  readonly hour: number;
  readonly weekend: boolean;
  readonly weekendBefore: boolean;
  /** Länder with a holiday today and the day before; `DE` when it is one everywhere. */
  readonly holidayIn: readonly string[];
  readonly holidayBeforeIn: readonly string[];
}

export function quietMoment(at: Date): QuietMoment {
  const [today, before] = [berlinDay(at), berlinDayAfter(at, -1)];
  return {
    hour: berlinHour(at),
    weekend: isWeekend(today),
    weekendBefore: isWeekend(before),
    holidayIn: landsOf(today),
    holidayBeforeIn: landsOf(before),
  };
}

/** SQL: the Land whose holidays count for a row `alias` of `quiet_setting`: chosen, or that of the person's town. */
export function landOf(alias: string): string {
  return `coalesce(${alias}.land_key, (
    select town.land_key from membership ms join municipality town on town.id = ms.municipality_id
    where ms.person_id = ${alias}.person_id and ms.state = 'ACTIVE' order by ms.requested_at, ms.id limit 1), '${ALL_OF_GERMANY}')`;
}

/**
 * SQL: `isQuiet` for the row `alias` of `quiet_setting`, false where there is none. Only for somebody who has
 * switched quiet times on is anything looked up.
 *
 * @param moment parameter with a `QuietMoment` as text
 */
export function quietSql(alias: string, moment: string): string {
  const at = (field: keyof QuietMoment): string => `(${moment}::jsonb->>'${field}')`;
  const hour = `${at('hour')}::int`;
  const holiday = (field: 'holidayIn' | 'holidayBeforeIn'): string =>
    `${alias}.holidays and ${moment}::jsonb->'${field}' ? ${landOf(alias)}`;
  return `(coalesce(${alias}.active, false) and (
    case when ${alias}.from_hour <= ${alias}.to_hour
      then ${hour} >= ${alias}.from_hour and ${hour} < ${alias}.to_hour
      else ${hour} >= ${alias}.from_hour or ${hour} < ${alias}.to_hour end
    or (${alias}.weekends and ${at('weekend')}::boolean) or (${holiday('holidayIn')})
    or (${hour} < ${alias}.to_hour and ((${alias}.weekends and ${at('weekendBefore')}::boolean) or (${holiday('holidayBeforeIn')})))))`;
}
