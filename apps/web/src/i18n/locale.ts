import { overwriteGetLocale } from '../paraglide/runtime.js';

export type Locale = 'de' | 'en';

const INTL: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

/** The one language of a client build; undefined on the server and in the watch mode. */
const BUILT_FOR: Locale | undefined = typeof __WEB_LOCALE__ === 'undefined' ? undefined : __WEB_LOCALE__;

let current: () => Locale = () => 'de';

/**
 * Says where the language of the running code comes from: the request (server) or the document (browser). A
 * client build knows its language already.
 */
export function setLocaleSource(source: () => Locale): void {
  if (BUILT_FOR) return;
  current = source;
  overwriteGetLocale(source);
}

/** The language of this page. */
export const getLocale = (): Locale => BUILT_FOR ?? current();

/** The language as `Intl` and React Aria want it. */
export const getIntlLocale = (): string => INTL[getLocale()];
