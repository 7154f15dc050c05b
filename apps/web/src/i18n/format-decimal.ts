import { keep } from './format.js';

/** One decimal at most: 12,5. */
export function formatDecimal(value: number): string {
  return keep('decimal', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })).format(
    value,
  );
}
