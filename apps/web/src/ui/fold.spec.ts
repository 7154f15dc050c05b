import { foldedIncludes, foldedRank } from './fold.js';

describe('foldedIncludes', () => {
  it.each([
    ['Mölln', 'Mölln'],
    ['Mölln', 'moelln'],
    ['Mölln', 'Molln'],
    ['Mölln', 'o'],
    ['Meßstetten', 'messstetten'],
    ['Meßstetten', 'Meß'],
    ['Löningen', 'loeni'],
    ['Bad Berleburg', 'berle'],
    ['Herzberg (Elster)', ' elster '],
    ['Słubice', 'słu'],
  ])('finds %s by %j', (text, query) => expect(foldedIncludes(text, query)).toBe(true));

  it.each([
    ['Mölln', 'Köln'],
    ['Daun', 'Dauen'],
  ])('does not find %s by %j', (text, query) => expect(foldedIncludes(text, query)).toBe(false));
});

it.each([
  ['Mölln', 'moelln', 0],
  ['Mölln', 'Mol', 1],
  ['Bad Mölln', 'mölln', 2],
  ['Mölln', 'Köln', 3],
])('ranks %s for %j as %i', (text, query, rank) => expect(foldedRank(text, query)).toBe(rank));
