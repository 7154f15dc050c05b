import { useEffect, useRef } from 'react';
import type { ConversationMessagesQuery } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { useNow } from '../../ui/timestamp.js';
import { byDay, dayLabel } from '../notifications/days.js';
import { MessageEntry } from './message-entry.js';
import type { ConversationData } from './partner.js';

export type MessageData = NonNullable<ConversationMessagesQuery['conversation']>['messages']['nodes'][number];

interface MessageListProps {
  /** Newest first, as the server gives them. */
  messages: readonly MessageData[];
  readPositions: ConversationData['readPositions'];
  hasOlder: boolean;
  loadingOlder: boolean;
  onOlder: () => void;
  /** Say for each message who wrote it; between two people their side says it. */
  named: boolean;
}

/** The messages, oldest first, by day; the latest own one says who has read it. */
export function MessageList(props: MessageListProps) {
  const { messages, readPositions, hasOlder, loadingOlder, onOlder, named } = props;
  const now = useNow();
  const end = useRef<HTMLDivElement>(null);
  const latest = messages[0]?.id;
  // A new message moves into view, also the first time; older ones that are loaded leave the place as it is.
  useEffect(() => {
    // After the router has put a new page to its top.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'nearest' }));
    });
    return () => cancelAnimationFrame(frame);
  }, [latest]);

  const lastOwn = messages.find(({ isOwn, deleted }) => isOwn && !deleted);
  const readers = lastOwn
    ? readPositions.filter(({ messageId }) => messageId >= lastOwn.id).map(({ person }) => person.name)
    : [];

  if (messages.length === 0) return <p className="muted">{m.conversation_none()}</p>;
  return (
    <section className="stack" aria-label={m.conversation_messages()}>
      {hasOlder && (
        <div className="conversation__older">
          <Button size="small" busy={loadingOlder} onClick={onOlder}>
            {loadingOlder ? m.pager_loading() : m.conversation_older()}
          </Button>
        </div>
      )}
      {byDay([...messages].reverse()).map(({ day, items }) => (
        <div key={day} className="stack stack--tight">
          <h2 className="conversation__day">{dayLabel(day, now)}</h2>
          <ol className="plain messages">
            {items.map((message) => (
              <MessageEntry
                key={message.id}
                message={message}
                named={named}
                read={
                  message.id === lastOwn?.id && readers.length > 0
                    ? named
                      ? m.conversation_read_by({ names: formatList(readers) })
                      : m.conversation_read()
                    : null
                }
              />
            ))}
          </ol>
        </div>
      ))}
      <div ref={end} className="conversation__end" />
    </section>
  );
}
