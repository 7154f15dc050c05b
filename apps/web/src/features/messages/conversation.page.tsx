import './messages.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { useViewer } from '../../app/viewer.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { ConversationDocument } from '../../gql/documents/Conversation.js';
import { ConversationMessagesDocument } from '../../gql/documents/ConversationMessages.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { TypingLine } from '../../ui/typing-line.js';
import { ContactCard } from './contact-card.js';
import { Composer } from './composer.js';
import { ConversationActions } from './conversation-actions.js';
import { MessageList } from './message-list.js';
import { partnerName, partyName } from './partner.js';
import { Standing } from './standing.js';
import { useConversationRoom } from './use-conversation-room.js';
import { useMarkRead } from './use-mark-read.js';

const route = getRouteApi('/angemeldet/nachrichten/$id');

const headQuery = (id: string) => gqlQuery('conversations', ConversationDocument, { id });
const messagesQuery = (id: string) =>
  gqlPages(
    'conversations',
    ConversationMessagesDocument,
    { id, first: 30 },
    (data) => data.conversation?.messages ?? { pageInfo: { hasNextPage: false, endCursor: null } },
  );

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { conversation } = await queryClient.ensureQueryData(headQuery(id));
  if (!conversation) throw notFound();
  await queryClient.ensureInfiniteQueryData(messagesQuery(id));
}

/** One conversation: what was said, who is there, and where one writes. */
export function ConversationPage() {
  const { id } = route.useParams();
  // Another conversation begins anew: its drafts and its place in the list are its own.
  return <Conversation key={id} id={id} />;
}

function Conversation({ id }: { id: string }) {
  const viewer = useViewer();
  const { conversation } = useSuspenseQuery(headQuery(id)).data;
  const messages = useSuspenseInfiniteQuery(messagesQuery(id));
  const nodes = messages.data.pages.flatMap((page) => page.conversation?.messages.nodes ?? []);
  const open = conversation?.standing === 'OPEN';
  const { present, writing, typed } = useConversationRoom(id, open);
  useMarkRead(id, nodes[0]?.id ?? null, conversation?.lastReadId ?? null);
  if (!conversation) return <NotFoundPage />;

  const name = partnerName(conversation);
  const others = (people: typeof present) =>
    people.filter((person) => person.id !== viewer?.person.id).map((person) => person.name);
  const here = others(present);

  return (
    <div className="conversation">
      <div className="page-head">
        <div className="wrap stack stack--tight">
          <p>
            <Link to="/nachrichten" className="back-link">
              <Icon path={arrowBackIcon} size={20} />
              {m.conversation_back()}
            </Link>
          </p>
          <div className="page-head__row conversation__head">
            <div className="page-head__text">
              <h1 className="conversation__title">{name}</h1>
              <p className="meta">
                {conversation.kind === 'GROUP' && (
                  <span>
                    {m.conversation_members({ names: formatList(conversation.parties.map(partyName)) })}
                  </span>
                )}
                {conversation.circle && (
                  <Link to="/kreise/$id" params={{ id: conversation.circle.id }}>
                    {m.conversation_to_circle()}
                  </Link>
                )}
                {conversation.kind === 'TOWN' && conversation.asMunicipality && (
                  <span>
                    {m.conversation_between({ own: conversation.asMunicipality.name, other: name })}
                  </span>
                )}
                {here.length > 0 && (
                  <span className="conversation__here">
                    {here.length === 1
                      ? m.conversation_here({ names: here[0]! })
                      : m.conversation_here_many({ names: formatList(here) })}
                  </span>
                )}
              </p>
            </div>
            <div className="row conversation__tools">
              {conversation.muted && <Badge>{m.conversation_muted()}</Badge>}
              {conversation.isExample && <Badge>{m.example_mark()}</Badge>}
              <ConversationActions conversation={conversation} />
            </div>
          </div>
        </div>
      </div>
      <div className="wrap page-body stack conversation__body">
        {conversation.contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} folded />
        ))}
        <MessageList
          messages={nodes}
          readPositions={conversation.readPositions}
          hasOlder={messages.hasNextPage}
          loadingOlder={messages.isFetchingNextPage}
          onOlder={() => void messages.fetchNextPage()}
          named={conversation.kind !== 'PERSON'}
        />
        <TypingLine people={writing} />
        <Standing conversation={conversation} />
        {open && <Composer conversation={conversation} onType={typed} />}
      </div>
    </div>
  );
}
