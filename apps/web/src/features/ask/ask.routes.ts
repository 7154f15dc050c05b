import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { signedInRoute } from '../../app/signed-in-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface AskSearch {
  /** Slug of a topic to start with. */
  thema?: string | undefined;
}

const askPage = () => import('./ask.page.js');
const editPage = () => import('./edit-question.page.js');

export const askRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/fragen/neu',
    validateSearch: (search: Record<string, unknown>): AskSearch => ({ thema: textParam(search.thema) }),
    loader: async ({ context }) => (await askPage()).load(context),
    head: ({ match }) => pageHead(match.context, { title: m.ask_title(), noIndex: true }),
    staticData: { page: 'features/ask/ask.page' },
    component: lazyPage(askPage, 'AskPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/fragen/$id/bearbeiten',
    loader: async ({ context, params }) => (await editPage()).load(context, params.id),
    head: ({ match }) => pageHead(match.context, { title: m.question_edit_title(), noIndex: true }),
    staticData: { page: 'features/ask/edit-question.page' },
    component: lazyPage(editPage, 'EditQuestionPage'),
  }),
] as const;
