import { m } from '../../../paraglide/messages.js';

const NAMES: Readonly<Record<string, (values: { count: number }) => string>> = {
  QUESTION: m.keeping_content_question,
  OFFER: m.keeping_content_offer,
  NEED: m.keeping_content_need,
  FOLLOW: m.keeping_content_follow,
};

const CONFLICTS: Readonly<Record<string, (values: { count: number }) => string>> = {
  QUESTION: m.keeping_conflicts_question,
  OFFER: m.keeping_conflicts_offer,
  NEED: m.keeping_conflicts_need,
  FOLLOW: m.keeping_conflicts_follow,
};

/** “3 Fragen”; kinds of content this client does not know yet stay out. */
export function contentCount({ content, moved }: { content: string; moved: number }): string | null {
  return NAMES[content]?.({ count: moved }) ?? null;
}

/** What becomes of things that stand under both topics; null when there are none. */
export function conflictNote({ content, conflicts }: { content: string; conflicts: number }): string | null {
  return conflicts === 0 ? null : (CONFLICTS[content]?.({ count: conflicts }) ?? null);
}
