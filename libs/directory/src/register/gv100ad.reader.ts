import { fieldAt, GV100AD_FIELDS, GV100AD_RECORD_LENGTH, type Gv100adField } from './gv100ad.layout.js';
import type { Gv100adRecord, Gv100adRecordType, MunicipalityRecord } from './gv100ad.records.js';
import {
  ProblemCollector,
  RegisterFileError,
  registerFileProblem,
  type RegisterFileCode,
  type RegisterReadOptions,
} from './register-file.error.js';
import {
  peek,
  readChunks,
  readLines,
  startsLikeZip,
  type RegisterSource,
  type SourceLine,
} from './register-source.js';

const F = GV100AD_FIELDS;
const DIGITS = /^[0-9]+$/;
const CONTROL_CHARACTERS = /\p{Cc}/gu;
/** Far beyond the hectares and inhabitants of the whole country; what can be stored ends here. */
const LARGEST_NUMBER = 2_147_483_647;
/** Old editions end with the end-of-file character of DOS. */
const DOS_END_OF_FILE = '\u001a';

/**
 * Reads the official municipality register GV100AD (Destatis, GV-ISys) record by record.
 *
 * Takes any edition in UTF-8 or ISO-8859-1 with LF or CRLF. Each record must have exactly 220 characters, a known
 * Satzart, keys and numbers of digits, and the reference date of the first record. Records come in file order;
 * memory stays at one chunk of the file.
 *
 * @throws RegisterFileError with line, field and code. Discard what was read before: with `maxProblems` above 1
 *   the error comes at the end, after the sound records.
 */
export async function* readGv100ad(
  source: RegisterSource,
  options: RegisterReadOptions = {},
): AsyncGenerator<Gv100adRecord> {
  const problems = new ProblemCollector(options);
  const { head, chunks } = await peek(readChunks(source), 4);
  if (head.length === 0) throw new RegisterFileError([registerFileProblem('EMPTY_FILE')]);
  if (startsLikeZip(head)) {
    throw new RegisterFileError([
      registerFileProblem('ARCHIVE_NOT_UNPACKED', { expected: 'the text file inside the archive' }),
    ]);
  }

  const parser = new RecordParser(problems);
  // Blank lines are allowed after the last record only, so they wait until it is known what follows.
  let blank: SourceLine[] = [];
  let last: SourceLine | null = null;
  for await (const line of readLines(chunks)) {
    if (line.text.trim() === '' || line.text === DOS_END_OF_FILE) {
      if (blank.length < 32) blank.push(line);
      continue;
    }
    for (const skipped of blank) parser.reportLength(skipped);
    blank = [];
    last = line;
    const record = parser.parse(line);
    if (record) yield record;
  }

  if (last === null) problems.add(registerFileProblem('EMPTY_FILE'));
  else if (parser.lastType !== null && parser.lastType !== '60') {
    // A Land, Kreis or Verband is always followed by its municipalities: the rest of the file is missing.
    problems.add(
      registerFileProblem('FILE_ENDS_EARLY', {
        line: last.number,
        field: F.recordType,
        found: parser.lastType,
        expected: 'a municipality (60) as the last record',
      }),
    );
  }
  problems.throwIfAny();
}

/** Parses one line after the other and remembers what the file as a whole must agree on. */
class RecordParser {
  lastType: Gv100adRecordType | null = null;
  private firstDate: string | null = null;
  private line = 0;
  private text = '';
  private sound = true;

  constructor(private readonly problems: ProblemCollector) {}

  /** The record, or null when the line is damaged (the problems are then reported). */
  parse(line: SourceLine): Gv100adRecord | null {
    this.line = line.number;
    this.text = line.text;
    this.sound = true;
    if (line.damagedEncoding) {
      this.fail('WRONG_ENCODING', this.fieldOfDamagedCharacter(), { expected: 'valid UTF-8' });
      return null;
    }
    if (line.text.length !== GV100AD_RECORD_LENGTH) {
      this.reportLength(line);
      return null;
    }
    const record = this.record();
    return this.sound ? record : null;
  }

  /** Reports a line of the wrong length, naming the field in which a short one breaks off. */
  reportLength(line: SourceLine): void {
    const { length } = line.text;
    this.problems.add(
      registerFileProblem(line.terminated ? 'WRONG_LENGTH' : 'INCOMPLETE_LAST_LINE', {
        line: line.number,
        field: length < GV100AD_RECORD_LENGTH ? fieldAt(length) : undefined,
        found: `${length} characters`,
        expected: `${GV100AD_RECORD_LENGTH} characters`,
      }),
    );
  }

  private record(): Gv100adRecord | null {
    const type = this.slice(F.recordType);
    if (!isRecordType(type)) {
      this.fail('UNKNOWN_RECORD_TYPE', F.recordType, { expected: '10, 20, 30, 40, 50 or 60' });
      return null;
    }
    this.lastType = type;
    const base = { line: this.line, territoryDate: this.date(), officialName: this.name() };
    const land = this.land();
    switch (type) {
      case '10':
        this.blank(F.governmentRegion, F.district, F.municipality);
        return { type, ...base, key: land, seat: this.optionalText(F.seat) };
      case '20': {
        const key = land + this.digits(F.governmentRegion);
        this.blank(F.district, F.municipality);
        return { type, ...base, key, seat: this.optionalText(F.seat) };
      }
      case '30': {
        // The planning region fills the first of the two Kreis digits only.
        const region = this.slice(F.district).trimEnd();
        if (!/^[0-9]$/.test(region))
          this.fail('INVALID_KEY', F.district, { expected: '1 digit and a blank' });
        const key = land + this.digits(F.governmentRegion) + region;
        this.blank(F.municipality);
        return { type, ...base, key, seat: this.optionalText(F.seat) };
      }
      case '40': {
        const key = land + this.digits(F.governmentRegion) + this.digits(F.district);
        this.blank(F.municipality);
        return { type, ...base, key, seat: this.optionalText(F.seat), kindCode: this.kindCode('4') };
      }
      case '50': {
        const district = land + this.digits(F.governmentRegion) + this.digits(F.district);
        this.blank(F.municipality);
        const key = district + this.digits(F.association);
        return { type, ...base, key, seat: this.optionalText(F.seat), kindCode: this.kindCode('5') };
      }
      case '60':
        return { type, ...base, ...this.municipality(land) };
    }
  }

  private municipality(
    land: string,
  ): Omit<MunicipalityRecord, 'type' | 'line' | 'territoryDate' | 'officialName'> {
    const district = land + this.digits(F.governmentRegion) + this.digits(F.district);
    const own = this.digits(F.municipality);
    const association = this.digits(F.association);
    // Not stored, but letters here mean that the line has slipped.
    for (const field of [F.taxOffice, F.employmentAgency, F.constituencyFrom, F.constituencyTo])
      this.optionalDigits(field);
    return {
      ags: district + own,
      ars: district + association + own,
      kindCode: this.kindCode('6'),
      areaHa: this.number(F.area),
      population: this.number(F.population),
      malePopulation: this.number(F.malePopulation),
      postalCode: this.optionalDigits(F.postalCode),
      severalPostalCodes: this.severalPostalCodes(),
    };
  }

  private date(): string {
    const raw = this.slice(F.territoryDate);
    const iso = `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}`;
    if (!DIGITS.test(raw) || !isCalendarDate(iso)) {
      this.fail('INVALID_DATE', F.territoryDate, { expected: 'a date YYYYMMDD' });
    } else if (this.firstDate === null) {
      this.firstDate = iso;
    } else if (this.firstDate !== iso) {
      const expected = `${this.firstDate.replaceAll('-', '')} as in the first record`;
      this.fail('DIFFERENT_DATE', F.territoryDate, { expected });
    }
    return iso;
  }

  private name(): string {
    const name = this.printable(F.name);
    if (name === '') this.fail('MISSING_VALUE', F.name, { expected: 'a name' });
    return name;
  }

  private land(): string {
    const raw = this.slice(F.land);
    if (!isLandKey(raw)) this.fail('INVALID_KEY', F.land, { expected: '01 to 16' });
    return raw;
  }

  private kindCode(family: '4' | '5' | '6'): string | null {
    const raw = this.slice(F.kindCode);
    if (raw.trim() === '') return null;
    // Destatis may add a code within a family; one of another family means that the line has slipped.
    if (!DIGITS.test(raw)) this.fail('INVALID_NUMBER', F.kindCode, { expected: '2 digits' });
    else if (!raw.startsWith(family))
      this.fail('INVALID_VALUE', F.kindCode, { expected: `${family}0 to ${family}9` });
    return raw;
  }

  private severalPostalCodes(): boolean {
    const raw = this.slice(F.severalPostalCodes);
    if (raw.trim() === '') return false;
    if (raw !== '*****') this.fail('INVALID_VALUE', F.severalPostalCodes, { expected: '***** or blanks' });
    return true;
  }

  private number(field: Gv100adField): number {
    const value = Number(this.digits(field, 'INVALID_NUMBER'));
    if (value > LARGEST_NUMBER) this.fail('OUT_OF_RANGE', field, { expected: `at most ${LARGEST_NUMBER}` });
    return value;
  }

  private digits(field: Gv100adField, code: RegisterFileCode = 'INVALID_KEY'): string {
    const raw = this.slice(field);
    if (!DIGITS.test(raw)) this.fail(code, field, { expected: digitsExpected(field) });
    return raw;
  }

  private optionalDigits(field: Gv100adField): string | null {
    const raw = this.slice(field);
    if (raw.trim() === '') return null;
    if (!DIGITS.test(raw))
      this.fail('INVALID_NUMBER', field, { expected: `${digitsExpected(field)} or blanks` });
    return raw;
  }

  private optionalText(field: Gv100adField): string | null {
    return this.printable(field) || null;
  }

  private printable(field: Gv100adField): string {
    const text = this.slice(field);
    if (text.includes('\u0000')) this.fail('INVALID_VALUE', field, { expected: 'printable characters' });
    // Careless conversions leave others where letters were that ISO-8859-1 lacks (Sorbian names).
    return text.replace(CONTROL_CHARACTERS, '').trim();
  }

  private blank(...fields: Gv100adField[]): void {
    for (const field of fields) {
      if (this.slice(field).trim() !== '')
        this.fail('INVALID_KEY', field, { expected: 'blanks for this Satzart' });
    }
  }

  private slice(field: Gv100adField): string {
    return this.text.slice(field.start, field.start + field.length);
  }

  private fieldOfDamagedCharacter(): Gv100adField {
    return fieldAt(Math.max(this.text.indexOf('\ufffd'), 0));
  }

  private fail(code: RegisterFileCode, field: Gv100adField, parts: { expected: string }): void {
    this.sound = false;
    this.problems.add(
      registerFileProblem(code, { line: this.line, field, found: this.slice(field), ...parts }),
    );
  }
}

function digitsExpected(field: Gv100adField): string {
  return field.length === 1 ? '1 digit' : `${field.length} digits`;
}

function isRecordType(text: string): text is Gv100adRecordType {
  return text === '60' || text === '50' || text === '40' || text === '30' || text === '20' || text === '10';
}

/** Whether the text is the key of one of the sixteen Länder, `01` to `16`. */
export function isLandKey(text: string): boolean {
  return /^(0[1-9]|1[0-6])$/.test(text);
}

function isCalendarDate(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(iso) &&
    iso >= '1990-01-01' &&
    iso < '2100-01-01'
  );
}
