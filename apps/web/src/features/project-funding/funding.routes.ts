import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const fundingPage = () => import('./funding.page.js');

export const fundingRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/foerderung',
    loader: async ({ context, params }) => (await fundingPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.funding_title(), noIndex: true }),
    staticData: { page: 'features/project-funding/funding.page' },
    component: lazyPage(fundingPage, 'FundingPage'),
  }),
] as const;
