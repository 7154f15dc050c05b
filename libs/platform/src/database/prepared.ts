import { createHash } from 'node:crypto';

const names = new Map<string, string>();
const MAX_NAMES = 2_000;

/**
 * The name under which a statement text is prepared on each connection. Planning is most of the cost of a
 * short query, and the driver only prepares statements that carry a name. Texts are expected to come in a
 * bounded number of variants (filters on or off), never with values written into them.
 */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= MAX_NAMES)
      throw new RangeError('Too many different statement texts; pass values as parameters');
    name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
    names.set(text, name);
  }
  return name;
}
