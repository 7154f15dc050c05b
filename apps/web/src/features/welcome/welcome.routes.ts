import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const welcomePage = () => import('./welcome.page.js');

const welcomeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/willkommen',
  loader: async ({ context }) => (await welcomePage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.welcome_title(), noIndex: true }),
  staticData: { page: 'features/welcome/welcome.page' },
  component: lazyPage(welcomePage, 'WelcomePage'),
});

export const welcomeRoutes = [welcomeRoute] as const;
