import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { m } from '../../paraglide/messages.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Icon } from '../../ui/icon.js';
import { accountIcon } from '../../ui/icons/account.js';
import { bellIcon } from '../../ui/icons/bell.js';
import { mailIcon } from '../../ui/icons/mail.js';
import { unreadQuery } from '../../features/messages/unread.js';
import { welcomeArrival } from '../signed-in-arrival.js';
import { may, type Viewer } from '../viewer.js';
import { AccountMenu } from './account-menu.js';
import { LiveHost } from './live-host.js';

/** The bell, the account menu, and the live connection behind them. */
export function SignedInTools({ viewer }: { viewer: Viewer }) {
  const unread = viewer.unreadNotificationCount;
  useEffect(welcomeArrival, []);
  return (
    <>
      {may(viewer, 'conversation.read-own') && <MessagesLink />}
      <Link to="/benachrichtigungen" className="icon-btn" aria-label={m.nav_notifications({ count: unread })}>
        <Icon path={bellIcon} />
        {unread > 0 && (
          <span className="header__count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Link>
      <Disclosure className="header__account">
        <summary className="icon-btn">
          <Icon path={accountIcon} />
          <span className="visually-hidden">{m.nav_account({ name: viewer.person.name })}</span>
        </summary>
        <AccountMenu viewer={viewer} />
      </Disclosure>
      <LiveHost />
    </>
  );
}

/** The way to the messages, with how many conversations have something new. */
function MessagesLink() {
  const unread = useQuery(unreadQuery()).data?.viewer?.unreadConversationCount ?? 0;
  return (
    <Link to="/nachrichten" className="icon-btn" aria-label={m.messages_nav({ count: unread })}>
      <Icon path={mailIcon} />
      {unread > 0 && (
        <span className="header__count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
