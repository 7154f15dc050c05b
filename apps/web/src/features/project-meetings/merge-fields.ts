/** Field by field what somebody has made of `base`, and where they left a field as it was, what others have made of it. */
export function mergeFields<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Fields {
  const fields = Object.keys(base) as (keyof Fields)[];
  return Object.fromEntries(
    fields.map((field) => [field, mine[field] === base[field] ? theirs[field] : mine[field]]),
  ) as Fields;
}
