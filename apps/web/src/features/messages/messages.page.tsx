import './messages.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { may, useViewer } from '../../app/viewer.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { ContactsDocument } from '../../gql/documents/Contacts.js';
import { ConversationsDocument } from '../../gql/documents/Conversations.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { chatIcon } from '../../ui/icons/chat.js';
import { errorText } from '../../ui/states.js';
import { TabLinks } from '../../ui/tab-links.js';
import { ContactEntry } from './contact-entry.js';
import { ConversationEntry } from './conversation-entry.js';
import type { MessagesSearch } from './messages.routes.js';

const route = getRouteApi('/angemeldet/nachrichten');
const PAGE = 20;

const BOXES = { gespraeche: 'INBOX', anfragen: 'REQUESTS', archiv: 'ARCHIVE' } as const;
const boxOf = ({ ansicht }: MessagesSearch) => BOXES[ansicht ?? 'gespraeche'];

const listQuery = (search: MessagesSearch) =>
  gqlPages(
    'conversations',
    ConversationsDocument,
    { box: boxOf(search), first: PAGE },
    (data) => data.conversations,
  );

/** Contacts that wait for an answer of the own town. */
const contactsQuery = () =>
  gqlPages(
    'conversations',
    ContactsDocument,
    { received: true, states: ['SENT'], first: PAGE },
    (data) => data.contacts,
  );

/** What the own town has asked and is not talked about in a conversation: the latest ones. */
const sentQuery = () =>
  gqlQuery('conversations', ContactsDocument, {
    received: false,
    states: ['SENT', 'DECLINED', 'LAPSED'],
    first: PAGE,
  });

export async function load({ queryClient }: AppContext, search: MessagesSearch): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(search)),
    queryClient.ensureInfiniteQueryData(contactsQuery()),
    ...(search.ansicht === 'anfragen' ? [queryClient.ensureQueryData(sentQuery())] : []),
  ]);
}

const EMPTY = {
  INBOX: [m.messages_empty_inbox, m.messages_empty_inbox_text],
  REQUESTS: [m.messages_empty_requests, m.messages_empty_requests_text],
  ARCHIVE: [m.messages_empty_archive, m.messages_empty_archive_text],
} as const;

/** The viewer's conversations, what asks to become one, and what was put away. */
export function MessagesPage() {
  const search = route.useSearch();
  const viewer = useViewer();
  const list = useRef<HTMLDivElement>(null);
  const box = boxOf(search);
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const contacts = useSuspenseInfiniteQuery(contactsQuery()).data.pages.flatMap(
    (page) => page.contacts.nodes,
  );
  const items = query.data.pages.flatMap((page) => page.conversations.nodes);
  const waiting = box === 'REQUESTS' ? contacts : [];
  const more = async () => {
    await query.fetchNextPage();
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('.talk__link')[items.length]?.focus(),
    );
  };

  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{m.messages_title()}</h1>
              <p className="muted">{m.messages_lead()}</p>
            </div>
            {may(viewer, 'conversation.write') && (
              <ButtonLink to="/nachrichten/neu" variant="primary" icon={chatIcon}>
                {m.messages_new()}
              </ButtonLink>
            )}
          </div>
          <TabLinks label={m.messages_views()}>
            <Link to="/nachrichten" search={{}} activeOptions={{ exact: true }}>
              {m.messages_view_inbox()}
            </Link>
            <Link to="/nachrichten" search={{ ansicht: 'anfragen' }}>
              {m.messages_view_requests()}
              {contacts.length > 0 && <span className="talk__count">{contacts.length}</span>}
            </Link>
            <Link to="/nachrichten" search={{ ansicht: 'archiv' }}>
              {m.messages_view_archive()}
            </Link>
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body stack stack--loose talks" ref={list}>
        {waiting.length > 0 && (
          <section className="stack stack--tight" aria-labelledby="kontaktanfragen">
            <h2 id="kontaktanfragen">{m.messages_contacts()}</h2>
            <ul className="plain talk-list">
              {waiting.map((contact) => (
                <ContactEntry key={contact.id} contact={contact} />
              ))}
            </ul>
          </section>
        )}
        {items.length > 0 ? (
          <section className="stack stack--tight" aria-labelledby="gespraeche">
            <h2 id="gespraeche" className={waiting.length > 0 ? undefined : 'visually-hidden'}>
              {box === 'REQUESTS' ? m.messages_requests() : m.messages_view_inbox()}
            </h2>
            <ul className="plain talk-list">
              {items.map((conversation) => (
                <ConversationEntry key={conversation.id} conversation={conversation} />
              ))}
            </ul>
          </section>
        ) : (
          waiting.length === 0 && (
            <EmptyState
              icon={chatIcon}
              title={EMPTY[box][0]()}
              action={
                box === 'INBOX' && may(viewer, 'match.read') ? (
                  <ButtonLink to="/passungen">{m.messages_to_matches()}</ButtonLink>
                ) : undefined
              }
            >
              <p>{EMPTY[box][1]()}</p>
            </EmptyState>
          )
        )}
        {box === 'REQUESTS' && <SentContacts />}
        {query.isFetchNextPageError && <Alert tone="danger" live title={errorText(query.error)} />}
        {query.hasNextPage && (
          <div>
            <Button busy={query.isFetchingNextPage} onClick={() => void more()}>
              {query.isFetchingNextPage ? m.pager_loading() : m.pager_more()}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

/** Requests of the own town that wait or were not taken up; the others have become conversations. */
function SentContacts() {
  const sent = useSuspenseQuery(sentQuery()).data.contacts.nodes;
  if (sent.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="gestellt">
      <h2 id="gestellt">{m.messages_contacts_sent()}</h2>
      <ul className="plain talk-list">
        {sent.map((contact) => (
          <ContactEntry key={contact.id} contact={contact} />
        ))}
      </ul>
    </section>
  );
}
