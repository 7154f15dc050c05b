import { m } from '../../paraglide/messages.js';

/** Tells authors that moderation has hidden what they wrote, and why. */
export function HiddenNote({ reason }: { reason: string | null }) {
  return <p className="small muted">{m.discussion_post_hidden_own({ reason: reason ?? '–' })}</p>;
}
