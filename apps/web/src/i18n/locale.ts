import { overwriteGetLocale } from '../paraglide/runtime.js';

export type Locale = 'de' | 'en';

const INTL: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

let current: () => Locale = () => 'de';

/** Says where the language of the running code comes from: the document (browser) or the request (server). */
export function setLocaleSource(source: () => Locale): void {
  current = source;
  overwriteGetLocale(source);
}

/** The language of this page. */
export const getLocale = (): Locale => current();

/** The language as `Intl` and React Aria want it. */
export const getIntlLocale = (): string => INTL[current()];
