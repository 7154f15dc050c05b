import slugify from '@sindresorhus/slugify';
import type { DemoTown } from '../content.types.js';

/**
 * The mail domain the invented staff of a town use, `bad-liebenwerda.example`. The domains of the real town halls
 * stay untouched: nobody receives mail from the demo.
 */
export function demoMailDomain(town: Pick<DemoTown, 'name'>): string {
  return `${slugify(town.name, { decamelize: false, locale: 'de' })}.example`;
}
