import { Problem } from '@app/platform/context';
import { checkedCapacity, checkedLastDay, checkedNote, isExpired } from './stance.rules.js';

describe('stance rules', () => {
  it('takes today and later as last day, and no day at all', () => {
    expect(checkedLastDay('2026-05-04', '2026-05-04')).toBe('2026-05-04');
    expect(checkedLastDay('2028-02-29', '2026-05-04')).toBe('2028-02-29');
    expect(checkedLastDay(null, '2026-05-04')).toBeNull();
    expect(checkedLastDay('', '2026-05-04')).toBeNull();
  });

  it.each(['2026-05-03', '2026-13-01', '2027-02-29', '04.05.2026', '2026-5-4', '2150-01-01', 'gestern'])(
    'refuses %s',
    (day) => expect(() => checkedLastDay(day, '2026-05-04')).toThrow(Problem),
  );

  it('knows when the last day is over', () => {
    expect(isExpired('2026-05-04', '2026-05-04')).toBe(false);
    expect(isExpired('2026-05-03', '2026-05-04')).toBe(true);
    expect(isExpired(null, '2026-05-04')).toBe(false);
  });

  it('takes 1 to 50 requests a month', () => {
    expect([1, 50, null, undefined].map(checkedCapacity)).toEqual([1, 50, null, null]);
    for (const wrong of [0, 51, 1.5, -1, Number.NaN])
      expect(() => checkedCapacity(wrong)).toThrow('BAD_INPUT');
  });

  it('keeps a note short', () => {
    expect(checkedNote('  Wir suchen\r\nHilfe ')).toBe('Wir suchen\nHilfe');
    expect(checkedNote(' \n ')).toBeNull();
    expect(() => checkedNote('x'.repeat(501))).toThrow('TOO_LONG');
  });
});
