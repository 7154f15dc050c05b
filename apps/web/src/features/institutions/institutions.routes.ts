import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { choiceParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

/** Perspectives as the address has them. */
export const PERSPECTIVE_WORDS = ['praxis', 'wissenschaft', 'politik'] as const;

export interface InstitutionsSearch {
  perspektive?: (typeof PERSPECTIVE_WORDS)[number] | undefined;
}

const listPage = () => import('./institutions.page.js');
const institutionPage = () => import('./institution.page.js');

export const institutionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/einrichtungen',
  validateSearch: (search: Record<string, unknown>): InstitutionsSearch => ({
    perspektive: choiceParam(search.perspektive, PERSPECTIVE_WORDS),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await listPage()).load(context, deps),
  head: ({ match }) =>
    pageHead(match.context, { title: m.institutions_title(), description: m.institutions_description() }),
  staticData: { page: 'features/institutions/institutions.page' },
  component: lazyPage(listPage, 'InstitutionsPage'),
});

export const institutionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/einrichtungen/$slug',
  loader: async ({ context, params }) => (await institutionPage()).load(context, params.slug),
  head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.institutions_title() }),
  staticData: { page: 'features/institutions/institution.page' },
  component: lazyPage(institutionPage, 'InstitutionPage'),
});

export const institutionRoutes = [institutionsRoute, institutionRoute] as const;
