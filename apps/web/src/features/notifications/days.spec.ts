import { setLocaleSource } from '../../i18n/locale.js';
import { byDay, dayLabel } from './days.js';

const at = (createdAt: string) => ({ createdAt });

describe('byDay', () => {
  it('groups by the day in Berlin, not by the day in UTC', () => {
    // 23:30 UTC on 22 November is half past midnight of the 23rd in Berlin.
    const days = byDay([at('2026-11-23T10:00:00Z'), at('2026-11-22T23:30:00Z'), at('2026-11-22T22:30:00Z')]);
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });

  it('is right on both sides of the change to summer time', () => {
    const days = byDay([at('2026-03-29T21:59:00Z'), at('2026-03-28T23:01:00Z'), at('2026-03-28T22:59:00Z')]);
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-03-29', 2],
      ['2026-03-28', 1],
    ]);
  });
});

describe('dayLabel', () => {
  const now = Date.parse('2026-11-23T15:30:00Z');

  it('names today and yesterday', () => {
    setLocaleSource(() => 'de');
    expect(dayLabel('2026-11-23', now)).toBe('Heute');
    expect(dayLabel('2026-11-22', now)).toBe('Gestern');
  });

  it('gives the date of earlier days', () => {
    setLocaleSource(() => 'de');
    expect(dayLabel('2026-11-20', now)).toBe('Freitag, 20. November 2026');
    setLocaleSource(() => 'en');
    expect(dayLabel('2026-11-20', now)).toBe('Friday, 20 November 2026');
  });
});
