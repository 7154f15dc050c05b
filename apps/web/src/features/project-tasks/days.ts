import { getIntlLocale } from '../../i18n/locale.js';

/** Mai 2026. `month` is YYYY-MM. */
export function formatMonth(month: string): string {
  return new Intl.DateTimeFormat(getIntlLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
