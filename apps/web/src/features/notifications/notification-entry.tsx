import { Suspense, lazy } from 'react';
import type { NotificationsQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { IconButton } from '../../ui/icon-button.js';
import { Icon } from '../../ui/icon.js';
import { bellIcon } from '../../ui/icons/bell.js';
import { chatIcon } from '../../ui/icons/chat.js';
import { checkIcon } from '../../ui/icons/check.js';
import { flagIcon } from '../../ui/icons/flag.js';
import { helpIcon } from '../../ui/icons/help.js';
import { peopleIcon } from '../../ui/icons/people.js';
import { PathLink } from '../../ui/path-link.js';
import { Timestamp } from '../../ui/timestamp.js';

// The menu brings React Aria's list box with it; the list can be read before it is there.
const NotificationMenu = lazy(() =>
  import('./notification-menu.js').then((module) => ({ default: module.NotificationMenu })),
);

export type NotificationData = NotificationsQuery['notifications']['nodes'][number];

/** What a kind is about decides its drawing: `answer.to-own-question` is about an answer. */
const ICONS: Record<string, string> = {
  mention: chatIcon,
  question: helpIcon,
  answer: chatIcon,
  comment: chatIcon,
  offer: peopleIcon,
  membership: peopleIcon,
  town: peopleIcon,
  moderation: flagIcon,
};

interface NotificationEntryProps {
  notification: NotificationData;
  onRead: () => void;
  /** The entry is about to leave the list. */
  onGone: () => void;
}

/** One notification; following its link marks it as read. */
export function NotificationEntry({ notification, onRead, onGone }: NotificationEntryProps) {
  const { kind, title, text, reasonText, url, createdAt, readAt } = notification;
  const unread = readAt === null;
  return (
    <li className={unread ? 'notification notification--unread' : 'notification'}>
      <Icon path={ICONS[kind.split('.')[0]!] ?? bellIcon} className="notification__icon" />
      <div className="notification__text">
        <p className="notification__title">
          {unread && <span className="visually-hidden">{m.notification_unread()} </span>}
          <PathLink href={url} className="notification__link" onClick={unread ? onRead : undefined}>
            {title}
          </PathLink>
        </p>
        {text && <p className="notification__excerpt">{text}</p>}
        <p className="meta">
          <Timestamp value={createdAt} />
          <span>{reasonText}</span>
          {notification.snoozedUntil && (
            <span>{m.snooze_until({ date: formatDateTime(notification.snoozedUntil) })}</span>
          )}
        </p>
      </div>
      {unread && (
        <IconButton
          icon={checkIcon}
          label={m.notification_mark_read()}
          className="notification__mark"
          onClick={(event) => {
            // This button is about to go; the focus stays with its entry.
            event.currentTarget.closest('li')?.querySelector('a')?.focus();
            onRead();
          }}
        />
      )}
      <Suspense>
        <NotificationMenu notification={notification} onGone={onGone} />
      </Suspense>
    </li>
  );
}
