interface OperatorFacts {
  readonly name: string;
  readonly operatorName: string;
  readonly contactEmail: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** `{{email}}`; in link targets Markdown has percent-encoded the braces. */
const PLACE = /(?:\{\{|%7B%7B)(\w+)(?:\}\}|%7D%7D)/g;
const MAIL_LINK = /<a [^>]*href="mailto:(?:\{\{|%7B%7B)email(?:\}\}|%7D%7D)"[^>]*>(.*?)<\/a>/g;

/**
 * Puts the operator's facts in place of `{{name}}`, `{{operator}}` and `{{email}}`.
 *
 * @param missing what stands for a fact the operator has not given; never as the target of a link
 */
export function fillText(
  html: string,
  { name, operatorName, contactEmail }: OperatorFacts,
  missing: string,
): string {
  const values: Record<string, string> = {
    name,
    operator: operatorName || missing,
    email: contactEmail || missing,
  };
  const text = contactEmail ? html : html.replace(MAIL_LINK, '$1');
  return text.replace(PLACE, (_, key: string) => escapeHtml(values[key] ?? ''));
}
