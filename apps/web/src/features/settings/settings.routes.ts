import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { m } from '../../paraglide/messages.js';

const layout = () => import('./settings-layout.js');
const profilePage = () => import('./profile.page.js');
const channelsPage = () => import('./channels.page.js');
const blocksPage = () => import('./blocks.page.js');
const sessionsPage = () => import('./sessions.page.js');
const passwordPage = () => import('./password.page.js');
const addressPage = () => import('./address.page.js');
const stopChangePage = () => import('./stop-change.page.js');
const appearancePage = () => import('./appearance.page.js');

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/einstellungen',
  head: ({ match }) => pageHead(match.context, { title: m.settings_title(), noIndex: true }),
  staticData: { page: 'features/settings/settings-layout' },
  component: lazyPage(layout, 'SettingsLayout'),
});

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  loader: async ({ context }) => (await profilePage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.settings_profile() }),
  staticData: { page: 'features/settings/profile.page' },
  component: lazyPage(profilePage, 'ProfilePage'),
});

const channelsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/benachrichtigungen',
  loader: async ({ context }) => (await channelsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.settings_channels() }),
  staticData: { page: 'features/settings/channels.page' },
  component: lazyPage(channelsPage, 'ChannelsPage'),
});

const blocksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/blockierungen',
  loader: async ({ context }) => (await blocksPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.blocks_title() }),
  staticData: { page: 'features/settings/blocks.page' },
  component: lazyPage(blocksPage, 'BlocksPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/anmeldungen',
  loader: async ({ context }) => (await sessionsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.settings_sessions() }),
  staticData: { page: 'features/settings/sessions.page' },
  component: lazyPage(sessionsPage, 'SessionsPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/passwort',
  loader: async ({ context }) => (await passwordPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.settings_password() }),
  staticData: { page: 'features/settings/password.page' },
  component: lazyPage(passwordPage, 'PasswordSettingsPage'),
});

const addressRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/adresse',
  loader: async ({ context }) => (await addressPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.settings_address() }),
  staticData: { page: 'features/settings/address.page' },
  component: lazyPage(addressPage, 'AddressPage'),
});

const appearanceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/darstellung',
  head: ({ match }) => pageHead(match.context, { title: m.settings_appearance() }),
  staticData: { page: 'features/settings/appearance.page' },
  component: lazyPage(appearancePage, 'AppearancePage'),
});

// Opened from a mail, also by people who are signed out; the link is the proof.
const stopChangeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/adresse/$token',
  loader: async ({ context, params }) => (await stopChangePage()).load(context, params.token),
  head: ({ match }) => pageHead(match.context, { title: m.stop_change_title(), noIndex: true }),
  staticData: { page: 'features/settings/stop-change.page' },
  component: lazyPage(stopChangePage, 'StopChangePage'),
});

export const settingsPublicRoutes = [stopChangeRoute] as const;

// Each child stands on its own: written inside the call, it would lose its types (see route-tree.ts).
export const settingsRoutes = [
  settingsRoute.addChildren([
    profileRoute,
    channelsRoute,
    blocksRoute,
    sessionsRoute,
    passwordRoute,
    addressRoute,
    appearanceRoute,
  ]),
] as const;
