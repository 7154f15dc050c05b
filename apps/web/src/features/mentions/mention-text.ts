export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** True when the character before the cursor is an @ that begins a word. */
export function typedAt(value: string, cursor: number): boolean {
  return value[cursor - 1] === '@' && (cursor === 1 || /[\s(]/.test(value[cursor - 2]!));
}

/** What stands in the text for a person; the server gives it the name of today. */
export function mentionText({ id, name }: Mentionable): string {
  return `@[${name.replace(/[[\]\s]+/g, ' ').trim()}](person:${id}) `;
}

/** Writes a mention where the cursor is, in place of an @ that was typed. Goes through the browser, so undo works. */
export function insertMention(area: HTMLTextAreaElement, person: Mentionable): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  area.focus();
  if (start === end && typedAt(value, start)) area.setSelectionRange(start - 1, start);
  document.execCommand('insertText', false, mentionText(person));
}
