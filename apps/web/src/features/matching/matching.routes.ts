import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import type { SizeClass } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

/** Radius in kilometres. */
export const RADII = ['25', '50', '100', '150', '200'] as const;

/** Types of the BBSR by the word in the address; “klein” are the small towns of types 30 and 40. */
export const BBSR_FILTERS = { klein: [30, 40], '30': [30], '40': [40], '50': [50] } as const;
export const BBSR_CHOICES = [
  'klein',
  '30',
  '40',
  '50',
] as const satisfies readonly (keyof typeof BBSR_FILTERS)[];

/** Which towns are looked at, as the address has it. */
export interface MatchesSearch {
  /** Slug of one of the viewer's towns, for people who belong to several. */
  stadt?: string | undefined;
  umkreis?: (typeof RADII)[number] | undefined;
  /** Slug of the town around which the radius counts; without it, the own one. */
  um?: string | undefined;
  typ?: (typeof BBSR_CHOICES)[number] | undefined;
  /** Two-digit key of a Land. */
  land?: string | undefined;
  groesse?: SizeClass | undefined;
  /** Slug of a topic. */
  thema?: string | undefined;
}

const page = () => import('./matches.page.js');

export const matchingRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/passungen',
    validateSearch: (search: Record<string, unknown>): MatchesSearch => ({
      stadt: textParam(search.stadt),
      umkreis: choiceParam(search.umkreis, RADII),
      um: textParam(search.um),
      typ: choiceParam(search.typ, BBSR_CHOICES),
      land: textParam(search.land),
      groesse: choiceParam(search.groesse, SIZE_CLASSES),
      thema: textParam(search.thema),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await page()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.matches_title(), noIndex: true }),
    staticData: { page: 'features/matching/matches.page' },
    component: lazyPage(page, 'MatchesPage'),
  }),
] as const;
