import { LIMITS } from '@app/contracts';
import type { FileKind } from '../projects.enums.js';

/** A type of file that can be uploaded. */
export interface FileType {
  /** The ending of its name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly kind: FileKind;
  /** Told by its first bytes, or by its ending together with being readable text. */
  readonly isText: boolean;
  /** A ZIP archive inside. */
  readonly isArchive: boolean;
}

const type = (
  extension: string,
  mediaType: string,
  kind: FileKind,
  inside?: 'text' | 'archive',
): FileType => ({
  extension,
  mediaType,
  kind,
  isText: inside === 'text',
  isArchive: inside === 'archive',
});

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** Everything that can be uploaded. */
export const FILE_TYPES: readonly FileType[] = [
  type('pdf', 'application/pdf', 'PDF'),
  type('png', 'image/png', 'IMAGE'),
  type('jpg', 'image/jpeg', 'IMAGE'),
  type('webp', 'image/webp', 'IMAGE'),
  type('gif', 'image/gif', 'IMAGE'),
  type('docx', `${OFFICE}.wordprocessingml.document`, 'DOCUMENT', 'archive'),
  type('odt', `${OPEN}.text`, 'DOCUMENT', 'archive'),
  type('xlsx', `${OFFICE}.spreadsheetml.sheet`, 'SPREADSHEET', 'archive'),
  type('ods', `${OPEN}.spreadsheet`, 'SPREADSHEET', 'archive'),
  type('pptx', `${OFFICE}.presentationml.presentation`, 'PRESENTATION', 'archive'),
  type('odp', `${OPEN}.presentation`, 'PRESENTATION', 'archive'),
  type('txt', 'text/plain', 'TEXT', 'text'),
  type('csv', 'text/csv', 'TEXT', 'text'),
  type('md', 'text/markdown', 'TEXT', 'text'),
  type('ics', 'text/calendar', 'CALENDAR', 'text'),
];

const BY_EXTENSION = new Map(FILE_TYPES.map((one) => [one.extension, one]));
const ALIASES: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', markdown: 'md', text: 'txt' };
const KIND_OF = new Map(FILE_TYPES.map(({ mediaType, kind }) => [mediaType, kind]));

/** The type an ending stands for, if it is one of ours. */
export function typeOfExtension(extension: string): FileType | null {
  const name = extension.toLowerCase();
  return BY_EXTENSION.get(ALIASES[name] ?? name) ?? null;
}

/** What a stored media type is. */
export function kindOfMediaType(mediaType: string): FileKind {
  return KIND_OF.get(mediaType)!;
}

/** Endings of office documents that run programs. */
export function hasMacroExtension(extension: string): boolean {
  return /^(?:doc|dot|xls|xlt|xla|ppt|pot|pps|ppa)m$/i.test(extension);
}

/** Parts of an archive that are programs: VBA and macro sheets of Office, Basic and scripts of OpenDocument. */
export function isMacroPart(name: string): boolean {
  return (
    /(?:^|\/)vba(?:project|data)[^/]*\.(?:bin|xml)$/i.test(name) ||
    /(?:^|\/)macrosheets\//i.test(name) ||
    /^(?:basic|scripts)\/./i.test(name)
  );
}

/** What begins like a page, a picture of code, or a script is no text, whatever its name says. */
export function looksLikeCode(text: string): boolean {
  const start = text.slice(0, 4_000).replace(/^(?:\s|<!--[\s\S]*?-->)+/u, '');
  return (
    /^<(?:!doctype|\?xml|\?php|html|head|body|title|meta|script|style|svg|iframe|object|embed|math)\b/i.test(
      start,
    ) || /^(?:#!|%!PS|\{\\rtf)/.test(start)
  );
}

/** Control characters that no text has. */
export const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Endings that say what a file is; anything else behind a dot belongs to its name. */
const KNOWN_ENDING =
  /\.(?:pdf|png|jpe?g|jpe|webp|gif|docx?|xlsx?|pptx?|od[tspg]|txt|text|csv|md|markdown|ics|html?|svg|xml|json|js|exe|bat|cmd|com|sh|zip|rar|7z|rtf|tiff?|bmp|heic|(?:doc|dot|xls|xlt|ppt|pot|pps)m)$/i;

/** The ending of a name, in small letters; empty without one. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** The name without the folder it came from and without its ending. */
function baseOf(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/^.*[/\\]/su, '')
      // Control characters, marks that turn the direction of what follows, and what file systems do not bear.
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"|?*]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(KNOWN_ENDING, '')
      .replace(/^[.\s]+|[.\s]+$/gu, '')
  );
}

/** The name a file is downloaded under: safe everywhere, with the ending its content has. */
export function fileNameFor(given: string, { extension }: FileType): string {
  const base = [...baseOf(given)]
    .slice(0, LIMITS.fileName - extension.length - 1)
    .join('')
    .trim();
  return `${base || 'datei'}.${extension}`;
}

/** What a file is called when nobody says so: its name, with blanks where names of files have dashes. */
export function titleFor(given: string): string {
  const words = baseOf(given).replace(/_+/gu, ' ').trim();
  return [...words].slice(0, LIMITS.fileTitle).join('').trim() || 'Datei';
}
