import type { SizeClass } from '../gql/types.js';

/** By inhabitants, smallest first. */
export const SIZE_CLASSES: readonly SizeClass[] = [
  'LANDGEMEINDE',
  'KLEINE_KLEINSTADT',
  'GROESSERE_KLEINSTADT',
  'KLEINE_MITTELSTADT',
  'GROESSERE_MITTELSTADT',
  'KLEINE_GROSSSTADT',
  'GROSSE_GROSSSTADT',
];
