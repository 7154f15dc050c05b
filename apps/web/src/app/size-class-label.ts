import type { SizeClass } from '../gql/types.js';
import { m } from '../paraglide/messages.js';

/** “größere Kleinstadt” */
export function sizeClassLabel(sizeClass: SizeClass): string {
  return {
    LANDGEMEINDE: m.size_landgemeinde(),
    KLEINE_KLEINSTADT: m.size_kleine_kleinstadt(),
    GROESSERE_KLEINSTADT: m.size_groessere_kleinstadt(),
    KLEINE_MITTELSTADT: m.size_kleine_mittelstadt(),
    GROESSERE_MITTELSTADT: m.size_groessere_mittelstadt(),
    KLEINE_GROSSSTADT: m.size_kleine_grossstadt(),
    GROSSE_GROSSSTADT: m.size_grosse_grossstadt(),
  }[sizeClass];
}
