import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

const updatesPage = () => import('./updates.page.js');

export const updateRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/projekte/$slug/neuigkeiten',
    loader: async ({ context, params }) => (await updatesPage()).load(context, params.slug),
    head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.updates_title() }),
    staticData: { page: 'features/project-updates/updates.page' },
    component: lazyPage(updatesPage, 'UpdatesPage'),
  }),
] as const;
