/** Field by field what somebody has made of `base`, and where they left a field as it was, what others have made of it. */
export function mergeFields<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Fields {
  const fields = Object.keys(base) as (keyof Fields)[];
  return Object.fromEntries(
    fields.map((field) => [field, mine[field] === base[field] ? theirs[field] : mine[field]]),
  ) as Fields;
}

/** The fields of which both sides have made something else, with what the others have made of them. */
export function clashingFields<Fields extends object>(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): Partial<Fields> {
  const fields = (Object.keys(base) as (keyof Fields)[]).filter((field) => {
    const [before, ours, other] = [base[field], mine[field], theirs[field]];
    return ours !== before && other !== before && ours !== other;
  });
  return Object.fromEntries(fields.map((field) => [field, theirs[field]])) as Partial<Fields>;
}

/** What others have made of fields that both have changed, with the labels of the fields and in words. */
export function clashLines<Field extends string>(
  labels: Readonly<Record<Field, () => string>>,
  clashes: Readonly<Partial<Record<Field, string>>>,
  words?: Readonly<Partial<Record<Field, (value: string) => string>>>,
): { label: string; text: string }[] {
  return (Object.keys(clashes) as Field[]).map((field) => {
    const value = clashes[field] ?? '';
    return { label: labels[field](), text: value && (words?.[field]?.(value) ?? value) };
  });
}
