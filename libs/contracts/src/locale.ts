/** The languages of the product; the first is the one everything falls back on. */
export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'de';

/** The civil time zone of everything that has a calendar day. */
export const TIME_ZONE = 'Europe/Berlin';

/** Returns `value` if it is a language we speak, otherwise German. */
export function toLocale(value: unknown): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
}
