import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { choiceParam, textParam } from '../../data/search-params.js';
import type { SizeClass } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

/** Ways to look at the list; the last four need a login. */
export const QUESTION_VIEWS = ['unbeantwortet', 'meine-themen', 'fuer-uns', 'gefolgt', 'eigene'] as const;

/** Filters of the list as the address has them. */
export interface QuestionsSearch {
  ansicht?: (typeof QUESTION_VIEWS)[number] | undefined;
  /** Slug of a topic. */
  thema?: string | undefined;
  /** Two-digit key of a Land. */
  land?: string | undefined;
  groesse?: SizeClass | undefined;
  sortierung?: 'aktiv' | undefined;
}

const listPage = () => import('./questions.page.js');

export const questionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fragen',
  validateSearch: (search: Record<string, unknown>): QuestionsSearch => ({
    ansicht: choiceParam(search.ansicht, QUESTION_VIEWS),
    thema: textParam(search.thema),
    land: textParam(search.land),
    groesse: choiceParam(search.groesse, SIZE_CLASSES),
    sortierung: choiceParam(search.sortierung, ['aktiv']),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await listPage()).load(context, deps),
  head: ({ match }) =>
    pageHead(match.context, { title: m.questions_title(), description: m.questions_description() }),
  staticData: { page: 'features/questions/questions.page' },
  component: lazyPage(listPage, 'QuestionsPage'),
});

const questionPage = () => import('./question.page.js');

export const questionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/fragen/$id',
  loader: async ({ context, params }) => (await questionPage()).load(context, params.id),
  head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.questions_title() }),
  staticData: { page: 'features/questions/question.page' },
  component: lazyPage(questionPage, 'QuestionPage'),
});

export const questionRoutes = [questionsRoute, questionRoute];
