import { addWorkingDays, isHoliday, isWorkingDay } from './working-days.js';

const BAVARIA = '09';
const BRANDENBURG = '12';

describe('working days', () => {
  it.each([
    ['2026-01-06', BAVARIA, true],
    ['2026-01-06', BRANDENBURG, false],
    ['2026-10-31', BRANDENBURG, true],
    ['2026-10-31', BAVARIA, false],
    ['2026-10-03', null, true],
    ['2026-11-01', null, false],
    ['2026-10-03', '99', true],
  ])('%s in Land %s is a holiday: %s', (day, landKey, expected) => {
    expect(isHoliday(day, landKey)).toBe(expected);
  });

  it('are Monday to Friday without the holidays of the Land', () => {
    expect(
      ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'].map((day) => isWorkingDay(day, null)),
    ).toEqual([true, false, false, true]);
    expect(isWorkingDay('2026-11-28', BAVARIA)).toBe(false);
  });

  it('are counted from the day after, at the same time of day', () => {
    // A Friday at 15:00 German time.
    const friday = new Date('2026-11-27T14:00:00Z');
    expect(addWorkingDays(friday, 1, BAVARIA)).toEqual(new Date('2026-11-30T14:00:00Z'));
    expect(addWorkingDays(friday, 5, BAVARIA)).toEqual(new Date('2026-12-04T14:00:00Z'));
  });

  it('pass over the holidays of the Land of the one who waits', () => {
    const eve = new Date('2026-01-05T09:00:00Z');
    expect(addWorkingDays(eve, 1, BAVARIA)).toEqual(new Date('2026-01-07T09:00:00Z'));
    expect(addWorkingDays(eve, 1, BRANDENBURG)).toEqual(new Date('2026-01-06T09:00:00Z'));
  });

  it('keep the hour over the time change', () => {
    expect(addWorkingDays(new Date('2026-03-27T09:00:00Z'), 1, null)).toEqual(
      new Date('2026-03-30T08:00:00Z'),
    );
  });
});
