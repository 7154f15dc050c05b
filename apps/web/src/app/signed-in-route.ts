import { createRoute, notFound } from '@tanstack/react-router';
import type { Permission } from '@app/contracts';
import type { AppContext } from './context.js';
import { requireViewer } from './require-viewer.js';
import { rootRoute } from './root-route.js';
import { may, viewerOf } from './viewer.js';

/**
 * Parent of the pages that need a login. The server sends them with their data but leaves the drawing to the
 * browser.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'angemeldet',
  ssr: 'data-only',
  beforeLoad: requireViewer,
});

/** Turns people without any of the permissions away, the way a page that does not exist would. */
export function requirePermission({ queryClient }: AppContext, ...anyOf: readonly Permission[]): void {
  const viewer = viewerOf(queryClient);
  if (!anyOf.some((permission) => may(viewer, permission))) throw notFound();
}
