import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { instanceOf } from '../../app/instance.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

const homePage = () => import('./home.page.js');

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async ({ context }) => (await homePage()).load(context),
  head: ({ match }) =>
    pageHead(match.context, {
      title: instanceOf(match.context.queryClient)?.name ?? '',
      description: m.home_description(),
    }),
  staticData: { page: 'features/home/home.page' },
  component: lazyPage(homePage, 'HomePage'),
});

export const homeRoutes = [homeRoute];
