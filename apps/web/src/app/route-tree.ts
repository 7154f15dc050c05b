import { askRoutes } from '../features/ask/ask.routes.js';
import { authRoutes } from '../features/auth/auth.routes.js';
import { directoryRoutes } from '../features/directory/directory.routes.js';
import { homeRoutes } from '../features/home/home.routes.js';
import { questionRoutes } from '../features/questions/questions.routes.js';
import { staticRoutes } from '../features/static/static.routes.js';
import { topicRoutes } from '../features/topics/topics.routes.js';
import { rootRoute } from './root-route.js';

/** Every page. A feature adds its routes here by one line; see the README of this app for how. */
export const routeTree = rootRoute.addChildren([
  ...homeRoutes,
  ...askRoutes,
  ...questionRoutes,
  ...directoryRoutes,
  ...topicRoutes,
  ...staticRoutes,
  ...authRoutes,
]);
