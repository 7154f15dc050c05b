import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface TasksSearch {
  /** The board unless given. */
  ansicht?: 'liste' | 'zeitplan' | undefined;
}

export interface MyTasksSearch {
  /** Those assigned to the viewer unless given. */
  ansicht?: 'erstellt' | undefined;
  /** Those that are not done unless given. */
  stand?: 'alle' | 'erledigt' | 'ueberfaellig' | undefined;
  /** Id of a project. */
  projekt?: string | undefined;
  /** What was put away. */
  archiv?: 'ja' | undefined;
}

const projectPage = () => import('./tasks.page.js');
const minePage = () => import('./my-tasks.page.js');

export const taskRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/aufgaben',
    validateSearch: (search: Record<string, unknown>): TasksSearch => ({
      ansicht: choiceParam(search.ansicht, ['liste', 'zeitplan']),
    }),
    loader: async ({ context, params }) => (await projectPage()).load(context, params.slug),
    head: ({ match }) => pageHead(match.context, { title: m.tasks_title(), noIndex: true }),
    staticData: { page: 'features/project-tasks/tasks.page' },
    component: lazyPage(projectPage, 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/aufgaben',
    validateSearch: (search: Record<string, unknown>): MyTasksSearch => ({
      ansicht: choiceParam(search.ansicht, ['erstellt']),
      stand: choiceParam(search.stand, ['alle', 'erledigt', 'ueberfaellig']),
      projekt: textParam(search.projekt),
      archiv: choiceParam(search.archiv, ['ja']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, deps }) => (await minePage()).load(context, deps),
    head: ({ match }) => pageHead(match.context, { title: m.my_tasks_title(), noIndex: true }),
    staticData: { page: 'features/project-tasks/my-tasks.page' },
    component: lazyPage(minePage, 'MyTasksPage'),
  }),
] as const;
