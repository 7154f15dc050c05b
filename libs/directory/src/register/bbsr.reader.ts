import { CsvHeader, parseAgs, readCsv, SeenKeys } from './csv.js';
import {
  ProblemCollector,
  RegisterFileError,
  registerFileProblem,
  type RegisterReadOptions,
} from './register-file.error.js';
import { readChunks, type RegisterSource } from './register-source.js';
import { BBSR_TYPES, type BbsrType } from './register.types.js';

/** The official town type of one municipality. */
export interface BbsrRow {
  readonly line: number;
  readonly ags: string;
  readonly type: BbsrType;
}

const FIELDS = {
  ags: { id: 'ags', name: 'AGS' },
  type: { id: 'type', name: 'Stadt- und Gemeindetyp' },
} as const;

/**
 * Reads the Stadt- und Gemeindetyp of BBSR from a CSV file with the columns `ags` and `type` (in any order, further
 * columns are ignored; `,` or `;`).
 *
 * @throws RegisterFileError with line, column and code; see `readGv100ad` on `maxProblems`
 */
export async function* readBbsrTypes(
  source: RegisterSource,
  options: RegisterReadOptions = {},
): AsyncGenerator<BbsrRow> {
  const problems = new ProblemCollector(options);
  const seen = new SeenKeys(FIELDS.ags, problems);
  let columns: { ags: number; type: number } | null = null;
  for await (const row of readCsv(readChunks(source))) {
    if (columns === null) {
      const header = new CsvHeader(row);
      columns = { ags: header.require('ags', problems), type: header.require('type', problems) };
      // Without its columns no row can be read.
      problems.throwIfAny();
      continue;
    }
    const { line } = row;
    const found = { ags: row.cells[columns.ags] ?? '', type: row.cells[columns.type] ?? '' };
    const ags = parseAgs(found.ags);
    const type = BBSR_TYPES.find((known) => String(known) === found.type);
    if (ags === null) {
      problems.add(
        registerFileProblem('INVALID_KEY', {
          line,
          field: FIELDS.ags,
          found: found.ags,
          expected: '8 digits',
        }),
      );
    }
    if (type === undefined) {
      const expected = BBSR_TYPES.join(', ');
      problems.add(
        registerFileProblem('INVALID_VALUE', { line, field: FIELDS.type, found: found.type, expected }),
      );
    }
    if (ags !== null && type !== undefined && seen.add(ags, line)) yield { line, ags, type };
  }
  if (columns === null) throw new RegisterFileError([registerFileProblem('EMPTY_FILE')]);
  problems.throwIfAny();
}
