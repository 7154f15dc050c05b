import type { SizeClass } from '../gql/types.js';
import { sizeClassLabel } from './size-class-label.js';

const NAMES: Readonly<Record<number, SizeClass>> = {
  11: 'GROSSE_GROSSSTADT',
  12: 'KLEINE_GROSSSTADT',
  21: 'GROESSERE_MITTELSTADT',
  22: 'KLEINE_MITTELSTADT',
  30: 'GROESSERE_KLEINSTADT',
  40: 'KLEINE_KLEINSTADT',
  50: 'LANDGEMEINDE',
};

/** “30, größere Kleinstadt”: the types of BBSR bear the names of the size classes. */
export function bbsrTypeLabel(type: number): string {
  const name = NAMES[type];
  return name ? `${type}, ${sizeClassLabel(name)}` : String(type);
}
