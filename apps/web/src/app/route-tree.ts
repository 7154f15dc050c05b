import { adminRoutes } from '../features/admin/admin.routes.js';
import { askRoutes } from '../features/ask/ask.routes.js';
import { authRoutes, authSignedInRoutes } from '../features/auth/auth.routes.js';
import { matchingRoutes } from '../features/matching/matching.routes.js';
import { moderationRoutes } from '../features/moderation/moderation.routes.js';
import { notificationRoutes } from '../features/notifications/notifications.routes.js';
import { settingsRoutes } from '../features/settings/settings.routes.js';
import { townRoutes } from '../features/town/town.routes.js';
import { publicRoutes } from './public-routes.js';
import { rootRoute } from './root-route.js';
import { signedInRoute } from './signed-in-route.js';

/**
 * Every page. A feature adds its routes here by one line. Pages that signed-out people read belong into
 * public-routes.ts instead: those are in everybody's first load.
 */
export const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  ...authRoutes,
  signedInRoute.addChildren([
    ...askRoutes,
    ...authSignedInRoutes,
    ...townRoutes,
    ...matchingRoutes,
    ...notificationRoutes,
    ...settingsRoutes,
    ...moderationRoutes,
    ...adminRoutes,
  ]),
]);

export type RouteTree = typeof routeTree;
