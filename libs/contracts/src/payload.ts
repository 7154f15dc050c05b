/**
 * A tiny schema language for what travels through the outbox, the queues and the sockets.
 *
 * Payloads are ids and small facts, never whole rows: a handler reads the truth from the database when
 * it runs. The shape is written once here, gives the compile-time type, and is checked when a payload is
 * read, because a queue may hold messages of an older release.
 */
export type FieldKind = 'id' | 'ids' | 'int' | 'text' | 'id?' | 'int?' | 'text?';

export type PayloadShape = Readonly<Record<string, FieldKind>>;

type FieldValue<K extends FieldKind> = K extends 'id' | 'text'
  ? string
  : K extends 'ids'
    ? readonly string[]
    : K extends 'int'
      ? number
      : K extends 'id?' | 'text?'
        ? string | null
        : number | null;

/** The TypeScript type of a payload that follows `Shape`. */
export type PayloadOf<Shape extends PayloadShape> = { readonly [Key in keyof Shape]: FieldValue<Shape[Key]> };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const checks: Record<FieldKind, (value: unknown) => boolean> = {
  id: isId,
  ids: (value) => Array.isArray(value) && value.every(isId),
  int: Number.isSafeInteger,
  text: (value) => typeof value === 'string',
  'id?': (value) => value === null || isId(value),
  'int?': (value) => value === null || Number.isSafeInteger(value),
  'text?': (value) => value === null || typeof value === 'string',
};

/** True for a UUID of any version, in its text form. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * Checks a payload against its shape and returns a copy with exactly the declared fields.
 *
 * @throws TypeError naming the field that does not fit.
 */
export function checkPayload<Shape extends PayloadShape>(
  name: string,
  shape: Shape,
  payload: unknown,
): PayloadOf<Shape> {
  if (typeof payload !== 'object' || payload === null)
    throw new TypeError(`${name}: the payload is not an object`);
  const source = payload as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(shape)) {
    const value = source[field] === undefined && kind.endsWith('?') ? null : source[field];
    if (!checks[kind](value)) throw new TypeError(`${name}: field "${field}" is not of kind ${kind}`);
    result[field] = value;
  }
  return result as PayloadOf<Shape>;
}
