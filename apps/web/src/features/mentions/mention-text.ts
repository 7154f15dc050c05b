export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A name is hardly longer; what goes on further is a text with an @ in it. */
const MAX_TYPED = 40;

/** True when the character before the cursor is an @ that begins a word. */
export function typedAt(value: string, cursor: number): boolean {
  return value[cursor - 1] === '@' && (cursor === 1 || /[\s(]/.test(value[cursor - 2]!));
}

/** What was typed of a name between the @ at this place and the cursor; null where there is none. */
export function typedName(value: string, at: number, cursor: number): string | null {
  const name = value.slice(at + 1, cursor);
  return value[at] === '@' && at < cursor && name.length <= MAX_TYPED && !name.includes('\n') ? name : null;
}

/** What stands in the text for a person; the server gives it the name of today. */
export function mentionText({ id, name }: Mentionable): string {
  return `@[${name.replace(/[[\]\s]+/g, ' ').trim()}](person:${id}) `;
}

/**
 * Writes a mention where the cursor is, in place of the @ that was typed and the letters of the name that came before
 * the list of people was there to take them. Goes through the browser, so undo works.
 *
 * @param at where the @ was typed, if it was
 */
export function insertMention(area: HTMLTextAreaElement, person: Mentionable, at: number): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  area.focus();
  if (start === end && typedName(value, at, start) !== null) area.setSelectionRange(at, start);
  document.execCommand('insertText', false, mentionText(person));
}
