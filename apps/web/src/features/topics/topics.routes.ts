import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

const topicsPage = () => import('./topics.page.js');
const topicPage = () => import('./topic.page.js');

export const topicsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/themen',
  loader: async ({ context }) => (await topicsPage()).load(context),
  head: ({ match }) =>
    pageHead(match.context, { title: m.topics_title(), description: m.topics_description() }),
  staticData: { page: 'features/topics/topics.page' },
  component: lazyPage(topicsPage, 'TopicsPage'),
});

export const topicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/themen/$slug',
  loader: async ({ context, params }) => (await topicPage()).load(context, params.slug),
  head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.topics_title() }),
  staticData: { page: 'features/topics/topic.page' },
  component: lazyPage(topicPage, 'TopicPage'),
});

export const topicRoutes = [topicsRoute, topicRoute];
