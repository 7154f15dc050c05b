import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  associationLine,
  districtLine,
  gv100adLine,
  municipalityLine,
  landLine,
} from './__fixtures__/gv100ad.fixture.js';
import { all, inChunks, problemsOf } from './__fixtures__/reading.fixture.js';
import { readGv100ad } from './gv100ad.reader.js';
import { describeRegisterFileProblem } from './register-file.error.js';

const samplePath = join(import.meta.dirname, '__fixtures__/gv100ad.sample.txt');
const sample = readFileSync(samplePath, 'utf8');

/** A small sound file; `edit` may damage single lines (index from 0). */
function file(edit: (lines: string[]) => void = () => undefined): Buffer {
  const lines = [
    landLine('12', 'Brandenburg'),
    districtLine('12990', 'Musterkreis'),
    associationLine('129900001', 'Grünfelde, Stadt'),
    municipalityLine({ ags: '12990001', name: 'Grünfelde, Stadt' }),
    associationLine('129900002', 'Überlinde'),
    municipalityLine({ ags: '12990002', name: 'Überlinde', kindCode: '64', population: 900 }),
  ];
  edit(lines);
  return Buffer.from(`${lines.join('\n')}\n`);
}

function replaceAt(line: string, start: number, text: string): string {
  return line.slice(0, start) + text + line.slice(start + text.length);
}

describe('readGv100ad reads', () => {
  it('names without the control characters that careless conversions leave', async () => {
    const damaged = file((lines) => (lines[3] = replaceAt(lines[3]!, 24, '\u001b')));
    const records = await all(readGv100ad(damaged));
    expect(records[3]!.officialName).toBe('Grnfelde, Stadt');
  });

  it('every kind of record', async () => {
    const records = await all(readGv100ad(samplePath));
    expect(records.map(({ type }) => type).join(' ')).toBe(
      '10 20 30 40 50 60 40 50 60 60 10 40 50 60 50 60 10 20 40 50 60 50 60',
    );
    expect(records[0]).toEqual({
      type: '10',
      line: 1,
      territoryDate: '2026-02-28',
      officialName: 'Baden-Württemberg',
      key: '08',
      seat: 'Stuttgart',
    });
    expect(records[1]).toMatchObject({ type: '20', key: '089' });
    expect(records[2]).toMatchObject({ type: '30', key: '0891', officialName: 'Region Oberes Mustertal' });
    expect(records[3]).toMatchObject({ type: '40', key: '08990', kindCode: '42' });
    expect(records[7]).toMatchObject({
      type: '50',
      key: '089915001',
      kindCode: '56',
      seat: 'Birkenau am Überbach',
    });
    expect(records[5]).toEqual({
      type: '60',
      line: 6,
      territoryDate: '2026-02-28',
      officialName: 'Musterburg, Universitätsstadt',
      ags: '08990000',
      ars: '089900000000',
      kindCode: '62',
      areaHa: 11_872,
      population: 128_311,
      malePopulation: 61_589,
      postalCode: '99701',
      severalPostalCodes: true,
    });
  });

  it('letters beyond ASCII without slipping by a byte', async () => {
    const records = await all(readGv100ad(samplePath));
    expect(records[13]).toMatchObject({
      officialName: 'Forstwalde (Lausitz)/Musterojce (Łužyca), Stadt',
      ars: '120710001901',
      areaHa: 10_020,
      population: 18_700,
      postalCode: '99801',
    });
  });

  it('an area without inhabitants and postal code', async () => {
    const records = await all(readGv100ad(samplePath));
    expect(records.at(-1)).toMatchObject({
      ags: '09971451',
      population: 0,
      postalCode: null,
      severalPostalCodes: false,
    });
  });

  it('a Verband with a blank Textkennzeichen, as the official file has one', async () => {
    const records = await all(
      readGv100ad(file((lines) => (lines[2] = associationLine('129900001', 'Grünfelde, Stadt', '  ')))),
    );
    expect(records[2]).toMatchObject({ type: '50', kindCode: null });
  });

  it.each([1, 7, 220, 221, 64 * 1024])('the same from a stream in pieces of %i bytes', async (size) => {
    expect(await all(readGv100ad(inChunks(Buffer.from(sample), size)))).toEqual(
      await all(readGv100ad(samplePath)),
    );
  });

  it('a Node stream', async () => {
    expect(await all(readGv100ad(createReadStream(samplePath, { highWaterMark: 100 })))).toHaveLength(23);
  });

  it.each<[string, (text: string) => Buffer]>([
    ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['no line end after the last record', (text) => Buffer.from(text.trimEnd().padEnd(text.length - 1))],
    ['blank lines at the end', (text) => Buffer.from(`${text}\r\n\n`)],
    ['the end-of-file character of DOS', (text) => Buffer.from(`${text}\u001a`)],
  ])('the same with %s', async (_, encode) => {
    expect(await all(readGv100ad(encode(sample)))).toEqual(await all(readGv100ad(samplePath)));
  });

  it('the same in ISO-8859-1, with LF or CRLF', async () => {
    const expected = await all(readGv100ad(file()));
    const latin1 = Buffer.from(file().toString('utf8'), 'latin1');
    expect(latin1.length).toBeLessThan(file().length);
    expect(await all(readGv100ad(latin1))).toEqual(expected);
    expect(
      await all(readGv100ad(Buffer.from(latin1.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'))),
    ).toEqual(expected);
  });

  it('ISO-8859-1 of which the first letter beyond ASCII comes late, after many pieces of plain ASCII', async () => {
    const plain = Array.from({ length: 400 }, (_, index) =>
      municipalityLine({ ags: `12990${String(index + 100)}`, name: `Musterdorf ${index}` }),
    );
    const text = [
      landLine('12', 'Brandenburg'),
      ...plain,
      municipalityLine({ ags: '12990999', name: 'Schönfließ' }),
    ].join('\n');
    const records = await all(readGv100ad(inChunks(Buffer.from(text, 'latin1'), 1_000)));
    expect(records).toHaveLength(402);
    expect(records.at(-1)).toMatchObject({
      officialName: 'Schönfließ',
      ags: '12990999',
      postalCode: '99998',
    });
  });
});

describe('readGv100ad refuses', () => {
  it.each<[string, (lines: string[]) => void, object]>([
    [
      'a line that is too short',
      (lines) => (lines[3] = lines[3]!.slice(0, 145)),
      {
        code: 'WRONG_LENGTH',
        line: 4,
        field: { id: 'EF9', name: 'Bevölkerung insgesamt' },
        found: '145 characters',
      },
    ],
    [
      'a line that is too long',
      (lines) => (lines[3] += ' '),
      { code: 'WRONG_LENGTH', line: 4, field: null, found: '221 characters' },
    ],
    [
      'an empty line between records',
      (lines) => (lines[2] = ''),
      { code: 'WRONG_LENGTH', line: 3, found: '0 characters' },
    ],
    [
      'letters in the population',
      (lines) => (lines[3] = replaceAt(lines[3]!, 139, '0000000x000')),
      {
        code: 'INVALID_NUMBER',
        line: 4,
        field: { id: 'EF9', name: 'Bevölkerung insgesamt' },
        found: '0000000x000',
        expected: '11 digits',
      },
    ],
    [
      'a sign in the area',
      (lines) => (lines[5] = replaceAt(lines[5]!, 128, '-0000005000')),
      { code: 'INVALID_NUMBER', line: 6, field: { id: 'EF8' } },
    ],
    [
      'a blank population',
      (lines) => (lines[5] = replaceAt(lines[5]!, 139, ' '.repeat(11))),
      { code: 'INVALID_NUMBER', line: 6, field: { id: 'EF9' } },
    ],
    [
      'more inhabitants than can be stored',
      (lines) => (lines[5] = replaceAt(lines[5]!, 139, '99999999999')),
      { code: 'OUT_OF_RANGE', line: 6, field: { id: 'EF9' }, found: '99999999999' },
    ],
    [
      'a NUL in a name',
      (lines) => (lines[3] = replaceAt(lines[3]!, 24, '\u0000')),
      { code: 'INVALID_VALUE', line: 4, field: { id: 'EF5', name: 'Bezeichnung' } },
    ],
    [
      'letters in the postal code',
      (lines) => (lines[5] = replaceAt(lines[5]!, 165, '9999O')),
      { code: 'INVALID_NUMBER', line: 6, field: { id: 'EF12U1' } },
    ],
    [
      'an unknown Satzart',
      (lines) => (lines[4] = replaceAt(lines[4]!, 0, '70')),
      { code: 'UNKNOWN_RECORD_TYPE', line: 5, field: { id: 'EF1', name: 'Satzart' }, found: '70' },
    ],
    [
      'a date that no calendar has',
      (lines) => (lines[0] = replaceAt(lines[0]!, 2, '20260229')),
      { code: 'INVALID_DATE', line: 1, field: { id: 'EF2', name: 'Gebietsstand' } },
    ],
    [
      'letters in a date',
      (lines) => (lines[1] = replaceAt(lines[1]!, 2, '2O260228')),
      { code: 'INVALID_DATE', line: 2 },
    ],
    [
      'a date unlike that of the first record',
      (lines) => (lines[5] = replaceAt(lines[5]!, 2, '20251231')),
      { code: 'DIFFERENT_DATE', line: 6, expected: '20260228 as in the first record' },
    ],
    [
      'a Land that does not exist',
      (lines) => (lines[3] = replaceAt(lines[3]!, 10, '17')),
      { code: 'INVALID_KEY', line: 4, field: { id: 'EF3', name: 'Land' } },
    ],
    [
      'letters in the key',
      (lines) => (lines[3] = replaceAt(lines[3]!, 15, '00l')),
      { code: 'INVALID_KEY', line: 4, field: { id: 'EF3', name: 'Gemeinde' } },
    ],
    [
      'a missing Verband key',
      (lines) => (lines[3] = replaceAt(lines[3]!, 18, '    ')),
      { code: 'INVALID_KEY', line: 4, field: { id: 'EF4' } },
    ],
    [
      'a Kreis record with the key of a municipality',
      (lines) => (lines[1] = replaceAt(lines[1]!, 15, '001')),
      { code: 'INVALID_KEY', line: 2, field: { id: 'EF3', name: 'Gemeinde' } },
    ],
    [
      'a missing name',
      (lines) => (lines[3] = replaceAt(lines[3]!, 22, ' '.repeat(50))),
      { code: 'MISSING_VALUE', line: 4, field: { id: 'EF5' } },
    ],
    [
      'the Textkennzeichen of another Satzart',
      (lines) => (lines[3] = replaceAt(lines[3]!, 122, '41')),
      { code: 'INVALID_VALUE', line: 4, field: { id: 'EF7' } },
    ],
  ])('%s', async (_, damage, expected) => {
    const problems = await problemsOf(readGv100ad(file(damage)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(expected);
  });

  it('a file that breaks off within a record', async () => {
    const bytes = file();
    const [problem] = await problemsOf(readGv100ad(bytes.subarray(0, bytes.length - 90)));
    expect(problem).toMatchObject({
      code: 'INCOMPLETE_LAST_LINE',
      line: 6,
      field: { id: 'EF8', name: 'Fläche in Hektar' },
    });
  });

  it('a file that breaks off after a Kreis or Verband', async () => {
    const [problem] = await problemsOf(readGv100ad(file((lines) => lines.pop())));
    expect(problem).toMatchObject({ code: 'FILE_ENDS_EARLY', line: 5, found: '50' });
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a file of blank lines', Buffer.from('\n\r\n  \n')],
    ['nothing but a byte order mark', Buffer.from('\ufeff')],
  ])('%s', async (_, bytes) => {
    expect(await problemsOf(readGv100ad(bytes))).toMatchObject([{ code: 'EMPTY_FILE', line: null }]);
  });

  it('an archive that was not unpacked', async () => {
    expect(await problemsOf(readGv100ad(Buffer.from('PK\u0003\u0004\u0014rest')))).toMatchObject([
      { code: 'ARCHIVE_NOT_UNPACKED' },
    ]);
  });

  it('UTF-16', async () => {
    const bytes = Buffer.from(`\ufeff${file().toString('utf8')}`, 'utf16le');
    expect(await problemsOf(readGv100ad(bytes))).toMatchObject([{ code: 'WRONG_ENCODING', line: 1 }]);
  });

  it('a UTF-8 file with a byte that is none', async () => {
    const bytes = file();
    bytes[bytes.lastIndexOf(Buffer.from('Überlinde')) + 1] = 0x20;
    expect(await problemsOf(readGv100ad(bytes))).toMatchObject([
      { code: 'WRONG_ENCODING', line: 6, field: { id: 'EF5', name: 'Bezeichnung' } },
    ]);
  });

  it('a file that is no text', async () => {
    const noise = Buffer.alloc(300_000, 0x41);
    expect(await problemsOf(readGv100ad(inChunks(noise, 10_000)))).toMatchObject([
      { code: 'WRONG_LENGTH', line: 1 },
    ]);
  });

  it('a path that does not exist', async () => {
    expect(await problemsOf(readGv100ad('/does/not/exist.txt'))).toMatchObject([
      { code: 'FILE_UNREADABLE', found: 'ENOENT' },
    ]);
  });

  it('a stream that breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield file().subarray(0, 500);
      throw new Error('connection lost');
    }
    expect(await problemsOf(readGv100ad(broken()))).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
  });
});

describe('readGv100ad gathers problems for a dry run', () => {
  it('all of them, also several in one line, and throws at the end', async () => {
    const damaged = file((lines) => {
      lines[1] = 'x';
      lines[3] = replaceAt(replaceAt(lines[3]!, 128, 'a'), 139, 'b');
      lines[5] = replaceAt(lines[5]!, 0, '99');
    });
    const problems = await problemsOf(readGv100ad(damaged, { maxProblems: 20 }));
    expect(problems.map(({ code, line, field }) => `${line} ${code} ${field?.id}`)).toEqual([
      '2 WRONG_LENGTH EF1',
      '4 INVALID_NUMBER EF8',
      '4 INVALID_NUMBER EF9',
      '6 UNKNOWN_RECORD_TYPE EF1',
      // The last sound Satzart is then that of line 5.
      '6 FILE_ENDS_EARLY EF1',
    ]);
  });

  it('but never more than twenty', async () => {
    const lines = Array.from({ length: 50 }, () => 'too short');
    expect(await problemsOf(readGv100ad(Buffer.from(lines.join('\n')), { maxProblems: 1_000 }))).toHaveLength(
      20,
    );
  });

  it('and words each of them for the log', async () => {
    const problems = await problemsOf(readGv100ad(Buffer.from(gv100adLine({ recordType: '99' }))));
    expect(problems.map(describeRegisterFileProblem)).toEqual([
      'line 1, EF1 Satzart: UNKNOWN_RECORD_TYPE, expected 10, 20, 30, 40, 50 or 60, found "99"',
    ]);
  });
});
