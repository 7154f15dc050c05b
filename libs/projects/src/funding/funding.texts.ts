import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { UnfitCode } from '../projects.enums.js';

const de = {
  OTHER_LAND: 'Nicht für {name}: Das Programm gilt nur für {laender}.',
  'import.MISSING_COLUMN': 'Die Spalte fehlt.',
  'import.UNKNOWN_COLUMN': 'Diese Spalte ist nicht bekannt.',
  'import.MALFORMED': 'Die Zeile lässt sich nicht lesen. Meist fehlt ein schließendes Anführungszeichen.',
  'import.COLUMNS': 'Die Zeile hat mehr Felder als die Kopfzeile.',
  'import.MISSING': 'Hier fehlt eine Angabe.',
  'import.TOO_LONG': 'Der Text ist zu lang.',
  'import.LAND': 'Ein Land mit diesem Namen oder Schlüssel gibt es nicht.',
  'import.DEADLINE': 'Bitte ein Datum wie 31.03.2027 oder „laufend“.',
  'import.RATE': 'Bitte eine ganze Zahl von 1 bis 100.',
  'import.URL': 'Bitte eine Adresse, die mit https:// beginnt.',
  'import.TWICE': 'Dieses Programm steht schon in Zeile {line}.',
  'import.EMPTY': 'Die Datei enthält keine Programme.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  OTHER_LAND: 'Not for {name}: the programme is for {laender} only.',
  'import.MISSING_COLUMN': 'The column is missing.',
  'import.UNKNOWN_COLUMN': 'This column is not known.',
  'import.MALFORMED': 'The line cannot be read. Mostly a closing quote is missing.',
  'import.COLUMNS': 'The line has more fields than the first one.',
  'import.MISSING': 'Something is missing here.',
  'import.TOO_LONG': 'The text is too long.',
  'import.LAND': 'There is no Land of this name or key.',
  'import.DEADLINE': 'Please a date such as 31.03.2027, or “laufend” for none.',
  'import.RATE': 'Please a whole number from 1 to 100.',
  'import.URL': 'Please an address that begins with https://.',
  'import.TWICE': 'This programme stands in line {line} already.',
  'import.EMPTY': 'There are no programmes in the file.',
};

/** The words of funding: why a programme is not for a partner, what is wrong with a file. */
export const fundingTexts = catalogue({ de, en });

/** Why a programme is not for a partner, as a sentence. */
export function unfitText(locale: Locale, code: UnfitCode, name: string, laender: readonly string[]): string {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(laender);
  return fundingTexts.text(locale, code, { name, laender: list });
}

export type ImportProblemCode = {
  [Key in keyof typeof de]: Key extends `import.${infer Code}` ? Code : never;
}[keyof typeof de];

/** What is wrong with a field of a file, as a sentence. */
export const importText = (locale: Locale, code: ImportProblemCode, firstLine = 0): string =>
  fundingTexts.text(locale, `import.${code}`, { line: String(firstLine) });
