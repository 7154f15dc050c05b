import { foldedIncludes } from './fold.js';

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
