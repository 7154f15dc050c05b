import { getIntlLocale } from './locale.js';

const cache = new Map<string, unknown>();

/** `Intl` objects are costly to make and cheap to keep. */
function keep<T>(kind: string, make: (locale: string) => T): T {
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

/** One decimal at most: 12,5. */
export function formatDecimal(value: number): string {
  return keep('decimal', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })).format(
    value,
  );
}

/** 23. November 2026. `value` is an instant or a calendar day (YYYY-MM-DD). */
export function formatDate(value: string): string {
  return keep(
    'date',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE }),
  ).format(new Date(value));
}

/** 23. November 2026 um 14:05 */
export function formatDateTime(value: string): string {
  return keep(
    'dateTime',
    (locale) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
  ).format(new Date(value));
}

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

/** “A, B und C” */
export function formatList(items: readonly string[]): string {
  return keep('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}
