import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { readCsv, SeenKeys } from './csv.js';
import { municipalityKind } from './kind.rules.js';
import { isLandKey } from './gv100ad.reader.js';
import {
  ProblemCollector,
  RegisterFileError,
  registerFileProblem,
  type RegisterField,
  type RegisterFileCode,
  type RegisterReadOptions,
} from './register-file.error.js';
import { peek, readChunks, readWhole, startsLikeZip, type RegisterSource } from './register-source.js';
import type { Urbanisation } from './register.types.js';
import { assertBoundedArchive } from './workbook-guard.js';

/** A municipality in AuszugGV: its centre, and what helps to recognise it under a newer key. */
export interface CoordinatesRow {
  /** Line of the CSV file or row of the sheet, counted from 1. */
  readonly line: number;
  readonly ags: string;
  readonly officialName: string;
  /** Longitude and latitude of the centre in WGS84 degrees; both null where the file has none or 0/0. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly urbanisation: Urbanisation | null;
  readonly postalCode: string | null;
  readonly areaHa: number;
  readonly population: number;
  readonly isUnincorporated: boolean;
}

const SHEET_PREFIX = 'onlineprodukt_gemeinden';
const MUNICIPALITY = '60';
const LARGEST_WORKBOOK_BYTES = 40 * 1024 * 1024;

/** Columns of AuszugGV that are read, by position; the letters are those of the sheet. */
const COLUMNS = {
  recordType: column(0, 'Satzart'),
  kindCode: column(1, 'Textkennzeichen'),
  land: column(2, 'Land'),
  governmentRegion: column(3, 'Regierungsbezirk'),
  district: column(4, 'Kreis'),
  municipality: column(6, 'Gemeinde'),
  name: column(7, 'Gemeindename'),
  area: column(8, 'Fläche km²'),
  population: column(9, 'Bevölkerung insgesamt'),
  postalCode: column(13, 'Postleitzahl'),
  lon: column(14, 'Längengrad'),
  lat: column(15, 'Breitengrad'),
  urbanisation: column(18, 'Grad der Verstädterung'),
} as const;

type Column = RegisterField & { readonly index: number };

/** What the map of Germany can hold; beyond it longitude and latitude are swapped or something else stands there. */
const LONGITUDES = [5, 16] as const;
const LATITUDES = [47, 56] as const;

/**
 * Reads centres and degree of urbanisation from AuszugGV (Destatis, quarterly), as CSV (`;`, decimal comma, blanks of
 * any kind between thousands) or as the original XLSX workbook. Only rows of Satzart 60 count; headings and notes
 * around them are skipped.
 *
 * @throws RegisterFileError with line, column and code; see `readGv100ad` on `maxProblems`
 */
export async function* readCoordinates(
  source: RegisterSource,
  options: RegisterReadOptions = {},
): AsyncGenerator<CoordinatesRow> {
  const problems = new ProblemCollector(options);
  const { head, chunks } = await peek(readChunks(source), 4);
  if (head.length === 0) throw new RegisterFileError([registerFileProblem('EMPTY_FILE')]);

  const seen = new SeenKeys(COLUMNS.municipality, problems);
  const rows = startsLikeZip(head) ? readSheet(chunks) : readCsv(chunks, ';');
  for await (const { line, cells } of rows) {
    if (textOf(cells[COLUMNS.recordType.index]) !== MUNICIPALITY) continue;
    const row = new CoordinatesRowParser(line, cells, problems).parse();
    if (row !== null && seen.add(row.ags, line)) yield row;
  }
  if (seen.size === 0 && !problems.any) {
    problems.add(
      registerFileProblem('NO_ROWS', { field: COLUMNS.recordType, expected: 'rows of Satzart 60' }),
    );
  }
  problems.throwIfAny();
}

type Cell = CellValue | string | number | null | undefined;

async function* readSheet(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ line: number; cells: readonly Cell[] }> {
  const bytes = await readWhole(chunks, LARGEST_WORKBOOK_BYTES);
  await assertBoundedArchive(bytes);
  let sheets;
  try {
    sheets = await readWorkbook(bytes);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : undefined;
    throw new RegisterFileError(
      [registerFileProblem('MALFORMED_WORKBOOK', { found, expected: 'an XLSX workbook' })],
      { cause },
    );
  }
  const sheet = sheets.find((candidate) => candidate.sheet.toLowerCase().startsWith(SHEET_PREFIX));
  if (!sheet) {
    throw new RegisterFileError([
      registerFileProblem('SHEET_NOT_FOUND', {
        found: sheets.map((candidate) => candidate.sheet).join(', '),
        expected: 'a sheet named Onlineprodukt_Gemeinden…',
      }),
    ]);
  }
  let line = 0;
  for (const cells of sheet.data) yield { line: ++line, cells };
}

/** Reads the cells of one row, whether they are texts (CSV, most of the sheet) or numbers. */
class CoordinatesRowParser {
  private sound = true;

  constructor(
    private readonly line: number,
    private readonly cells: readonly Cell[],
    private readonly problems: ProblemCollector,
  ) {}

  parse(): CoordinatesRow | null {
    if (this.cells.length <= COLUMNS.lat.index) {
      this.fail(
        'MISSING_COLUMN',
        COLUMNS.lat,
        `at least ${COLUMNS.lat.index + 1} columns`,
        `${this.cells.length} columns`,
      );
      return null;
    }
    const land = this.key(COLUMNS.land, 2);
    if (this.sound && !isLandKey(land)) this.fail('INVALID_KEY', COLUMNS.land, '01 to 16');
    const ags =
      land +
      this.key(COLUMNS.governmentRegion, 1) +
      this.key(COLUMNS.district, 2) +
      this.key(COLUMNS.municipality, 3);
    const lon = this.degrees(COLUMNS.lon, LONGITUDES);
    const lat = this.degrees(COLUMNS.lat, LATITUDES);
    if (this.sound && (lon === null) !== (lat === null)) {
      this.fail(
        'MISSING_VALUE',
        lon === null ? COLUMNS.lon : COLUMNS.lat,
        'both longitude and latitude, or none',
      );
    }
    const row = {
      line: this.line,
      ags,
      officialName: this.text(COLUMNS.name),
      lon,
      lat,
      urbanisation: this.urbanisation(),
      postalCode: this.postalCode(),
      // Square kilometres with two decimals are whole hectares; the product may miss them by a rounding error.
      areaHa: Math.round((this.number(COLUMNS.area) ?? 0) * 100),
      population: this.number(COLUMNS.population) ?? 0,
      isUnincorporated: municipalityKind(this.text(COLUMNS.kindCode)) === 'UNINCORPORATED',
    };
    return this.sound ? row : null;
  }

  /** Spreadsheets turn keys into numbers, so leading zeros are put back. */
  private key(column: Column, length: number): string {
    const text = this.text(column).padStart(length, '0');
    if (this.text(column) === '' || !/^[0-9]+$/.test(text) || text.length !== length) {
      this.fail('INVALID_KEY', column, `${length} digits`);
    }
    return text;
  }

  private degrees(column: Column, [from, to]: readonly [number, number]): number | null {
    const value = this.number(column);
    // The file writes 0 for areas without a centre.
    if (value === null || value === 0) return null;
    if (value < from || value > to) this.fail('OUT_OF_RANGE', column, `${from} to ${to} degrees`);
    return value;
  }

  private urbanisation(): Urbanisation | null {
    const text = this.text(COLUMNS.urbanisation);
    if (text === '') return null;
    const value = Number(text);
    if (value === 1 || value === 2 || value === 3) return value;
    this.fail('INVALID_VALUE', COLUMNS.urbanisation, '01, 02 or 03');
    return null;
  }

  private postalCode(): string | null {
    const text = this.text(COLUMNS.postalCode);
    if (text === '' || text === '0') return null;
    const code = text.padStart(5, '0');
    if (!/^[0-9]{5}$/.test(code)) this.fail('INVALID_NUMBER', COLUMNS.postalCode, '5 digits');
    return code;
  }

  private number(column: Column): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = parseGermanNumber(text);
    if (value === null) this.fail('INVALID_NUMBER', column, 'a number with a decimal comma');
    return value;
  }

  private text(column: Column): string {
    return textOf(this.cells[column.index]);
  }

  private fail(code: RegisterFileCode, field: Column, expected: string, found = this.text(field)): void {
    this.sound = false;
    this.problems.add(registerFileProblem(code, { line: this.line, field, found, expected }));
  }
}

/**
 * `1 234,56` → 1234.56. Blanks of every kind (thin, narrow, no-break, plain) may group thousands; a point is a decimal
 * point, as in cells that hold a number. Null when it is no number.
 */
export function parseGermanNumber(text: string): number | null {
  const compact = text.replace(/\s/gu, '');
  return /^-?[0-9]+([.,][0-9]+)?$/.test(compact) ? Number(compact.replace(',', '.')) : null;
}

function column(index: number, name: string): Column {
  return { id: String.fromCharCode('A'.charCodeAt(0) + index), name, index };
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
