/**
 * Search parameters as plain text (`?land=12&land=09`), so that links stay readable and a form without
 * JavaScript writes the same address. A parameter that occurs several times becomes a list.
 */
export function parseSearch(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key).filter((value) => value !== '');
      return [key, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** A text parameter, or undefined when it is missing, empty or longer than anyone types. */
export function textParam(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value : undefined;
}

/** A parameter that must be one of `allowed`. */
export function choiceParam<const Choice extends string>(
  value: unknown,
  allowed: readonly Choice[],
): Choice | undefined {
  return allowed.find((choice) => choice === value);
}
