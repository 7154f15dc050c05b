import { createRoute } from '@tanstack/react-router';
import { publicRoutes } from './public-routes.js';
import { rootRoute } from './root-route.js';

/** Hands an address over to the server, which answers with a page that knows all routes. */
const elsewhere = <const Path extends string>(path: Path) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    loader: ({ cause, location }) => {
      if (cause === 'preload') return undefined;
      window.location.assign(location.href);
      return new Promise<never>(() => undefined);
    },
  });

/** What the browser of a signed-out reader starts with; see {@link file://./route-tree.ts} for all pages. */
export const publicTree = rootRoute.addChildren([
  ...publicRoutes,
  // Would otherwise be taken for a question with the id “neu”.
  elsewhere('/fragen/neu'),
  elsewhere('$'),
]);
