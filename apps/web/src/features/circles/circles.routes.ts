import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface CirclesSearch {
  /** Slug of one of the viewer's towns, for people who belong to several. */
  stadt?: string | undefined;
}

const listPage = () => import('./circles.page.js');
const circlePage = () => import('./circle.page.js');

export const circleRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/kreise',
    validateSearch: (search: Record<string, unknown>): CirclesSearch => ({ stadt: textParam(search.stadt) }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await listPage()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.circles_title(), noIndex: true }),
    staticData: { page: 'features/circles/circles.page' },
    component: lazyPage(listPage, 'CirclesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/kreise/$id',
    loader: async ({ context, params }) => (await circlePage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.circles_title(), noIndex: true }),
    staticData: { page: 'features/circles/circle.page' },
    component: lazyPage(circlePage, 'CirclePage'),
  }),
] as const;
