import { Readable, pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import {
  RegisterFileError,
  registerFileProblem,
  type ProblemCollector,
  type RegisterField,
} from './register-file.error.js';
import { readLines } from './register-source.js';

/** One row of a CSV file; cells are trimmed of blanks of every kind. */
export interface CsvRow {
  /** Line in the file on which the row ends, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_ROW = 32 * 1024;

/**
 * The rows of a CSV file in UTF-8 or ISO-8859-1, with or without byte order mark. Blank lines are left out.
 *
 * @param delimiter without it, the first line decides between `;` and `,`
 * @throws RegisterFileError `MALFORMED_CSV` for a quote that is never closed and the like, `WRONG_ENCODING`
 */
export async function* readCsv(chunks: AsyncIterable<Buffer>, delimiter?: ';' | ','): AsyncGenerator<CsvRow> {
  const lines = decodedLines(chunks);
  const first = await lines.next();
  if (first.done) return;
  const parser = parse({
    delimiter: delimiter ?? (first.value.includes(';') ? ';' : ','),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  // A failing source destroys the parser with the same error, which the loop below then throws.
  pipeline(Readable.from(withFirst(first.value, lines)), parser, () => undefined);
  try {
    for await (const entry of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      yield { line: entry.info.lines, cells: entry.record.map((cell) => cell.trim()) };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : undefined;
    throw new RegisterFileError([registerFileProblem('MALFORMED_CSV', { line, found: cause.code })], {
      cause,
    });
  } finally {
    parser.destroy();
  }
}

/** Finds the columns of a table by the names in its first row. */
export class CsvHeader {
  private readonly names: readonly string[];

  constructor(row: CsvRow) {
    this.names = row.cells.map((cell) => cell.toLowerCase());
  }

  /** Position of a column, or -1 after reporting `MISSING_COLUMN`. */
  require(name: string, problems: ProblemCollector): number {
    const index = this.names.indexOf(name);
    if (index === -1) {
      problems.add(
        registerFileProblem('MISSING_COLUMN', {
          line: 1,
          field: { id: name, name },
          found: this.names.join(', '),
          expected: `a column named ${name}`,
        }),
      );
    }
    return index;
  }
}

/** Watches that no key occurs twice in a table. */
export class SeenKeys {
  private readonly lines = new Map<string, number>();

  constructor(
    private readonly field: RegisterField,
    private readonly problems: ProblemCollector,
  ) {}

  /** Whether the key is new; otherwise reports `DUPLICATE_KEY`. */
  add(key: string, line: number): boolean {
    const firstLine = this.lines.get(key);
    if (firstLine !== undefined) {
      const expected = `a key that did not occur before (line ${firstLine})`;
      this.problems.add(
        registerFileProblem('DUPLICATE_KEY', { line, field: this.field, found: key, expected }),
      );
      return false;
    }
    this.lines.set(key, line);
    return true;
  }

  get size(): number {
    return this.lines.size;
  }
}

/**
 * An AGS from a table: 8 digits that begin with the key of a Land. Spreadsheets eat the leading zero, so seven digits
 * get it back. Null for anything else.
 */
export function parseAgs(cell: string): string | null {
  const ags = /^[0-9]{7}$/.test(cell) ? `0${cell}` : cell;
  return /^(0[1-9]|1[0-6])[0-9]{6}$/.test(ags) ? ags : null;
}

async function* decodedLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const { number, text, terminated, damagedEncoding } of readLines(chunks)) {
    if (damagedEncoding) {
      throw new RegisterFileError([
        registerFileProblem('WRONG_ENCODING', { line: number, found: text, expected: 'valid UTF-8' }),
      ]);
    }
    yield terminated ? `${text}\n` : text;
  }
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
