import { redirect } from '@tanstack/react-router';
import type { AppContext } from './context.js';
import { viewerOf } from './viewer.js';

/**
 * Guard for pages of signed-in people: `beforeLoad: requireViewer`. Others are sent to the sign-in page and
 * come back afterwards.
 */
export function requireViewer({
  context,
  location,
}: {
  context: AppContext;
  location: { href: string };
}): void {
  if (!viewerOf(context.queryClient)) throw redirect({ to: '/anmelden', search: { weiter: location.href } });
}
