import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGermanNumber, readCoordinates } from './coordinates.reader.js';
import { all, inChunks, problemsOf } from './__fixtures__/reading.fixture.js';
import { xlsxWorkbook, zip } from './__fixtures__/xlsx.fixture.js';

const samplePath = join(import.meta.dirname, '__fixtures__/auszug-gv.sample.csv');

const EXPECTED = [
  {
    line: 4,
    ags: '08990000',
    officialName: 'Musterburg, Universitätsstadt',
    lon: 9.43751,
    lat: 48.78252,
    urbanisation: 1,
    postalCode: '99701',
    areaHa: 11_872,
    population: 128_311,
    isUnincorporated: false,
  },
  {
    line: 5,
    ags: '08991001',
    officialName: 'Birkenau am Überbach, Stadt',
    lon: 9.5,
    lat: 48.71,
    urbanisation: 2,
    postalCode: '99710',
    areaHa: 4_210,
    population: 21_904,
    isUnincorporated: false,
  },
  {
    line: 6,
    ags: '08991002',
    officialName: 'Öhrfeld/ Überbach',
    lon: 9.61,
    lat: 48.7,
    urbanisation: 3,
    postalCode: '99711',
    areaHa: 2_250,
    population: 4_999,
    isUnincorporated: false,
  },
  {
    line: 7,
    ags: '09971451',
    officialName: 'Musterbacher Forst, gemfr. Gebiet',
    lon: null,
    lat: null,
    urbanisation: 3,
    postalCode: null,
    areaHa: 812,
    population: 0,
    isUnincorporated: true,
  },
  {
    line: 8,
    ags: '09971452',
    officialName: 'Mustersee',
    lon: null,
    lat: null,
    urbanisation: null,
    postalCode: null,
    areaHa: 100,
    population: 0,
    isUnincorporated: true,
  },
];

const ROW = [
  '60',
  '64',
  '08',
  '9',
  '91',
  '5001',
  '002',
  'Öhrfeld',
  '22,50',
  '4 999',
  '2 500',
  '2 499',
  '222',
  '99711',
  '9,61',
  '48,7',
  'B01',
  'Musteralb',
  '03',
  'gering besiedelt',
];

function csv(...edits: Partial<Record<number, string>>[]): Buffer {
  const rows = edits.map((edit) => ROW.map((cell, index) => edit[index] ?? cell).join(';'));
  return Buffer.from(['Satzart;…', ...rows].join('\r\n'));
}

describe('readCoordinates from CSV', () => {
  it('reads centre, urbanisation and what helps to recognise a place; 0/0 is no centre', async () => {
    expect(await all(readCoordinates(samplePath))).toEqual(EXPECTED);
  });

  it('reads it in small pieces and in ISO-8859-1', async () => {
    const bytes = readFileSync(samplePath);
    expect(await all(readCoordinates(inChunks(bytes, 3)))).toEqual(EXPECTED);
    // ISO-8859-1 knows the no-break space, but none of the narrow ones.
    const latin1 = bytes
      .toString('utf8')
      .replace('\ufeff', '')
      .replace(/[\u2009\u202f]/g, '\u00a0');
    expect(await all(readCoordinates(Buffer.from(latin1, 'latin1')))).toEqual(EXPECTED);
  });

  it.each<[string, Partial<Record<number, string>>, object]>([
    [
      'letters in a coordinate',
      { 14: '9,61x' },
      { code: 'INVALID_NUMBER', line: 2, field: { id: 'O', name: 'Längengrad' } },
    ],
    [
      'longitude and latitude in the wrong order',
      { 14: '48,7', 15: '9,61' },
      { code: 'OUT_OF_RANGE', line: 2, field: { id: 'O' } },
    ],
    [
      'a longitude without latitude',
      { 15: '' },
      { code: 'MISSING_VALUE', line: 2, field: { id: 'P', name: 'Breitengrad' } },
    ],
    ['a key with letters', { 6: '0o2' }, { code: 'INVALID_KEY', line: 2, field: { id: 'G' } }],
    ['a missing key', { 4: '' }, { code: 'INVALID_KEY', line: 2, field: { id: 'E' } }],
    ['a Land that does not exist', { 2: '17' }, { code: 'INVALID_KEY', line: 2, field: { id: 'C' } }],
    [
      'an unknown degree of urbanisation',
      { 18: '04' },
      { code: 'INVALID_VALUE', line: 2, field: { id: 'S' } },
    ],
    [
      'a population that is no number',
      { 9: 'viele' },
      { code: 'INVALID_NUMBER', line: 2, field: { id: 'J' } },
    ],
  ])('refuses %s', async (_, edit, expected) => {
    expect((await problemsOf(readCoordinates(csv(edit))))[0]).toMatchObject(expected);
  });

  it('refuses a key that occurs twice', async () => {
    expect(await problemsOf(readCoordinates(csv({}, {})))).toMatchObject([
      { code: 'DUPLICATE_KEY', line: 3, found: '08991002' },
    ]);
  });

  it('refuses a file with too few columns, without municipalities, empty, or with an open quote', async () => {
    expect(await problemsOf(readCoordinates(Buffer.from('60;64;08;9;91;5001;002;Öhrfeld')))).toMatchObject([
      { code: 'MISSING_COLUMN', line: 1 },
    ]);
    expect(await problemsOf(readCoordinates(Buffer.from('ags,lon,lat\n08991002,9.61,48.7\n')))).toMatchObject(
      [{ code: 'NO_ROWS' }],
    );
    expect(await problemsOf(readCoordinates(Buffer.alloc(0)))).toMatchObject([{ code: 'EMPTY_FILE' }]);
    expect(await problemsOf(readCoordinates(Buffer.from('Satzart;Name\n60;"offen;\n')))).toMatchObject([
      { code: 'MALFORMED_CSV' },
    ]);
  });

  it('gathers problems for a dry run', async () => {
    const problems = await problemsOf(readCoordinates(csv({ 14: 'x' }, {}, { 6: 'y' }), { maxProblems: 20 }));
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 INVALID_NUMBER',
      '4 INVALID_KEY',
    ]);
  });
});

describe('readCoordinates from XLSX', () => {
  const heading = Array.from({ length: 6 }, (_, index) => [`Kopfzeile ${index + 1}`]);

  it('reads the sheet whose name begins with Onlineprodukt_Gemeinden, below its headings', async () => {
    const workbook = xlsxWorkbook({
      Deckblatt: [['Gemeindeverzeichnis']],
      Onlineprodukt_Gemeinden28022026: [
        ...heading,
        ['10', null, '08', null, null, null, null, 'Baden-Württemberg'],
        ROW,
        ['© Statistisches Bundesamt'],
      ],
    });
    expect(await all(readCoordinates(workbook))).toEqual([
      { ...EXPECTED[2], line: 8, officialName: 'Öhrfeld' },
    ]);
  });

  it('reads cells that hold numbers, with leading zeros lost', async () => {
    const row = [
      60,
      64,
      8,
      9,
      91,
      5001,
      2,
      'Öhrfeld',
      22.5,
      4999,
      2500,
      2499,
      222,
      99711,
      9.61,
      48.7,
      'B01',
      'Musteralb',
      3,
      'gering besiedelt',
    ];
    const workbook = xlsxWorkbook({ Onlineprodukt_Gemeinden28022026: [...heading, row] });
    expect(await all(readCoordinates(inChunks(workbook, 100)))).toEqual([
      { ...EXPECTED[2], line: 7, officialName: 'Öhrfeld' },
    ]);
  });

  it('refuses a damaged row with its number', async () => {
    const row = ROW.map((cell, index) => (index === 15 ? 'nord' : cell));
    const workbook = xlsxWorkbook({ Onlineprodukt_Gemeinden28022026: [...heading, row] });
    expect(await problemsOf(readCoordinates(workbook))).toMatchObject([
      { code: 'INVALID_NUMBER', line: 7, field: { id: 'P' } },
    ]);
  });

  it('refuses a workbook without the sheet, an archive that is no workbook, and a torn one', async () => {
    expect(await problemsOf(readCoordinates(xlsxWorkbook({ Tabelle1: [ROW] })))).toMatchObject([
      { code: 'SHEET_NOT_FOUND', found: 'Tabelle1' },
    ]);
    expect(await problemsOf(readCoordinates(zip({ 'readme.txt': 'no workbook' })))).toMatchObject([
      { code: 'MALFORMED_WORKBOOK' },
    ]);
    const torn = xlsxWorkbook({ Onlineprodukt_Gemeinden28022026: [ROW] }).subarray(0, 600);
    expect(await problemsOf(readCoordinates(torn))).toMatchObject([{ code: 'MALFORMED_WORKBOOK' }]);
  });

  it('refuses an archive that would unpack to gigabytes, without unpacking it', async () => {
    expect(await problemsOf(readCoordinates(zip({ 'xl/workbook.xml': 'x' }, 2_000_000_000)))).toMatchObject([
      { code: 'FILE_TOO_LARGE' },
    ]);
  });
});

describe('parseGermanNumber', () => {
  it.each<[string, number | null]>([
    ['  56,73', 56.73],
    ['\u00a091\u2009113', 91_113],
    ['1\u202f234\u00a0567', 1_234_567],
    ['9.43751', 9.43751],
    ['-3', -3],
    ['', null],
    ['1.234,5', null],
    ['12e3', null],
    ['Infinity', null],
  ])('%j is %p', (text, value) => expect(parseGermanNumber(text)).toBe(value));
});
