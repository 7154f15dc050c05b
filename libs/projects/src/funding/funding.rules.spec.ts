import { Problem } from '@app/platform/context';
import { checkSums, dueReminders, fundingSteps } from './funding.rules.js';
import { readProgrammes } from './programme.csv.js';

const A = '0190a000-0000-7000-8000-000000000001';
const B = '0190a000-0000-7000-8000-000000000002';

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('funding', () => {
  describe('reminders', () => {
    const due = (setOn: string, today: string) => dueReminders('2026-06-30', setOn, today);
    it('come 30, 14 and 3 days before, and stay due until the deadline', () => {
      expect(due('2026-05-01', '2026-05-30')).toEqual([]);
      expect(due('2026-05-01', '2026-05-31')).toEqual([30]);
      expect(due('2026-05-01', '2026-06-16')).toEqual([30, 14]);
      expect(due('2026-05-01', '2026-06-27')).toEqual([30, 14, 3]);
      expect(due('2026-05-01', '2026-06-30')).toEqual([30, 14, 3]);
      expect(due('2026-05-01', '2026-07-01')).toEqual([]);
    });
    it('do not come for days that had passed when the deadline was set', () => {
      expect(due('2026-05-31', '2026-05-31')).toEqual([30]);
      expect(due('2026-06-01', '2026-06-01')).toEqual([]);
      expect(due('2026-06-10', '2026-06-16')).toEqual([14]);
      expect(due('2026-06-28', '2026-06-29')).toEqual([]);
    });
    it('count calendar days over the change of the clocks', () => {
      expect(dueReminders('2026-11-08', '2026-10-01', '2026-10-09')).toEqual([30]);
      expect(dueReminders('2026-11-08', '2026-10-01', '2026-10-08')).toEqual([]);
    });
  });

  describe('sums', () => {
    const sums = (requestedCents: number, totalCents: number, ...amounts: number[]) => ({
      requestedCents,
      totalCents,
      shares: amounts.map((amountCents, n) => ({ partnerId: n === 0 ? A : B, amountCents })),
    });
    it('add up to the cent, up to the rate exactly', () => {
      expect(codeOf(() => checkSums(sums(80_00, 100_00, 15_00, 5_00), 80))).toBeNull();
      expect(codeOf(() => checkSums(sums(0, 1, 1), 1))).toBeNull();
      expect(codeOf(() => checkSums(sums(100, 100), null))).toBeNull();
    });
    it('are refused when they do not, and for what is no sum', () => {
      expect(codeOf(() => checkSums(sums(80_00, 100_00, 15_00, 4_99), 80))).toBe('FUNDING_SUM');
      expect(codeOf(() => checkSums(sums(80_01, 100_00, 19_99), 80))).toBe('FUNDING_RATE');
      expect(codeOf(() => checkSums(sums(-1, 100, 101), null))).toBe('BAD_INPUT');
      expect(codeOf(() => checkSums(sums(110, 100, -10), null))).toBe('BAD_INPUT');
      expect(codeOf(() => checkSums(sums(0, 0), null))).toBe('BAD_INPUT');
      expect(codeOf(() => checkSums(sums(0.5, 1, 0.5), null))).toBe('BAD_INPUT');
      expect(codeOf(() => checkSums(sums(Number.NaN, 1, 1), null))).toBe('BAD_INPUT');
      const twice = [A, A].map((partnerId) => ({ partnerId, amountCents: 10 }));
      expect(codeOf(() => checkSums({ requestedCents: 80, totalCents: 100, shares: twice }, null))).toBe(
        'BAD_INPUT',
      );
    });
  });

  it('goes from the draft to the funder and to a decision, and back', () => {
    expect(fundingSteps('DRAFT')).toEqual(['SUBMITTED']);
    expect(fundingSteps('SUBMITTED')).toEqual(['APPROVED', 'REJECTED', 'DRAFT']);
    expect(fundingSteps('APPROVED')).not.toContain('DRAFT');
  });

  describe('a file of programmes', () => {
    const LAENDER = new Map([
      ['05', 'Nordrhein-Westfalen'],
      ['09', 'Bayern'],
    ]);
    const read = (...lines: string[]) => readProgrammes(lines.join('\r\n'), LAENDER);
    const HEAD = 'name;foerdergeber;link;laender;frist;foerdersatz;hinweise';
    it('is read with quotes, byte order mark, names and keys of Länder, days and “laufend”', () => {
      expect(
        read(
          `\uFEFF${HEAD}`,
          '"Beispiel; Dorf";Beispielland;https://programm.example/x;Nordrhein-Westfalen | 09;31.3.2027;80 %;"Zeile 1\nZeile 2"',
          'Beispiel Stadt;Beispielland;;;laufend;;',
        ),
      ).toEqual({
        problems: [],
        fields: ['name', 'funder', 'url', 'landKeys', 'deadlineOn', 'maxRate', 'notes'],
        programmes: [
          {
            name: 'Beispiel; Dorf',
            funder: 'Beispielland',
            url: 'https://programm.example/x',
            landKeys: ['05', '09'],
            deadlineOn: '2027-03-31',
            maxRate: 80,
            notes: 'Zeile 1\nZeile 2',
          },
          {
            name: 'Beispiel Stadt',
            funder: 'Beispielland',
            url: null,
            landKeys: [],
            deadlineOn: null,
            maxRate: null,
            notes: null,
          },
        ],
      });
      expect(read('frist,name,foerdergeber', '2027-03-31,A,B').programmes).toHaveLength(1);
    });
    it('may come as a spreadsheet leaves it: tabs, empty rows and columns, keys without their zero', () => {
      const expected = {
        problems: [],
        fields: ['name', 'funder', 'deadlineOn', 'landKeys'],
        programmes: [expect.objectContaining({ name: 'Dorf', landKeys: ['05', '09'], deadlineOn: null })],
      };
      expect(read('name;foerdergeber;frist;laender;;', 'Dorf;Land;laufend;5|9;;', ';;;;;', '')).toEqual(
        expected,
      );
      expect(read('name\tfoerdergeber\tfrist\tlaender', 'Dorf\tLand\tlaufend\t05|Bayern')).toEqual(expected);
    });
    it('may call its columns as people write them', () => {
      expect(
        read('Name;Fördergeber;Frist;Länder;Fördersatz', 'Dorf;Land;laufend;Bayern;80').programmes,
      ).toMatchObject([{ name: 'Dorf', funder: 'Land', landKeys: ['09'], maxRate: 80 }]);
      // Composed of two characters each, as some systems write them; what is not known is named as it stands there.
      const twice = 'Name;Fördergeber;Frist;Gebühr';
      expect(read(twice.normalize('NFD'), 'Dorf;Land;laufend;1').problems).toEqual([
        { line: 1, field: 'Gebühr'.normalize('NFD'), code: 'UNKNOWN_COLUMN' },
      ]);
    });
    it('counts the lines of the file, also after a field with several of them', () => {
      const { problems } = read(
        'name;foerdergeber;frist;hinweise',
        'A;B;laufend;"eins\r\nzwei"',
        'C;D;bald;',
      );
      expect(problems).toEqual([{ line: 4, field: 'frist', code: 'DEADLINE' }]);
    });
    it('names line and field of everything that is wrong, and then gives nothing', () => {
      const { programmes, problems } = read(
        HEAD,
        'Gut;B;;;laufend;;',
        ';B;;Atlantis;31.02.2027;120;',
        'A;B;ftp://x;;bald;;',
        'Gut;B;;;laufend;;',
        'C;D;;;;;',
        'E;F;;;laufend;;;zu viel',
        `${'x'.repeat(201)};F;;;laufend;;`,
      );
      expect(programmes).toEqual([]);
      expect(problems).toEqual([
        { line: 3, field: 'name', code: 'MISSING' },
        { line: 3, field: 'laender', code: 'LAND' },
        { line: 3, field: 'foerdersatz', code: 'RATE' },
        { line: 3, field: 'frist', code: 'DEADLINE' },
        { line: 4, field: 'frist', code: 'DEADLINE' },
        { line: 5, field: 'name', code: 'TWICE', firstLine: 2 },
        { line: 6, field: 'frist', code: 'MISSING' },
        { line: 7, field: null, code: 'COLUMNS' },
        { line: 8, field: 'name', code: 'TOO_LONG' },
      ]);
      expect(read(HEAD, 'A;B;;;31.02.2027;;').problems).toEqual([
        { line: 2, field: 'frist', code: 'DEADLINE' },
      ]);
      expect(read(HEAD, 'A;B;ftp://x;;laufend;;').problems).toEqual([
        { line: 2, field: 'link', code: 'URL' },
      ]);
    });
    it('that is none, or has other columns, says so', () => {
      expect(read(HEAD).problems).toEqual([{ line: 1, field: null, code: 'EMPTY' }]);
      expect(read('name;geber;frist', 'A;B;laufend').problems).toEqual([
        { line: 1, field: 'foerdergeber', code: 'MISSING_COLUMN' },
        { line: 1, field: 'geber', code: 'UNKNOWN_COLUMN' },
      ]);
      expect(read('').problems.map(({ code }) => code)).toEqual([
        'MISSING_COLUMN',
        'MISSING_COLUMN',
        'MISSING_COLUMN',
      ]);
      expect(read(HEAD, 'A;"B').problems).toEqual([{ line: 2, field: null, code: 'MALFORMED' }]);
    });
  });
});
