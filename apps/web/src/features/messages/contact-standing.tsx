import type { ContactStandingFieldsFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { chatIcon } from '../../ui/icons/chat.js';

interface ContactStandingProps {
  /** Name of the other town. */
  town: string;
  standing: ContactStandingFieldsFragment;
  size?: 'default' | 'small';
}

/** What already runs with a town, and the way there: in place of asking it again. */
export function ContactStanding({
  town,
  standing: { waiting, conversationId },
  size = 'default',
}: ContactStandingProps) {
  return (
    <>
      {waiting && (
        <ButtonLink to="/nachrichten/kontakte/$id" params={{ id: waiting.id }} size={size}>
          {(waiting.canAnswer ? m.contact_answer_since : m.contact_runs_since)({
            day: formatDate(waiting.createdAt),
          })}
          <span className="visually-hidden">: {town}</span>
        </ButtonLink>
      )}
      {conversationId && (
        <ButtonLink to="/nachrichten/$id" params={{ id: conversationId }} size={size} icon={chatIcon}>
          {m.contact_to_conversation()}
          <span className="visually-hidden">: {town}</span>
        </ButtonLink>
      )}
    </>
  );
}
