import { getIntlLocale, getLocale } from './locale.js';

const cache = new Map<string, unknown>();

/** `Intl` objects are costly to make and cheap to keep. */
export function keep<T>(kind: string, make: (locale: string) => T): T {
  const locale = getIntlLocale();
  const key = `${kind} ${locale}`;
  const found = cache.get(key) as T | undefined;
  if (found) return found;
  const made = make(locale);
  cache.set(key, made);
  return made;
}

const TIME_ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatNumber(value: number): string {
  return keep('number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** 23. November 2026. `value` is an instant or a calendar day (YYYY-MM-DD). */
export function formatDate(value: string): string {
  return keep(
    'date',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE }),
  ).format(new Date(value));
}

/** “23. November 2026 um 14:05 Uhr” */
export function formatDateTime(value: string): string {
  return withUhr(
    keep(
      'dateTime',
      (locale) =>
        new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
    ).format(new Date(value)),
  );
}

/** A text that ends with a time of day, as it is said: German adds “Uhr”, which `Intl` leaves out. */
export const withUhr = (time: string): string => (getLocale() === 'de' ? `${time} Uhr` : time);

/** “vor 2 Stunden” within the last week, later the date. `now` in milliseconds since 1970. */
export function formatAgo(value: string, now: number): string {
  const age = now - Date.parse(value);
  if (age >= 7 * DAY) return formatDate(value);
  const relative = keep('relative', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  if (age < MINUTE) return relative.format(0, 'second');
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  return relative.format(-Math.floor(age / DAY), 'day');
}
