import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface MyTownSearch {
  /** Slug of one of the viewer's towns, for people who belong to several. */
  stadt?: string | undefined;
}

const layout = () => import('./town-layout.js');
const stancesPage = () => import('./stances.page.js');
const membersPage = () => import('./members.page.js');
const requestsPage = () => import('./requests.page.js');
const domainsPage = () => import('../membership/domains.page.js');
const mandatesPage = () => import('../membership/mandates.page.js');
const editPage = () => import('./edit.page.js');

const myTownRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/meine-kommune',
  validateSearch: (search: Record<string, unknown>): MyTownSearch => ({ stadt: textParam(search.stadt) }),
  head: ({ match }) => pageHead(match.context, { title: m.my_town_title(), noIndex: true }),
  staticData: { page: 'features/town/town-layout' },
  component: lazyPage(layout, 'TownLayout'),
});

const stancesRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await stancesPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.my_town_stances() }),
  staticData: { page: 'features/town/stances.page' },
  component: lazyPage(stancesPage, 'StancesPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/mitglieder',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await membersPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.my_town_members() }),
  staticData: { page: 'features/town/members.page' },
  component: lazyPage(membersPage, 'MembersPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/anfragen',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await requestsPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.my_town_requests() }),
  staticData: { page: 'features/town/requests.page' },
  component: lazyPage(requestsPage, 'RequestsPage'),
});

const domainsRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/mail-domains',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await domainsPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.domains_title() }),
  staticData: { page: 'features/membership/domains.page' },
  component: lazyPage(domainsPage, 'DomainsPage'),
});

const mandatesRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/zusagen',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await mandatesPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.mandates_title() }),
  staticData: { page: 'features/membership/mandates.page' },
  component: lazyPage(mandatesPage, 'MandatesPage'),
});

const editRoute = createRoute({
  getParentRoute: () => myTownRoute,
  path: '/seite',
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await editPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.my_town_page() }),
  staticData: { page: 'features/town/edit.page' },
  component: lazyPage(editPage, 'EditPage'),
});

// Each child stands on its own: written inside the call, it would lose its types (see route-tree.ts).
export const townRoutes = [
  myTownRoute.addChildren([
    stancesRoute,
    membersRoute,
    requestsRoute,
    mandatesRoute,
    domainsRoute,
    editRoute,
  ]),
] as const;
