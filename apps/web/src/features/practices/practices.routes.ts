import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const draftsPage = () => import('./drafts.page.js');
const draftPage = () => import('./draft.page.js');
const briefPage = () => import('./brief.page.js');

export const practiceRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/praxis/$id',
    loader: async ({ context, params }) => (await briefPage()).load(context, params.id),
    head: ({ match, loaderData }) =>
      pageHead(match.context, loaderData ?? { title: m.practice_state_brief(), noIndex: true }),
    staticData: { page: 'features/practices/brief.page' },
    component: lazyPage(briefPage, 'BriefPage'),
  }),
] as const;

export const practicesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/praxis/entwuerfe',
    loader: async ({ context }) => (await draftsPage()).load(context),
    head: ({ match }) => pageHead(match.context, { title: m.practices_drafts(), noIndex: true }),
    staticData: { page: 'features/practices/drafts.page' },
    component: lazyPage(draftsPage, 'DraftsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/praxis/entwuerfe/$id',
    loader: async ({ context, params }) => (await draftPage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.practices_drafts(), noIndex: true }),
    staticData: { page: 'features/practices/draft.page' },
    component: lazyPage(draftPage, 'DraftPage'),
  }),
] as const;
