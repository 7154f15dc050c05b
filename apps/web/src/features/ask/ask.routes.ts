import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageHead } from '../../app/page-head.js';
import { requireViewer } from '../../app/require-viewer.js';
import { rootRoute } from '../../app/root-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface AskSearch {
  /** Slug of a topic to start with. */
  thema?: string | undefined;
}

const askPage = () => import('./ask.page.js');

export const askRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/fragen/neu',
    ssr: false,
    validateSearch: (search: Record<string, unknown>): AskSearch => ({ thema: textParam(search.thema) }),
    beforeLoad: requireViewer,
    loader: async ({ context }) => (await askPage()).load(context),
    head: ({ match }) => pageHead(match.context, { title: m.ask_title(), noIndex: true }),
    staticData: { page: 'features/ask/ask.page' },
    component: lazyRouteComponent(askPage, 'AskPage'),
  }),
] as const;
