import { Link } from '@tanstack/react-router';
import type { ContactsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { townIcon } from '../../ui/icons/town.js';
import { Timestamp } from '../../ui/timestamp.js';
import { topicName } from '../topics/topic-name.js';
import { contactState } from './contact-state.js';

type Contact = ContactsQuery['contacts']['nodes'][number];

/** A request for contact in the list. */
export function ContactEntry({ contact }: { contact: Contact }) {
  const { label, tone } = contactState(contact.state);
  return (
    <li className={contact.canAnswer ? 'talk talk--unread' : 'talk'}>
      <Icon path={townIcon} className="talk__icon" />
      <div className="talk__text">
        <p className="talk__head">
          <Link to="/nachrichten/kontakte/$id" params={{ id: contact.id }} className="talk__link">
            {m.contact_from_to({ from: contact.from.name, to: contact.to.name })}
          </Link>
          <span className="muted small">
            <Timestamp value={contact.createdAt} />
          </span>
        </p>
        <p className="talk__preview">{contact.about}</p>
        <p className="row talk__marks">
          <Badge tone={tone}>{label}</Badge>
          <span className="muted small">{topicName(contact.topic)}</span>
        </p>
      </div>
    </li>
  );
}
