import { createRoute, notFound, redirect } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import type { AppContext } from '../../app/context.js';
import { pageHead } from '../../app/page-head.js';
import { requirePermission, signedInRoute } from '../../app/signed-in-route.js';
import { viewerOf } from '../../app/viewer.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';
import { sectionsFor } from './sections.js';

export interface WordSearch {
  /** What is looked for: part of a name or an address, or words of an entry. */
  suche?: string | undefined;
}

const searchWords = (search: Record<string, unknown>): WordSearch => ({ suche: textParam(search.suche) });

export interface DuplicatesSearch {
  stand?: 'zusammengefuehrt' | 'eigenstaendig' | undefined;
}

export interface ProgrammesSearch {
  /** Those no longer offered. */
  archiv?: 'ja' | undefined;
}

export interface SupportSearch {
  /** Applications that are accepted, or over; without it those to decide. */
  stand?: 'zugesagt' | 'beendet' | undefined;
}

const layout = () => import('./admin-layout.js');
const townsPage = () => import('./towns.page.js');
const unansweredPage = () => import('./unanswered.page.js');
const duplicatesPage = () => import('./duplicates.page.js');
const topicsPage = () => import('./topics/topics.page.js');
const programmesPage = () => import('../project-funding/programmes.page.js');
const supportPage = () => import('../support/support-admin.page.js');
const domainsPage = () => import('../membership/domains-admin.page.js');
const announcementsPage = () => import('../announcements/announcements-admin.page.js');
const registerPage = () => import('./register.page.js');
const accountsPage = () => import('./accounts.page.js');
const jobsPage = () => import('./jobs.page.js');
const auditPage = () => import('./audit.page.js');

/** The bare address leads to the first page the account may open. */
function leadToFirst({ queryClient }: AppContext): void {
  const [first] = sectionsFor(viewerOf(queryClient));
  if (!first) throw notFound();
  throw redirect({ to: first.to });
}

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/verwaltung',
  head: ({ match }) => pageHead(match.context, { title: m.admin_title(), noIndex: true }),
  staticData: { page: 'features/admin/admin-layout' },
  component: lazyPage(layout, 'AdminLayout'),
});

const startRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  beforeLoad: ({ context }) => leadToFirst(context),
});

const townsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/kommunen',
  beforeLoad: ({ context }) => requirePermission(context, 'town-claim.decide'),
  loader: async ({ context }) => (await townsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_towns() }),
  staticData: { page: 'features/admin/towns.page' },
  component: lazyPage(townsPage, 'TownsPage'),
});

const unansweredRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/unbeantwortet',
  beforeLoad: ({ context }) => requirePermission(context, 'question.route'),
  loader: async ({ context }) => (await unansweredPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_unanswered() }),
  staticData: { page: 'features/admin/unanswered.page' },
  component: lazyPage(unansweredPage, 'UnansweredPage'),
});

const duplicatesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/dubletten',
  validateSearch: (search: Record<string, unknown>): DuplicatesSearch => ({
    stand: choiceParam(search.stand, ['zusammengefuehrt', 'eigenstaendig']),
  }),
  beforeLoad: ({ context }) => requirePermission(context, 'question.mark-duplicate'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await duplicatesPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.admin_duplicates() }),
  staticData: { page: 'features/admin/duplicates.page' },
  component: lazyPage(duplicatesPage, 'DuplicatesPage'),
});

const topicsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/themen',
  beforeLoad: ({ context }) => requirePermission(context, 'topic.manage'),
  loader: async ({ context }) => (await topicsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_topics() }),
  staticData: { page: 'features/admin/topics/topics.page' },
  component: lazyPage(topicsPage, 'AdminTopicsPage'),
});

const programmesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/foerderprogramme',
  validateSearch: (search: Record<string, unknown>): ProgrammesSearch => ({
    archiv: choiceParam(search.archiv, ['ja']),
  }),
  beforeLoad: ({ context }) => requirePermission(context, 'programme.keep'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await programmesPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.programmes_title() }),
  staticData: { page: 'features/project-funding/programmes.page' },
  component: lazyPage(programmesPage, 'ProgrammesPage'),
});

const supportRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/unterstuetzung',
  validateSearch: (search: Record<string, unknown>): SupportSearch => ({
    stand: choiceParam(search.stand, ['zugesagt', 'beendet']),
  }),
  beforeLoad: ({ context }) => requirePermission(context, 'support.keep'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await supportPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.support_admin_title() }),
  staticData: { page: 'features/support/support-admin.page' },
  component: lazyPage(supportPage, 'SupportAdminPage'),
});

const domainsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/mail-domains',
  beforeLoad: ({ context }) => requirePermission(context, 'mail-domain.administer'),
  loader: async ({ context }) => (await domainsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.domain_admin_tab() }),
  staticData: { page: 'features/membership/domains-admin.page' },
  component: lazyPage(domainsPage, 'DomainsAdminPage'),
});

const announcementsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/mitteilungen',
  beforeLoad: ({ context }) => requirePermission(context, 'announcement.send'),
  loader: async ({ context }) => (await announcementsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_announcements() }),
  staticData: { page: 'features/announcements/announcements-admin.page' },
  component: lazyPage(announcementsPage, 'AnnouncementsPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/register',
  beforeLoad: ({ context }) => requirePermission(context, 'register.read'),
  loader: async ({ context }) => (await registerPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_register() }),
  staticData: { page: 'features/admin/register.page' },
  component: lazyPage(registerPage, 'RegisterPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/konten',
  validateSearch: searchWords,
  beforeLoad: ({ context }) => requirePermission(context, 'account.administer'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await accountsPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.admin_accounts() }),
  staticData: { page: 'features/admin/accounts.page' },
  component: lazyPage(accountsPage, 'AccountsPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/auftraege',
  beforeLoad: ({ context }) => requirePermission(context, 'job.administer'),
  loader: async ({ context }) => (await jobsPage()).load(context),
  head: ({ match }) => pageHead(match.context, { title: m.admin_jobs() }),
  staticData: { page: 'features/admin/jobs.page' },
  component: lazyPage(jobsPage, 'JobsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/protokoll',
  validateSearch: searchWords,
  beforeLoad: ({ context }) => requirePermission(context, 'audit.read'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await auditPage()).load(context, deps),
  head: ({ match }) => pageHead(match.context, { title: m.admin_audit() }),
  staticData: { page: 'features/admin/audit.page' },
  component: lazyPage(auditPage, 'AuditPage'),
});

// Each child stands on its own: written inside the call, it would lose its types (see route-tree.ts).
export const adminRoutes = [
  adminRoute.addChildren([
    startRoute,
    townsRoute,
    unansweredRoute,
    duplicatesRoute,
    topicsRoute,
    programmesRoute,
    supportRoute,
    domainsRoute,
    announcementsRoute,
    registerRoute,
    accountsRoute,
    jobsRoute,
    auditRoute,
  ]),
] as const;
