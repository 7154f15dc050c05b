import { Link } from '@tanstack/react-router';
import type { ContactQuery } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ChipLink } from '../../ui/chip.js';
import { topicName } from '../topics/topic-name.js';
import { contactState } from './contact-state.js';

export type ContactData = NonNullable<ContactQuery['contact']>;

/** What one town asks another, in the three answers of the form; folded above the conversation it has opened. */
export function ContactCard({ contact, folded }: { contact: ContactData; folded?: boolean }) {
  const { label, tone } = contactState(contact.state);
  const title = m.contact_from_to({ from: contact.from.name, to: contact.to.name });
  const texts = (
    <>
      <dl className="contact__texts">
        <dt>{m.contact_about()}</dt>
        <dd>{contact.about}</dd>
        <dt>{m.contact_brings()}</dt>
        <dd>{contact.brings}</dd>
        <dt>{m.contact_effort()}</dt>
        <dd>{contact.effort}</dd>
        {contact.declineReason && (
          <>
            <dt>{m.contact_reason()}</dt>
            <dd>{contact.declineReason}</dd>
          </>
        )}
      </dl>
      <p className="meta">
        <span>{m.conversation_for_town({ who: contact.createdBy.name, town: contact.from.name })}</span>
        <span>{formatDate(contact.createdAt.slice(0, 10))}</span>
      </p>
    </>
  );
  const head = (
    <span className="row">
      <Badge tone={tone}>{label}</Badge>
      <b>{topicName(contact.topic)}</b>
    </span>
  );
  if (folded)
    return (
      <details className="card contact contact--folded">
        <summary>
          {head}
          <span className="visually-hidden">{title}</span>
        </summary>
        {texts}
        {contact.resultWanted && (
          <p>
            <Link to="/nachrichten/kontakte/$id" params={{ id: contact.id }}>
              {m.contact_waits()}
            </Link>
          </p>
        )}
      </details>
    );
  return (
    <section className="card stack contact" aria-label={title}>
      <p className="row">
        <Badge tone={tone}>{label}</Badge>
        <ChipLink to="/themen/$slug" params={{ slug: contact.topic.slug }}>
          {topicName(contact.topic)}
        </ChipLink>
      </p>
      {texts}
    </section>
  );
}
