import { createRoute } from '@tanstack/react-router';
import { LIMITS } from '@app/contracts';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface NewDecisionSearch {
  /** What the form begins with: what minutes say was resolved. */
  titel?: string | undefined;
  text?: string | undefined;
  /** The proposal that decided nothing and is made anew. */
  folgt?: string | undefined;
}

const listPage = () => import('./decisions.page.js');
const newPage = () => import('./new-decision.page.js');
const onePage = () => import('./decision.page.js');
const editPage = () => import('./edit-decision.page.js');

export const decisionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/beschluesse',
    loader: async ({ context, params }) => (await listPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.decisions_title(), noIndex: true }),
    staticData: { page: 'features/project-decisions/decisions.page' },
    component: lazyPage(listPage, 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/beschluesse/neu',
    validateSearch: (search: Record<string, unknown>): NewDecisionSearch => ({
      titel: textParam(search.titel),
      text:
        typeof search.text === 'string' && search.text.length <= LIMITS.resolutionText
          ? search.text
          : undefined,
      folgt: textParam(search.folgt),
    }),
    loaderDeps: ({ search: { folgt } }) => ({ folgt }),
    loader: async ({ context, params, deps }) => (await newPage()).load(context, params.slug, deps.folgt),
    head: ({ match }) => pageHead(match.context, { title: m.decision_form_new(), noIndex: true }),
    staticData: { page: 'features/project-decisions/new-decision.page' },
    component: lazyPage(newPage, 'NewDecisionPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/beschluesse/$id',
    loader: async ({ context, params }) => (await onePage()).load(context, params.id),
    head: ({ match, loaderData }) =>
      pageHead(match.context, { title: loaderData?.title ?? m.decisions_title(), noIndex: true }),
    staticData: { page: 'features/project-decisions/decision.page' },
    component: lazyPage(onePage, 'DecisionPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/beschluesse/$id/bearbeiten',
    loader: async ({ context, params }) => (await editPage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.decision_form_edit(), noIndex: true }),
    staticData: { page: 'features/project-decisions/edit-decision.page' },
    component: lazyPage(editPage, 'EditDecisionPage'),
  }),
] as const;
