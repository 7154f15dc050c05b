import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

const confirmPage = () => import('./confirm.page.js');

/** Opened from a mail, also by people who are signed out; the link is the proof. */
export const confirmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bestaetigen/$token',
  loader: async ({ context, params }) => (await confirmPage()).load(context, params.token),
  head: ({ match }) => pageHead(match.context, { title: m.confirm_title(), noIndex: true }),
  staticData: { page: 'features/membership/confirm.page' },
  component: lazyPage(confirmPage, 'ConfirmPage'),
});

export const membershipRoutes = [confirmRoute] as const;
