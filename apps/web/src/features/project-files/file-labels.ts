import type { FileAccessibility, ProjectFileKind } from '../../gql/types.js';
import { keep } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import type { Tone } from '../../ui/badge.js';

export const kindLabel = (kind: ProjectFileKind): string =>
  ({
    PDF: m.file_kind_pdf,
    IMAGE: m.file_kind_image,
    DOCUMENT: m.file_kind_document,
    SPREADSHEET: m.file_kind_spreadsheet,
    PRESENTATION: m.file_kind_presentation,
    TEXT: m.file_kind_text,
    CALENDAR: m.file_kind_calendar,
  })[kind]();

const ACCESS: Readonly<Record<FileAccessibility, { readonly label: () => string; readonly tone: Tone }>> = {
  YES: { label: m.file_access_yes, tone: 'success' },
  NO: { label: m.file_access_no, tone: 'warning' },
  UNKNOWN: { label: m.file_access_unknown, tone: 'neutral' },
};

export const FILE_ACCESS = ['UNKNOWN', 'YES', 'NO'] as const satisfies readonly FileAccessibility[];
export const accessLabel = (value: FileAccessibility): string => ACCESS[value].label();
export const accessTone = (value: FileAccessibility): Tone => ACCESS[value].tone;

const MB = 1024 * 1024;
const unit = (name: 'kilobyte' | 'megabyte', digits: number) =>
  keep(
    `size ${name} ${digits}`,
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        maximumFractionDigits: digits,
      }),
  );

/** "240 kB", "3,4 MB"; whatever is there has at least one kilobyte. */
export function sizeText(bytes: number): string {
  if (bytes < MB) return unit('kilobyte', 0).format(bytes && Math.max(1, Math.round(bytes / 1024)));
  return unit('megabyte', bytes < 10 * MB ? 1 : 0).format(bytes / MB);
}
