import { directoryRoutes } from '../features/directory/directory.routes.js';
import { homeRoutes } from '../features/home/home.routes.js';
import { questionRoutes } from '../features/questions/questions.routes.js';
import { staticRoutes } from '../features/static/static.routes.js';
import { topicRoutes } from '../features/topics/topics.routes.js';

/** The pages everybody reads. Only these are in the first load of a visitor who is signed out. */
export const publicRoutes = [
  ...homeRoutes,
  ...questionRoutes,
  ...directoryRoutes,
  ...topicRoutes,
  ...staticRoutes,
] as const;
