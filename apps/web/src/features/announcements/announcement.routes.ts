import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const page = () => import('./announcement.page.js');

export const announcementRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/mitteilungen/$id',
    loader: async ({ context, params }) => (await page()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.announcement_from(), noIndex: true }),
    staticData: { page: 'features/announcements/announcement.page' },
    component: lazyPage(page, 'AnnouncementPage'),
  }),
] as const;
