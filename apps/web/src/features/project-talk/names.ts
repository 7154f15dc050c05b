import { m } from '../../paraglide/messages.js';

/** Who wrote something; accounts that are gone keep no name. */
export function authorName(author: { readonly name: string; readonly former: boolean } | null): string {
  if (author === null) return m.discussion_nobody();
  return author.former ? m.conversation_former() : author.name;
}

/** Id of the element a post is shown in. */
export const postElementId = (id: string): string => `beitrag-${id}`;
