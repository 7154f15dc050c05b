import fc from 'fast-check';
import { Problem } from '../context/index.js';
import { manyLines, oneLine, orNothing } from './text.js';

const rule = { field: 'name', max: 10 };

describe('text input', () => {
  it('tidies one line', () => {
    expect(oneLine('  Anne \t\n Nagel ', rule)).toBe('Anne Nagel');
    expect(oneLine('A\u0308nne', rule)).toBe('Änne');
    expect(oneLine('a\u0000b\u202ec\ud800', rule)).toBe('abc');
  });

  it('tidies several lines and keeps their indentation', () => {
    expect(manyLines('\r\n \r\n  eins\r\n\tzwei\u0007\n\n', { field: 'about', max: 40 })).toBe(
      '  eins\n\tzwei',
    );
  });

  it('counts characters as people do', () => {
    expect(oneLine('🌳'.repeat(10), rule)).toBe('🌳'.repeat(10));
    expect(() => oneLine('🌳'.repeat(11), rule)).toThrow(new Problem('TOO_LONG'));
    expect(() => oneLine(' \n ', rule)).toThrow(new Problem('BAD_INPUT'));
    expect(() => oneLine('ab', { ...rule, min: 3 })).toThrow(new Problem('BAD_INPUT'));
  });

  it('takes an empty optional text as nothing', () => {
    expect(orNothing(oneLine, undefined, rule)).toBeNull();
    expect(orNothing(manyLines, ' \n ', rule)).toBeNull();
    expect(orNothing(oneLine, ' x ', rule)).toBe('x');
  });

  it('leaves nothing PostgreSQL would refuse, and tidies a tidy text no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const wide = { field: 'x', max: 1_000, min: 0 };
        for (const tidy of [oneLine, manyLines]) {
          const text = tidy(value, wide);
          expect(text).not.toMatch(/\u0000|\p{Cs}/u);
          expect(tidy(text, wide)).toBe(text);
        }
      }),
    );
  });
});
