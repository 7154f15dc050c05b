import { getIntlLocale } from '../../i18n/locale.js';

/** 12.345,67 € */
export function formatEuro(cents: number): string {
  return new Intl.NumberFormat(getIntlLocale(), {
    style: 'currency',
    currency: 'EUR',
    ...(cents % 100 === 0 && { maximumFractionDigits: 0 }),
  }).format(cents / 100);
}

/** What a field shows of a sum: plain digits with a comma, so that it can be typed over. */
export const euroText = (cents: number): string =>
  (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',');

/**
 * Cents of a sum as people write it: 12345, 12.345,67, 12 345,6 €, and as English writers do: 12,345.67. Before three
 * digits both marks group thousands.
 *
 * @returns null for what is no sum
 */
export function parseEuro(text: string): number | null {
  const plain = text.replace(/[\s€]/gu, '');
  const comma = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(plain);
  const dot = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(plain);
  const match = comma ?? dot;
  if (!match?.[1]) return null;
  return Number(match[1].replace(/[.,]/g, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
