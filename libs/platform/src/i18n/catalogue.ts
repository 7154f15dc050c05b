import { DEFAULT_LOCALE, LOCALES, type Locale } from '@app/contracts';
import { IntlMessageFormat } from 'intl-messageformat';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Texts of one lib in every language of the product, keyed alike, in ICU message format. */
export interface Catalogue<Key extends string> {
  /** The text in `locale`, with `values` filled in; plain text, never HTML. */
  text(locale: Locale, key: Key, values?: MessageValues): string;
  has(key: string): key is Key;
}

/**
 * Makes a catalogue from one table per language. The compiler holds the languages to the same keys; messages
 * are parsed on first use and kept.
 */
export function catalogue<const Table extends Readonly<Record<string, string>>>(
  tables: Readonly<{ de: Table; en: Readonly<Record<keyof Table, string>> }>,
): Catalogue<keyof Table & string> {
  type Key = keyof Table & string;
  const formats = new Map<Locale, Map<Key, IntlMessageFormat>>(LOCALES.map((locale) => [locale, new Map()]));
  return {
    text(locale, key, values = {}) {
      const known = formats.get(locale) ?? formats.get(DEFAULT_LOCALE)!;
      let format = known.get(key);
      if (!format) {
        format = new IntlMessageFormat(tables[locale][key], locale, undefined, { ignoreTag: true });
        known.set(key, format);
      }
      return String(format.format(values));
    },
    has: (key): key is Key => Object.hasOwn(tables[DEFAULT_LOCALE], key),
  };
}
