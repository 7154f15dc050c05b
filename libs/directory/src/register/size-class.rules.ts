/**
 * Size classes by population alone. Not the official type of BBSR, which also looks at central-place functions and
 * is imported, never computed.
 */
export const SIZE_CLASSES = [
  'LANDGEMEINDE',
  'KLEINE_KLEINSTADT',
  'GROESSERE_KLEINSTADT',
  'KLEINE_MITTELSTADT',
  'GROESSERE_MITTELSTADT',
  'KLEINE_GROSSSTADT',
  'GROSSE_GROSSSTADT',
] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/** The population from which each class after the first begins. */
const THRESHOLDS = [5_000, 10_000, 20_000, 50_000, 100_000, 500_000] as const;

/** The size class of a municipality with this many inhabitants; a threshold belongs to the larger class. */
export function sizeClass(population: number): SizeClass {
  const index = THRESHOLDS.findIndex((threshold) => population < threshold);
  return SIZE_CLASSES[index === -1 ? THRESHOLDS.length : index]!;
}
