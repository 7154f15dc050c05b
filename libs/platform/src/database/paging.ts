import { LIMITS } from '@app/contracts';
import { Problem } from '../context/index.js';

/**
 * Keyset cursors: the sort values of the last row, as opaque text. A page after a cursor costs the same
 * wherever it is, and rows that arrive meanwhile neither repeat nor hide others.
 */
export function encodeCursor(values: readonly (string | number | Date)[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : value));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/**
 * Reads a cursor of `length` values.
 *
 * @throws Problem `BAD_INPUT` for anything that `encodeCursor` did not make.
 */
export function decodeCursor(
  cursor: string | null | undefined,
  kinds: readonly ('date' | 'id' | 'number' | 'text')[],
): string[] | null {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      kinds.every((kind, index) => fits(kind, values[index]))
    ) {
      return values.map(String);
    }
  } catch {
    // falls through to the refusal below
  }
  throw new Problem('BAD_INPUT', { field: 'after' });
}

function fits(kind: 'date' | 'id' | 'number' | 'text', value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || value.length > 300 || value.includes('\u0000')) return false;
  if (kind === 'date')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) && !Number.isNaN(Date.parse(value));
  if (kind === 'id') return /^[0-9a-f-]{36}$/.test(value);
  return true;
}

/**
 * The number of rows to fetch for `first`.
 *
 * @throws Problem `BAD_INPUT` below 1 or above the page limit.
 */
export function pageSize(first: number | null | undefined, fallback = 20): number {
  const size = first ?? fallback;
  if (!Number.isInteger(size) || size < 1 || size > LIMITS.pageSize) {
    throw new Problem('BAD_INPUT', { field: 'first', values: { max: LIMITS.pageSize } });
  }
  return size;
}
