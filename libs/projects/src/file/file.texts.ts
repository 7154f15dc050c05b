import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';

const de = {
  EMPTY: 'Sie ist leer.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  EMPTY: 'It is empty.',
};

const texts = catalogue({ de, en });

/** What is wrong with a file, as a sentence beside `FILE_INVALID`. */
export function fileDetail(locale: Locale, key: keyof typeof de): string {
  return texts.text(locale, key);
}
