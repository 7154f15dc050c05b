import { Problem } from '@app/platform/context';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { isDay } from '../project/project.rules.js';
import { checkProgramme, type Programme } from './funding.rules.js';
import type { ImportProblemCode } from './funding.texts.js';

/** What is wrong, and where. */
export interface ImportProblem {
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Name of the column; null for the line as a whole. */
  readonly field: string | null;
  readonly code: ImportProblemCode;
  /** For what occurs twice: where it stood first. */
  readonly firstLine?: number;
}

export interface ProgrammeFile {
  readonly programmes: readonly Programme[];
  /** The fields it has columns for; of the others it says nothing. */
  readonly fields: readonly (keyof Programme)[];
  readonly problems: readonly ImportProblem[];
}

/** Columns of the file and the fields they fill. */
const COLUMNS = {
  name: 'name',
  foerdergeber: 'funder',
  link: 'url',
  laender: 'landKeys',
  frist: 'deadlineOn',
  foerdersatz: 'maxRate',
  hinweise: 'notes',
} as const satisfies Readonly<Record<string, keyof Programme>>;
type Column = keyof typeof COLUMNS;

const REQUIRED: readonly Column[] = ['name', 'foerdergeber', 'frist'];

const isColumn = (name: string): name is Column => Object.hasOwn(COLUMNS, name);

interface Entry {
  readonly info: Info;
  readonly record: readonly string[];
}

/**
 * Reads a table of programmes: fields between `;`, `,` or tabs, with the columns name; foerdergeber; link; laender;
 * frist; foerdersatz; hinweise in any order, of which name, foerdergeber and frist are needed; “Länder” is `laender`.
 * Länder stand by name or key between `|`, none means all; `frist` is a day or “laufend”. Rows and columns at the end
 * without anything in them, as spreadsheets leave them, and keys that have lost their zero there, do no harm.
 *
 * @param laender names by key
 */
export function readProgrammes(file: string, laender: ReadonlyMap<string, string>): ProgrammeFile {
  const text = file.replace(/\r\n?/g, '\n');
  const head = text.split('\n', 1)[0]!;
  let rows: Entry[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      delimiter: [';', '\t'].find((mark) => head.includes(mark)) ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Entry[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return nothing([{ line, field: null, code: 'MALFORMED' }]);
  }
  const [first, ...body] = rows;
  const heads = filled(first?.record ?? []);
  const names = heads.map(plainLetters);
  const problems: ImportProblem[] = [
    ...REQUIRED.filter((name) => !names.includes(name)).map((field): ImportProblem => ({
      line: 1,
      field,
      code: 'MISSING_COLUMN',
    })),
    ...heads
      .filter((_, at) => !isColumn(names[at]!))
      .map((field): ImportProblem => ({ line: 1, field, code: 'UNKNOWN_COLUMN' })),
  ];
  if (problems.length > 0) return nothing(problems);
  if (body.length === 0) return nothing([{ line: 1, field: null, code: 'EMPTY' }]);
  const keys = new Map(
    [...laender].flatMap(([key, name]) =>
      [key, key.replace(/^0/, ''), fold(name)].map((spelling) => [spelling, key] as const),
    ),
  );
  const seen = new Map<string, number>();
  const programmes: Programme[] = [];
  for (const { info, record } of body) {
    const line = info.lines;
    const cells = Object.fromEntries(names.map((name, at) => [name, record[at] ?? '']));
    const wrong = (field: string | null, code: ImportProblemCode, firstLine?: number) =>
      problems.push({ line, field, code, ...(firstLine !== undefined && { firstLine }) });
    if (filled(record).length > names.length) wrong(null, 'COLUMNS');
    const programme = row(cells, keys, wrong);
    if (!programme) continue;
    const key = JSON.stringify([programme.name, programme.funder]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else wrong('name', 'TWICE', before);
    programmes.push(programme);
  }
  if (problems.length > 0) return nothing(problems);
  return { programmes, fields: names.filter(isColumn).map((name) => COLUMNS[name]), problems };
}

const nothing = (problems: readonly ImportProblem[]): ProgrammeFile => ({
  programmes: [],
  fields: [],
  problems,
});

/** The cells up to the last one with something in it. */
const filled = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** As the columns are called here: “Fördergeber” is `foerdergeber`. */
const plainLetters = (name: string): string => fold(name).replace(/[äöüß]/g, (letter) => UMLAUTS[letter]!);
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

function row(
  cells: Readonly<Record<string, string>>,
  keys: ReadonlyMap<string, string>,
  wrong: (field: Column, code: ImportProblemCode) => void,
): Programme | null {
  let isWhole = true;
  const say = (field: Column, code: ImportProblemCode): void => {
    isWhole = false;
    wrong(field, code);
  };
  for (const field of REQUIRED) if (!cells[field]) say(field, 'MISSING');
  const landKeys = (cells['laender'] ?? '')
    .split('|')
    .map((name) => fold(name.trim()))
    .filter(Boolean)
    .map((name) => keys.get(name) ?? null);
  if (landKeys.includes(null)) say('laender', 'LAND');
  const rate = (cells['foerdersatz'] ?? '').replace(/\s*%$/, '');
  if (rate !== '' && !/^(?:[1-9]\d?|100)$/.test(rate)) say('foerdersatz', 'RATE');
  const deadline = deadlineOf(cells['frist'] ?? '');
  if (deadline === undefined && cells['frist']) say('frist', 'DEADLINE');
  if (!isWhole) return null;
  try {
    return checkProgramme({
      name: cells['name']!,
      funder: cells['foerdergeber']!,
      url: cells['link'] || null,
      landKeys: landKeys.filter((key) => key !== null),
      deadlineOn: deadline ?? null,
      maxRate: rate === '' ? null : Number(rate),
      notes: cells['hinweise'] || null,
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const name = error.detail.field?.split('.').at(-1);
    const field = (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column] === name) ?? 'name';
    const codes: Partial<Record<Column, ImportProblemCode>> = { link: 'URL', frist: 'DEADLINE' };
    say(field, error.code === 'TOO_LONG' ? 'TOO_LONG' : (codes[field] ?? 'MISSING'));
    return null;
  }
}

/** The day, null for “laufend”, undefined for what is neither. */
function deadlineOf(text: string): string | null | undefined {
  if (/^(?:laufend|rolling)$/i.test(text)) return null;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const value = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text;
  return isDay(value) ? value : undefined;
}
