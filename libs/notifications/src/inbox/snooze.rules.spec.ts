import { snoozeUntil, type SnoozeChoice } from './snooze.rules.js';

describe('putting a notification off', () => {
  it.each<[SnoozeChoice, string, string]>([
    ['LATER_TODAY', '2026-03-10T09:00:00Z', '2026-03-10T12:00:00Z'],
    ['LATER_TODAY', '2026-03-10T20:00:00Z', '2026-03-11T07:00:00Z'],
    ['TOMORROW', '2026-03-10T09:00:00Z', '2026-03-11T07:00:00Z'],
    ['TOMORROW', '2026-03-10T03:00:00Z', '2026-03-11T07:00:00Z'],
    ['TOMORROW', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['NEXT_WORKING_DAY', '2026-03-13T12:00:00Z', '2026-03-16T07:00:00Z'],
    // Epiphany is a holiday in Bavaria.
    ['NEXT_WORKING_DAY', '2026-01-05T12:00:00Z', '2026-01-07T07:00:00Z'],
    ['NEXT_WORKING_DAY', '2026-04-02T12:00:00Z', '2026-04-07T06:00:00Z'],
    ['NEXT_WEEK', '2026-03-10T09:00:00Z', '2026-03-16T07:00:00Z'],
  ])('%s at %s is %s', (choice, now, until) =>
    expect(snoozeUntil(choice, new Date(now), '09')).toEqual(new Date(until)),
  );
});
