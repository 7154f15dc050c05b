import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const listPage = () => import('./meetings.page.js');
const onePage = () => import('./meeting.page.js');

export const meetingRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/sitzungen',
    loader: async ({ context, params }) => (await listPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.meetings_title(), noIndex: true }),
    staticData: { page: 'features/project-meetings/meetings.page' },
    component: lazyPage(listPage, 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/sitzungen/$id',
    loader: async ({ context, params }) => (await onePage()).load(context, params.id),
    head: ({ match, loaderData }) =>
      pageHead(match.context, { title: loaderData?.title ?? m.meetings_title(), noIndex: true }),
    staticData: { page: 'features/project-meetings/meeting.page' },
    component: lazyPage(onePage, 'MeetingPage'),
  }),
] as const;
