import fc from 'fast-check';
import { DEFAULT_QUIET_TIMES, isQuiet, quietUntil, type QuietTimes } from './quiet.rules.js';

const FREYUNG: QuietTimes = { ...DEFAULT_QUIET_TIMES, active: true, landKey: '09' };
const at = (iso: string): Date => new Date(iso);

describe('quiet times', () => {
  it.each([
    // German time is an hour (two in summer) ahead.
    ['a Tuesday at noon', '2026-03-10T11:00:00Z', null],
    ['one minute before six in the evening', '2026-03-10T16:59:00Z', null],
    ['six in the evening', '2026-03-10T17:00:00Z', '2026-03-11T06:00:00Z'],
    ['half past six in the morning', '2026-03-10T05:30:00Z', '2026-03-10T06:00:00Z'],
    ['seven in the morning', '2026-03-10T06:00:00Z', null],
    ['Friday evening: until Monday', '2026-03-13T18:00:00Z', '2026-03-16T06:00:00Z'],
    ['Sunday at noon', '2026-03-15T11:00:00Z', '2026-03-16T06:00:00Z'],
    ['Good Friday: until the Tuesday after Easter', '2026-04-03T09:00:00Z', '2026-04-07T05:00:00Z'],
    ['Epiphany in Bavaria', '2026-01-06T10:00:00Z', '2026-01-07T06:00:00Z'],
    ['the night of the change to summer time', '2026-03-28T23:30:00Z', '2026-03-30T05:00:00Z'],
    ['the night of the change to winter time', '2026-10-24T23:30:00Z', '2026-10-26T06:00:00Z'],
  ])('S61 knows %s', (_, now, until) => {
    expect(quietUntil(FREYUNG, at(now))).toEqual(until === null ? null : at(until));
    expect(isQuiet(FREYUNG, at(now))).toBe(until !== null);
  });

  it('S61 counts the holidays of the Land, others only where it is one everywhere', () => {
    const epiphany = at('2026-01-06T10:00:00Z');
    expect(isQuiet({ ...FREYUNG, landKey: '12' }, epiphany)).toBe(false);
    expect(isQuiet({ ...FREYUNG, landKey: null }, epiphany)).toBe(false);
    expect(isQuiet({ ...FREYUNG, landKey: null }, at('2026-05-01T10:00:00Z'))).toBe(true);
    expect(isQuiet({ ...FREYUNG, holidays: false }, epiphany)).toBe(false);
  });

  it('holds nothing while switched off', () => {
    expect(quietUntil({ ...FREYUNG, active: false }, at('2026-03-14T23:00:00Z'))).toBeNull();
  });

  it('with equal hours only days are quiet, and they end at that hour of the next day', () => {
    const days: QuietTimes = { ...FREYUNG, fromHour: 7, toHour: 7 };
    expect(quietUntil(days, at('2026-03-10T22:00:00Z'))).toBeNull();
    expect(quietUntil(days, at('2026-03-16T00:30:00Z'))).toEqual(at('2026-03-16T06:00:00Z'));
  });

  it('ends where it says, at the hour chosen, and never earlier', () => {
    const hour = fc.nat({ max: 23 });
    fc.assert(
      fc.property(
        fc.record({
          active: fc.constant(true),
          fromHour: hour,
          toHour: hour,
          weekends: fc.boolean(),
          holidays: fc.boolean(),
          landKey: fc.constantFrom(null, '01', '09', '14'),
        }),
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (times, now, part) => {
          const end = quietUntil(times, now);
          if (end === null) return expect(isQuiet(times, now)).toBe(false);
          expect(end > now).toBe(true);
          expect(isQuiet(times, end)).toBe(false);
          const between = new Date(now.getTime() + (end.getTime() - now.getTime()) * part);
          // A second quiet time cannot begin and end before; the first end is the one.
          if (times.fromHour > times.toHour) expect(isQuiet(times, between)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
