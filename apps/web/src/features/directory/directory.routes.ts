import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import type { SizeClass } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const PARTICIPATIONS = ['dabei', 'noch-nicht'] as const;

/** Filters of the directory as the address has them. */
export interface DirectorySearch {
  /** Part of a name, or a postal code. */
  suche?: string | undefined;
  /** Two-digit key of a Land. */
  land?: string | undefined;
  groesse?: SizeClass | undefined;
  /** Type of the BBSR: 30, 40 … */
  typ?: number | undefined;
  teilnahme?: (typeof PARTICIPATIONS)[number] | undefined;
  /** Slug of a topic the town seeks help with. */
  sucht?: string | undefined;
  /** Slug of a topic the town offers help with. */
  bietet?: string | undefined;
}

const directoryPage = () => import('./directory.page.js');
const townPage = () => import('./town.page.js');

export const directoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommunen',
  validateSearch: (search: Record<string, unknown>): DirectorySearch => ({
    suche: textParam(search.suche),
    land: textParam(search.land),
    groesse: choiceParam(search.groesse, SIZE_CLASSES),
    typ: Number(search.typ) || undefined,
    teilnahme: choiceParam(search.teilnahme, PARTICIPATIONS),
    sucht: textParam(search.sucht),
    bietet: textParam(search.bietet),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await directoryPage()).load(context, deps),
  head: ({ match }) =>
    pageHead(match.context, { title: m.directory_title(), description: m.directory_description() }),
  staticData: { page: 'features/directory/directory.page' },
  component: lazyPage(directoryPage, 'DirectoryPage'),
});

export const townRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommunen/$slug',
  loader: async ({ context, params }) => (await townPage()).load(context, params.slug),
  head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.directory_title() }),
  staticData: { page: 'features/directory/town.page' },
  component: lazyPage(townPage, 'TownPage'),
});

export const directoryRoutes = [directoryRoute, townRoute];
