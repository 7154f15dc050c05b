import { getIntlLocale } from '../../i18n/locale.js';

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });

/** The calendar day in Germany, YYYY-MM-DD. `now` in milliseconds since 1970. */
export const berlinDay = (now: number): string => DAY.format(new Date(now));

/** Mai 2026. `month` is YYYY-MM. */
export function formatMonth(month: string): string {
  return new Intl.DateTimeFormat(getIntlLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
