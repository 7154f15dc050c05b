import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

// Both pages are opened from a mail, also by people who are signed out; the link is the proof.

const confirmPage = () => import('./confirm.page.js');
const invitationPage = () => import('./invitation.page.js');

const confirmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bestaetigen/$token',
  loader: async ({ context, params }) => (await confirmPage()).load(context, params.token),
  head: ({ match }) => pageHead(match.context, { title: m.confirm_title(), noIndex: true }),
  staticData: { page: 'features/membership/confirm.page' },
  component: lazyPage(confirmPage, 'ConfirmPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/einladung/$token',
  loader: async ({ context, params }) => (await invitationPage()).load(context, params.token),
  head: ({ match }) => pageHead(match.context, { title: m.invitation_title(), noIndex: true }),
  staticData: { page: 'features/membership/invitation.page' },
  component: lazyPage(invitationPage, 'InvitationPage'),
});

export const membershipRoutes = [confirmRoute, invitationRoute] as const;
