import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const listPage = () => import('./support.page.js');
const formatPage = () => import('./support-format.page.js');
const projectPage = () => import('./project-support.page.js');

export const supportRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unterstuetzung',
    loader: async ({ context }) => (await listPage()).load(context),
    head: ({ match }) =>
      pageHead(match.context, { title: m.support_title(), description: m.support_description() }),
    staticData: { page: 'features/support/support.page' },
    component: lazyPage(listPage, 'SupportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/unterstuetzung/$slug',
    loader: async ({ context, params }) => (await formatPage()).load(context, params.slug),
    head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.support_title() }),
    staticData: { page: 'features/support/support-format.page' },
    component: lazyPage(formatPage, 'SupportFormatPage'),
  }),
] as const;

export const projectSupportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/unterstuetzung',
    loader: async ({ context, params }) => (await projectPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.support_short(), noIndex: true }),
    staticData: { page: 'features/support/project-support.page' },
    component: lazyPage(projectPage, 'ProjectSupportPage'),
  }),
] as const;
