/** What somebody typed or chose in a field of a form, without spaces around it; empty when there is nothing. */
export function formText(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
