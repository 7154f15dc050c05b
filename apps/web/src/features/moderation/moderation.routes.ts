import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface QueueSearch {
  stand?: 'entschieden' | undefined;
}

const queuePage = () => import('./queue.page.js');
const casePage = () => import('./case.page.js');

export const moderationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/moderation',
    validateSearch: (search: Record<string, unknown>): QueueSearch => ({
      stand: choiceParam(search.stand, ['entschieden']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await queuePage()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.moderation_title(), noIndex: true }),
    staticData: { page: 'features/moderation/queue.page' },
    component: lazyPage(queuePage, 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/moderation/$id',
    loader: async ({ context, params }) => (await casePage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.case_title(), noIndex: true }),
    staticData: { page: 'features/moderation/case.page' },
    component: lazyPage(casePage, 'CasePage'),
  }),
] as const;
