import fc from 'fast-check';
import { isWorkingDay } from '@app/platform/clock';
import { dueAt, freeSlots, helpRequestState } from './routing.rules.js';

const BAVARIA = '09';
const BRANDENBURG = '12';

describe('S17 the wait for an answer', () => {
  it('S17 is five working days; weekends do not count', () => {
    // A Monday and a Friday in May without holidays in Brandenburg after the 1st.
    expect(dueAt(new Date('2026-05-04T08:00:00Z'), BRANDENBURG).toISOString()).toBe(
      '2026-05-11T08:00:00.000Z',
    );
    expect(dueAt(new Date('2026-05-08T15:30:00Z'), BRANDENBURG).toISOString()).toBe(
      '2026-05-18T15:30:00.000Z',
    );
  });

  it('S17 leaves out the holidays of the Land that asks: Corpus Christi counts in Brandenburg, not in Bavaria', () => {
    const monday = new Date('2026-06-01T08:00:00Z');
    expect(dueAt(monday, BRANDENBURG).toISOString()).toBe('2026-06-08T08:00:00.000Z');
    expect(dueAt(monday, BAVARIA).toISOString()).toBe('2026-06-09T08:00:00.000Z');
  });

  it('S17 ends at the same time of day in Germany across both changes of the clocks', () => {
    expect(dueAt(new Date('2026-03-25T09:00:00Z'), BRANDENBURG).toISOString()).toBe(
      '2026-04-01T08:00:00.000Z',
    );
    expect(dueAt(new Date('2026-10-21T08:00:00Z'), BRANDENBURG).toISOString()).toBe(
      '2026-10-28T09:00:00.000Z',
    );
  });

  it('S17 always ends on a working day with exactly four working days in between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2025, 0, 1, 12), max: Date.UTC(2028, 11, 1) }),
        fc.constantFrom('01', '05', '09', '12', '14', '16'),
        (at, land) => {
          const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
          // At noon, so that the day in Germany is the day in UTC.
          const asked = Math.floor(at / 86_400_000) * 86_400_000 + 43_200_000;
          const due = dueAt(new Date(asked), land).getTime();
          expect(isWorkingDay(day(due), land)).toBe(true);
          let between = 0;
          for (let ms = asked + 86_400_000; day(ms) < day(due); ms += 86_400_000)
            if (isWorkingDay(day(ms), land)) between++;
          expect(between).toBe(4);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('requests to towns', () => {
  it('are answered whatever was said before, then declined, then over, otherwise open', () => {
    const facts = { answered: false, declined: false, lapsed: false };
    expect(helpRequestState(facts)).toBe('OPEN');
    expect(helpRequestState({ ...facts, lapsed: true })).toBe('LAPSED');
    expect(helpRequestState({ ...facts, lapsed: true, declined: true })).toBe('DECLINED');
    expect(helpRequestState({ answered: true, declined: true, lapsed: true })).toBe('ANSWERED');
  });

  it('have five places', () => {
    expect(freeSlots([])).toEqual([1, 2, 3, 4, 5]);
    expect(freeSlots([2, 5, 1])).toEqual([3, 4]);
    expect(freeSlots([1, 2, 3, 4, 5])).toEqual([]);
  });
});
