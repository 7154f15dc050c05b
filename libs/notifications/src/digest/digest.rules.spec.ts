import fc from 'fast-check';
import { NO_FACTS } from '../facts/facts.js';
import { groupItems, nextDueAt, windowOf, type DigestItem } from './digest.rules.js';

const SEVEN_MONDAYS = { hour: 7, day: 1 };

const iso = ({ start, end }: { start: Date; end: Date }): string[] => [
  start.toISOString(),
  end.toISOString(),
];

describe('windows of overviews', () => {
  it.each([
    ['an ordinary day', '2026-05-05T05:00:00Z', '2026-05-04T05:00:00.000Z', '2026-05-05T05:00:00.000Z'],
    [
      'the day summer time begins',
      '2026-03-29T05:00:00Z',
      '2026-03-28T06:00:00.000Z',
      '2026-03-29T05:00:00.000Z',
    ],
    ['the day it ends', '2026-10-25T06:00:00Z', '2026-10-24T05:00:00.000Z', '2026-10-25T06:00:00.000Z'],
    ['a late start', '2026-05-05T11:00:00Z', '2026-05-04T05:00:00.000Z', '2026-05-05T05:00:00.000Z'],
    ['a moment too early', '2026-05-05T04:59:59Z', '2026-05-03T05:00:00.000Z', '2026-05-04T05:00:00.000Z'],
  ])('daily: %s', (_, at, start, end) => {
    expect(iso(windowOf('DAILY', new Date(at), SEVEN_MONDAYS))).toEqual([start, end]);
  });

  it.each([
    [
      'the week summer time begins',
      '2026-03-30T05:00:00Z',
      '2026-03-23T06:00:00.000Z',
      '2026-03-30T05:00:00.000Z',
    ],
    ['the week it ends', '2026-10-26T06:00:00Z', '2026-10-19T05:00:00.000Z', '2026-10-26T06:00:00.000Z'],
  ])('weekly: %s', (_, at, start, end) => {
    expect(iso(windowOf('WEEKLY', new Date(at), SEVEN_MONDAYS))).toEqual([start, end]);
  });

  it('follow one another without a gap and without an overlap, at every hour and weekday, all year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
        fc.nat({ max: 23 }),
        fc.integer({ min: 1, max: 7 }),
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2027-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (period, hour, day, at) => {
          const time = { hour, day };
          const due = nextDueAt(period, at, time);
          const window = windowOf(period, due, time);
          expect(window.end).toEqual(due);
          expect(due.getTime()).toBeGreaterThan(at.getTime());
          expect(windowOf(period, nextDueAt(period, due, time), time).start).toEqual(window.end);
        },
      ),
    );
  });
});

describe('groups of an overview', () => {
  const item = (name: string, questionId: string | null, read = false): DigestItem => ({
    ...NO_FACTS,
    kind: 'question.in-topic',
    reason: 'FOLLOWS_TOPIC',
    subjectId: name,
    events: [name],
    questionId,
    read,
  });
  const names = (items: DigestItem[]) =>
    groupItems(items).map((group) => group.items.map(({ subjectId }) => subjectId));

  it('hold together what belongs to one question, where its newest part stands', () => {
    expect(names([item('a1', 'A'), item('b1', 'B'), item('a2', 'A'), item('offer', null)])).toEqual([
      ['a1', 'a2'],
      ['b1'],
      ['offer'],
    ]);
  });

  it('come last when all of it has been seen', () => {
    expect(
      names([item('a1', 'A', true), item('b1', 'B'), item('b2', 'B', true), item('a2', 'A', true)]),
    ).toEqual([
      ['b1', 'b2'],
      ['a1', 'a2'],
    ]);
  });

  it('neither lose nor repeat an item', () => {
    const items = fc.array(
      fc
        .record({ question: fc.constantFrom('A', 'B', 'C', null), read: fc.boolean() })
        .map(({ question, read }) => ({ question, read })),
    );
    fc.assert(
      fc.property(items, (list) => {
        const all = list.map(({ question, read }, index) => item(String(index), question, read));
        expect(names(all).flat().sort()).toEqual(all.map(({ subjectId }) => subjectId).sort());
      }),
    );
  });
});
