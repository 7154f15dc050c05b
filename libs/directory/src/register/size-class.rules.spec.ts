import { sizeClass, type SizeClass } from './size-class.rules.js';

it.each<[number, SizeClass]>([
  [0, 'LANDGEMEINDE'],
  [4_999, 'LANDGEMEINDE'],
  [5_000, 'KLEINE_KLEINSTADT'],
  [9_999, 'KLEINE_KLEINSTADT'],
  [10_000, 'GROESSERE_KLEINSTADT'],
  [19_999, 'GROESSERE_KLEINSTADT'],
  [20_000, 'KLEINE_MITTELSTADT'],
  [49_999, 'KLEINE_MITTELSTADT'],
  [50_000, 'GROESSERE_MITTELSTADT'],
  [99_999, 'GROESSERE_MITTELSTADT'],
  [100_000, 'KLEINE_GROSSSTADT'],
  [499_999, 'KLEINE_GROSSSTADT'],
  [500_000, 'GROSSE_GROSSSTADT'],
  [3_700_000, 'GROSSE_GROSSSTADT'],
])('%i inhabitants are a %s', (population, expected) => {
  expect(sizeClass(population)).toBe(expected);
});
