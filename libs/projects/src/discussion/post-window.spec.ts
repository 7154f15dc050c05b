import fc from 'fast-check';
import { Problem } from '@app/platform/context';
import { BEHIND_ALL, cutWindow, postWindow } from './post-window.js';

const POST = '01990000-0000-7000-8000-000000000001';

describe('a page of posts', () => {
  it('begins where it is asked to', () => {
    expect(postWindow({})).toMatchObject({ at: 'PLACE', place: 0, way: 'LATER', size: 30 });
    expect(postWindow({ at: 'END', first: 5 })).toMatchObject({ place: BEHIND_ALL, way: 'EARLIER', size: 5 });
    expect(postWindow({ after: 7 })).toMatchObject({ place: 8, way: 'LATER' });
    expect(postWindow({ before: 7 })).toMatchObject({ place: 7, way: 'EARLIER' });
    expect(postWindow({ at: 'POST', postId: POST })).toMatchObject({ at: 'POST', postId: POST });
  });

  it('refuses sizes and places there cannot be', () => {
    for (const args of [
      { first: 0 },
      { first: 101 },
      { first: -1 },
      { after: -1 },
      { after: BEHIND_ALL },
      { before: -1 },
      { at: 'POST' as const },
      { at: 'POST' as const, postId: 'x' },
    ])
      expect(() => postWindow(args)).toThrow(new Problem('BAD_INPUT'));
  });

  it('shows a little of what came before the first unread post, and the end when there is none', () => {
    const window = postWindow({ at: 'UNREAD', first: 5 });
    expect(cutWindow(window, [9, 8, 7, 6, 5, 4], [10, 11, 12, 13, 14, 15])).toEqual({
      rows: [7, 8, 9, 10, 11],
      hasEarlier: true,
      hasLater: true,
    });
    expect(cutWindow(window, [9, 8, 7, 6, 5, 4], [])).toEqual({
      rows: [5, 6, 7, 8, 9],
      hasEarlier: true,
      hasLater: false,
    });
    expect(cutWindow(window, [1], [2, 3])).toEqual({ rows: [1, 2, 3], hasEarlier: false, hasLater: false });
  });

  it('is never longer than asked for, in order and without a gap, and says truly whether there is more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('after', 'before', 'END', 'BEGINNING', 'UNREAD'),
        (count, place, size, how) => {
          const window =
            how === 'after' || how === 'before'
              ? postWindow({ [how]: place, first: size })
              : postWindow({ at: how, first: size });
          const cut = how === 'UNREAD' ? place : window.place;
          const all = Array.from({ length: count }, (_, index) => index + 1);
          const earlier = all.filter((position) => position < cut).reverse();
          const later = all.filter((position) => position >= cut);
          const page = cutWindow(window, earlier.slice(0, size + 1), later.slice(0, size + 1));
          expect(page.rows.length).toBeLessThanOrEqual(size);
          page.rows.forEach((position, index) => expect(position).toBe(page.rows[0]! + index));
          const [first, last] = [page.rows[0], page.rows.at(-1)];
          if (first !== undefined) {
            expect(page.hasEarlier).toBe(first > 1);
            expect(page.hasLater).toBe(last! < count);
          }
        },
      ),
    );
  });
});
