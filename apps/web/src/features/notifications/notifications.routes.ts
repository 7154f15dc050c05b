import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface NotificationsSearch {
  nur?: 'ungelesen' | 'spaeter' | undefined;
}

const page = () => import('./notifications.page.js');

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/benachrichtigungen',
    validateSearch: (search: Record<string, unknown>): NotificationsSearch => ({
      nur: choiceParam(search.nur, ['ungelesen', 'spaeter']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await page()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.notifications_title(), noIndex: true }),
    staticData: { page: 'features/notifications/notifications.page' },
    component: lazyPage(page, 'NotificationsPage'),
  }),
] as const;
