import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

const listPage = () => import('./institutions.page.js');
const institutionPage = () => import('./institution.page.js');

export const institutionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/einrichtungen',
  loader: async ({ context }) => (await listPage()).load(context),
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
