import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import type { ProjectState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const PROJECT_STATES = [
  'IDEA',
  'SEEKING_PARTNERS',
  'PREPARING',
  'RUNNING',
  'FINISHED',
  'PAUSED',
] as const satisfies readonly ProjectState[];

/** Filters of the list as the address has them. */
export interface ProjectsSearch {
  /** The own projects; needs a login. */
  ansicht?: 'meine' | undefined;
  stand?: ProjectState | undefined;
  /** Slug of a topic. */
  thema?: string | undefined;
  /** Two-digit key of a Land. */
  land?: string | undefined;
  /** Only those that take requests. */
  sucht?: 'ja' | undefined;
}

const listPage = () => import('./projects.page.js');
const projectPage = () => import('./project.page.js');
const newPage = () => import('./member/new-project.page.js');
const editPage = () => import('./member/edit-project.page.js');

export const projectRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/projekte',
    validateSearch: (search: Record<string, unknown>): ProjectsSearch => ({
      ansicht: choiceParam(search.ansicht, ['meine']),
      stand: choiceParam(search.stand, PROJECT_STATES),
      thema: textParam(search.thema),
      land: textParam(search.land),
      sucht: choiceParam(search.sucht, ['ja']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await listPage()).load(context, deps),
    head: ({ match }) =>
      pageHead(match.context, { title: m.projects_title(), description: m.projects_description() }),
    staticData: { page: 'features/projects/projects.page' },
    component: lazyPage(listPage, 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/projekte/$slug',
    loader: async ({ context, params }) => (await projectPage()).load(context, params.slug),
    head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.projects_title() }),
    staticData: { page: 'features/projects/project.page' },
    component: lazyPage(projectPage, 'ProjectPage'),
  }),
] as const;

export const projectMemberRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/neu',
    loader: async ({ context }) => (await newPage()).load(context),
    head: ({ match }) => pageHead(match.context, { title: m.project_new_title(), noIndex: true }),
    staticData: { page: 'features/projects/member/new-project.page' },
    component: lazyPage(newPage, 'NewProjectPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/bearbeiten',
    loader: async ({ context, params }) => (await editPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.project_edit_title(), noIndex: true }),
    staticData: { page: 'features/projects/member/edit-project.page' },
    component: lazyPage(editPage, 'EditProjectPage'),
  }),
] as const;
