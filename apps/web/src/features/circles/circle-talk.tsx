import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { chatIcon } from '../../ui/icons/chat.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { CircleData } from './circle.page.js';

/** Where the towns of the circle talk: what was said last, and whether something is new. */
export default function CircleTalk({ talk }: { talk: NonNullable<CircleData['conversation']> }) {
  const { id, preview, previewIsOwn, unreadCount, lastAt } = talk;
  return (
    <section className="stack stack--tight" aria-labelledby="austausch">
      <h2 id="austausch">{m.circle_talk()}</h2>
      <Card linked className="stack stack--tight">
        <p className="row row--between">
          <Link to="/nachrichten/$id" params={{ id }} className="card__link row">
            <Icon path={chatIcon} size={20} />
            {m.circle_talk_open()}
          </Link>
          {unreadCount > 0 && <Badge tone="info">{m.conversation_unread({ count: unreadCount })}</Badge>}
        </p>
        {preview ? (
          <>
            <p>{previewIsOwn ? m.conversation_you({ text: preview }) : preview}</p>
            <p className="muted small">
              <Timestamp value={lastAt} />
            </p>
          </>
        ) : (
          <p className="muted">{m.circle_talk_empty()}</p>
        )}
      </Card>
      <p className="muted small">{m.circle_talk_hint()}</p>
    </section>
  );
}
