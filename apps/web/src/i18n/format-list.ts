import { keep } from './format.js';

/** “A, B und C” */
export function formatList(items: readonly string[]): string {
  return keep('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}
