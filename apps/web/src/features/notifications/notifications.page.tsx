import './notifications.scss';
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { viewerQuery } from '../../app/viewer.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MarkNotificationsReadDocument } from '../../gql/documents/MarkNotificationsRead.js';
import { NotificationsDocument } from '../../gql/documents/Notifications.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { bellIcon } from '../../ui/icons/bell.js';
import { Alert } from '../../ui/alert.js';
import { EmptyState, errorText } from '../../ui/states.js';
import { TabLinks } from '../../ui/tab-links.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { byDay, dayLabel } from './days.js';
import { NotificationEntry } from './notification-entry.js';
import type { NotificationsSearch } from './notifications.routes.js';

const route = getRouteApi('/angemeldet/benachrichtigungen');

const listQuery = ({ nur }: NotificationsSearch) =>
  gqlPages(
    'notifications',
    NotificationsDocument,
    { unreadOnly: nur === 'ungelesen', snoozedOnly: nur === 'spaeter', first: 20 },
    (data) => data.notifications,
  );

export async function load({ queryClient }: AppContext, search: NotificationsSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(listQuery(search));
}

function emptyTitle(view: NotificationsSearch['nur']): string {
  if (view === 'spaeter') return m.notifications_empty_snoozed();
  return view ? m.notifications_empty_unread() : m.notifications_empty_title();
}

/** Everything the viewer was told of, newest first. */
export function NotificationsPage() {
  const search = route.useSearch();
  const now = useNow();
  const queryClient = useQueryClient();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const items = query.data.pages.flatMap((page) => page.notifications.nodes);
  const unread = query.data.pages[0]?.notifications.unreadCount ?? 0;

  const mark = useGqlMutation(MarkNotificationsReadDocument, {
    invalidates: ['notifications'],
    onSuccess: ({ markNotificationsRead }) =>
      queryClient.setQueryData(viewerQuery().queryKey, (data) =>
        data?.viewer ? { viewer: { ...data.viewer, unreadNotificationCount: markNotificationsRead } } : data,
      ),
  });
  const markOne = (id: string) =>
    mark.mutate(
      { ids: [id] },
      // In the list of unread ones the entry goes, and must not take the focus with it.
      { onSuccess: () => search.nur && heading.current?.focus() },
    );
  const markAll = () =>
    mark.mutate(
      { ids: null },
      {
        onSuccess: () => {
          showToast(m.notifications_all_read());
          heading.current?.focus();
        },
      },
    );
  const more = async () => {
    await query.fetchNextPage();
    // The first new entry takes the focus; the list itself may have been renewed meanwhile.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('.notification__link')[items.length]?.focus(),
    );
  };

  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <h1 ref={heading} tabIndex={-1}>
                {m.notifications_title()}
              </h1>
              <p className="muted" role="status">
                {m.notifications_unread({ count: unread })}
              </p>
            </div>
            <ButtonRow>
              {unread > 0 && (
                <Button busy={mark.isPending} onClick={markAll}>
                  {m.notifications_mark_all()}
                </Button>
              )}
              <ButtonLink to="/einstellungen/benachrichtigungen" variant="tertiary">
                {m.notifications_settings()}
              </ButtonLink>
            </ButtonRow>
          </div>
          <TabLinks label={m.notifications_views()}>
            <Link to="/benachrichtigungen" search={{}} activeOptions={{ exact: true }}>
              {m.notifications_view_all()}
            </Link>
            <Link to="/benachrichtigungen" search={{ nur: 'ungelesen' }}>
              {m.notifications_view_unread()}
            </Link>
            <Link to="/benachrichtigungen" search={{ nur: 'spaeter' }}>
              {m.notifications_view_snoozed()}
            </Link>
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body" ref={list}>
        {items.length === 0 ? (
          <EmptyState
            icon={bellIcon}
            title={emptyTitle(search.nur)}
            action={
              search.nur ? undefined : <ButtonLink to="/themen">{m.notifications_empty_action()}</ButtonLink>
            }
          >
            {!search.nur && <p>{m.notifications_empty_text()}</p>}
          </EmptyState>
        ) : (
          byDay(items).map(({ day, items: ofDay }) => (
            <section key={day} className="stack stack--tight notifications" aria-labelledby={`tag-${day}`}>
              <h2 id={`tag-${day}`} className="notifications__day">
                {dayLabel(day, now)}
              </h2>
              <ul className="plain">
                {ofDay.map((notification) => (
                  <NotificationEntry
                    key={notification.id}
                    notification={notification}
                    onRead={() => markOne(notification.id)}
                    onGone={() => heading.current?.focus()}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
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
