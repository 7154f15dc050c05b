import { LOCALES } from '@app/contracts';
import { REGISTER_FILE_CODES, registerFileProblem } from '../register/register-file.error.js';
import type { RegisterConflictCode, RegisterNoticeCode } from '../register/register.types.js';
import {
  describeConflict,
  describeFact,
  describeFileProblems,
  describeNotice,
  describeValue,
} from './register.texts.js';

const CONFLICTS = {
  DUPLICATE_KEY: ['4'],
  EDITION_IN_FUTURE: ['2027-01-01', '2026-11-02'],
  LAENDER_MISSING: ['01', '02'],
  OLDER_EDITION: ['2025-12-31', '2026-02-28'],
  PARENT_MISSING: ['12990'],
  SUCCESSOR_AMBIGUOUS: ['12990011', '12990012'],
  SUCCESSOR_DECISION_INVALID: ['12990099'],
  SUCCESSOR_UNCLEAR: ['12990011'],
  TOO_MANY_GONE: ['150', '168'],
} satisfies Record<RegisterConflictCode, readonly string[]>;

const NOTICES: readonly RegisterNoticeCode[] = ['BBSR_UNMATCHED', 'COORDINATES_MISSING', 'KIND_UNKNOWN'];

describe.each(LOCALES)('texts of the register in %s', (locale) => {
  it('say where and what for every problem of a file', () => {
    for (const code of REGISTER_FILE_CODES) {
      const problem = registerFileProblem(code, {
        line: 7,
        field: { id: 'EF9', name: 'Bevölkerung' },
        found: 'abc 219 x',
        expected: '220 characters',
      });
      const text = describeFileProblems(locale, [problem]);
      expect(text).toMatch(/7.*EF9.*Bevölkerung.*: .{10}/);
      expect(text).not.toMatch(/undefined|null|[{}]/);
    }
  });

  it('tell line length in numbers, and a line without an end apart', () => {
    const long = registerFileProblem('WRONG_LENGTH', {
      line: 3,
      found: '219 characters',
      expected: '220 characters',
    });
    const endless = registerFileProblem('WRONG_LENGTH', {
      line: 3,
      expected: 'a line end within 65536 bytes',
    });
    expect(describeFileProblems(locale, [long])).toMatch(/219 .*220/);
    expect(describeFileProblems(locale, [endless])).not.toContain('65536');
    expect(describeFileProblems(locale, [long, endless]).split('\n')).toHaveLength(2);
  });

  it('explain every conflict with its parts', () => {
    for (const [code, details] of Object.entries(CONFLICTS) as [RegisterConflictCode, string[]][]) {
      const text = describeConflict(locale, {
        code,
        key: '12990001',
        name: 'Eichfeld, Stadt',
        line: 4,
        details,
      });
      if (code !== 'EDITION_IN_FUTURE') for (const detail of details) expect(text).toContain(detail);
      expect(text).not.toMatch(/undefined|null|[{}]/);
    }
  });

  it('explain every notice', () => {
    for (const code of NOTICES)
      expect(describeNotice(locale, { code, key: '12990001', name: 'Eichfeld' })).toMatch(
        /Eichfeld|12990001/,
      );
  });

  it('name facts and write values as they are read', () => {
    const change = {
      ags: '12990001',
      name: 'Eichfeld',
      kind: 'CHANGED',
      field: 'population',
      before: 1,
      after: 2,
    } as const;
    expect(describeFact(locale, change)).toMatch(/Bevölkerung|Population/);
    expect(describeFact(locale, { ...change, field: null })).toBeNull();
    expect(describeValue(locale, 'population', 12_000)).toMatch(/^12[.,]000$/);
    expect(describeValue(locale, 'bbsrType', 30)).toBe('30');
    expect(describeValue(locale, 'severalPostalCodes', true)).toMatch(/^(ja|yes)$/);
    expect(describeValue(locale, 'postalCode', null)).toBeNull();
  });
});
