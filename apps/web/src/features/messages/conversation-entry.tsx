import { Link } from '@tanstack/react-router';
import type { ConversationsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { accountIcon } from '../../ui/icons/account.js';
import { peopleIcon } from '../../ui/icons/people.js';
import { townIcon } from '../../ui/icons/town.js';
import { Timestamp } from '../../ui/timestamp.js';
import { partnerName } from './partner.js';

type Conversation = ConversationsQuery['conversations']['nodes'][number];

const ICONS = { PERSON: accountIcon, TOWN: townIcon, GROUP: peopleIcon } as const;

/** One conversation in the list: with whom, what was said last, and whether something is new. */
export function ConversationEntry({ conversation }: { conversation: Conversation }) {
  const { id, kind, standing, blocked, muted, preview, previewIsOwn, unreadCount, lastAt } = conversation;
  const unread = unreadCount > 0;
  return (
    <li className={unread ? 'talk talk--unread' : 'talk'}>
      <Icon path={ICONS[kind]} className="talk__icon" />
      <div className="talk__text">
        <p className="talk__head">
          <Link to="/nachrichten/$id" params={{ id }} className="talk__link">
            {partnerName(conversation)}
          </Link>
          <span className="muted small">
            <Timestamp value={lastAt} />
          </span>
        </p>
        {preview && (
          <p className="talk__preview">{previewIsOwn ? m.conversation_you({ text: preview }) : preview}</p>
        )}
        <p className="row talk__marks">
          {unread && <Badge tone="info">{m.conversation_unread({ count: unreadCount })}</Badge>}
          {standing === 'REQUEST_RECEIVED' && <Badge tone="info">{m.conversation_request()}</Badge>}
          {standing === 'REQUEST_SENT' && <Badge>{m.conversation_waiting()}</Badge>}
          {blocked && <Badge tone="warning">{m.conversation_blocked()}</Badge>}
          {muted && <Badge>{m.conversation_muted()}</Badge>}
          {conversation.isExample && <Badge>{m.example_mark()}</Badge>}
          {conversation.asMunicipality && (
            <span className="muted small">
              {m.conversation_for_town({ who: m.message_own(), town: conversation.asMunicipality.name })}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
