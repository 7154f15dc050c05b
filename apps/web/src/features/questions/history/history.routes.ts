import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../app/lazy-page.js';
import { pageHead } from '../../../app/page-head.js';
import { rootRoute } from '../../../app/root-route.js';
import { textParam } from '../../../data/search-params.js';
import { m } from '../../../paraglide/messages.js';

export interface HistorySearch {
  /** Id of the answer or the comment whose wordings are shown; without them those of the question. */
  antwort?: string | undefined;
  kommentar?: string | undefined;
}

const page = () => import('./history.page.js');

/** Read by few, so not among the routes of everybody's first load. */
export const historyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/fragen/$id/fassungen',
    validateSearch: (search: Record<string, unknown>): HistorySearch => ({
      antwort: textParam(search.antwort),
      kommentar: textParam(search.kommentar),
    }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, params, deps }) => (await page()).load(context, params.id, deps),
    head: ({ match }) => pageHead(match.context, { title: m.history_title(), noIndex: true }),
    staticData: { page: 'features/questions/history/history.page' },
    component: lazyPage(page, 'HistoryPage'),
  }),
] as const;
