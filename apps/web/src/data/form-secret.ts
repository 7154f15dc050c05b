/** A password as it was typed: spaces at its ends belong to it. */
export function formSecret(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
