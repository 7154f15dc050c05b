import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface ThreadsSearch {
  /** Only those with something new. */
  ansicht?: 'ungelesen' | undefined;
}

export interface ThreadSearch {
  /** Id of a post to show. */
  beitrag?: string | undefined;
}

const listPage = () => import('./threads.page.js');
const threadPage = () => import('./thread.page.js');

export const talkRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/diskussion',
    validateSearch: (search: Record<string, unknown>): ThreadsSearch => ({
      ansicht: choiceParam(search.ansicht, ['ungelesen']),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, params, deps }) => (await listPage()).load(context, params.slug, deps),
    head: ({ match }) => pageHead(match.context, { title: m.discussion_title(), noIndex: true }),
    staticData: { page: 'features/project-talk/threads.page' },
    component: lazyPage(listPage, 'ThreadsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/projekte/$slug/diskussion/$threadId',
    validateSearch: (search: Record<string, unknown>): ThreadSearch => ({
      beitrag: textParam(search.beitrag),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, params, deps }) => (await threadPage()).load(context, params.threadId, deps),
    head: ({ match, loaderData }) =>
      pageHead(match.context, { title: loaderData?.title ?? m.discussion_title(), noIndex: true }),
    staticData: { page: 'features/project-talk/thread.page' },
    component: lazyPage(threadPage, 'ThreadPage'),
  }),
] as const;
