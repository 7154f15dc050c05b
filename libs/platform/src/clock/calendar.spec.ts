import {
  berlinDay,
  berlinDayAfter,
  berlinMoment,
  berlinMonthStart,
  dailyWindow,
  nextAtHour,
  weeklyWindow,
} from './calendar.js';

const hours = ({ start, end }: { start: Date; end: Date }): number =>
  (end.getTime() - start.getTime()) / 3_600_000;

describe('calendar', () => {
  it('knows the day in Germany, also just after midnight', () => {
    expect(berlinDay(new Date('2026-01-31T23:30:00Z'))).toBe('2026-02-01');
    expect(berlinDay(new Date('2026-07-31T21:59:59Z'))).toBe('2026-07-31');
    expect(berlinDayAfter(new Date('2026-02-27T12:00:00Z'), 2)).toBe('2026-03-01');
  });

  it('knows when the clock in Germany shows a time on a day', () => {
    expect(berlinMoment('2026-05-20', '12:00')).toEqual(new Date('2026-05-20T10:00:00Z'));
    expect(berlinMoment('2026-12-20', '00:00')).toEqual(new Date('2026-12-19T23:00:00Z'));
    // Left out in spring, twice in autumn.
    expect(berlinMoment('2026-03-29', '02:30')).toBeNull();
    expect(berlinMoment('2026-03-28', '24:00')).toBeNull();
    expect(berlinMoment('2026-10-25', '02:30')).toEqual(new Date('2026-10-25T00:30:00Z'));
  });

  it('knows where a month begins in Germany', () => {
    expect(berlinMonthStart(new Date('2026-05-31T21:59:59Z'))).toEqual(new Date('2026-04-30T22:00:00Z'));
    expect(berlinMonthStart(new Date('2026-05-31T22:00:00Z'))).toEqual(new Date('2026-05-31T22:00:00Z'));
    expect(berlinMonthStart(new Date('2026-03-31T12:00:00Z'))).toEqual(new Date('2026-02-28T23:00:00Z'));
  });

  it('cuts daily windows at an hour of German time', () => {
    expect(dailyWindow(new Date('2026-05-04T05:00:00Z'), 7)).toEqual({
      start: new Date('2026-05-03T05:00:00Z'),
      end: new Date('2026-05-04T05:00:00Z'),
    });
    expect(dailyWindow(new Date('2026-05-04T04:59:59Z'), 7).end).toEqual(new Date('2026-05-03T05:00:00Z'));
  });

  it('has windows of 23 and 25 hours when the clocks change, and no gap between two', () => {
    const spring = dailyWindow(new Date('2026-03-29T06:00:00Z'), 7);
    expect(hours(spring)).toBe(23);
    const autumn = dailyWindow(new Date('2026-10-25T07:00:00Z'), 7);
    expect(hours(autumn)).toBe(25);
    expect(dailyWindow(new Date('2026-03-30T06:00:00Z'), 7).start).toEqual(spring.end);
  });

  it.each([
    ['spring, when there is no two o’clock', '2026-03-27T12:00:00Z'],
    ['autumn, when there are two of it', '2026-10-23T12:00:00Z'],
  ])('has neither a gap nor a double hour for those who want two o’clock in %s', (_, from) => {
    let due = nextAtHour(new Date(from), 2);
    for (let day = 0; day < 5; day++) {
      const next = nextAtHour(due, 2);
      expect(dailyWindow(next, 2)).toEqual({ start: due, end: next });
      // An overview that is late, or whose sweep comes a moment early, still stands for the same window.
      expect(dailyWindow(new Date(next.getTime() + 5 * 3_600_000), 2)).toEqual({ start: due, end: next });
      expect(dailyWindow(new Date(next.getTime() - 1), 2).end).toEqual(due);
      due = next;
    }
    expect(nextAtHour(new Date(from), 2, 7)).toEqual(
      new Date(from.startsWith('2026-03') ? '2026-03-29T01:00:00Z' : '2026-10-25T00:00:00Z'),
    );
  });

  it('cuts weekly windows on a weekday', () => {
    const week = weeklyWindow(new Date('2026-05-06T10:00:00Z'), 1, 7);
    expect(week).toEqual({ start: new Date('2026-04-27T05:00:00Z'), end: new Date('2026-05-04T05:00:00Z') });
    expect(weeklyWindow(new Date('2026-05-04T04:00:00Z'), 1, 7).end).toEqual(
      new Date('2026-04-27T05:00:00Z'),
    );
    expect(hours(weeklyWindow(new Date('2026-03-30T06:00:00Z'), 1, 7))).toBe(167);
  });

  it('finds the next time an hour strikes', () => {
    expect(nextAtHour(new Date('2026-05-04T05:00:00Z'), 7)).toEqual(new Date('2026-05-05T05:00:00Z'));
    expect(nextAtHour(new Date('2026-05-04T05:00:00Z'), 7, 1)).toEqual(new Date('2026-05-11T05:00:00Z'));
    expect(nextAtHour(new Date('2026-10-24T12:00:00Z'), 7)).toEqual(new Date('2026-10-25T06:00:00Z'));
  });
});
