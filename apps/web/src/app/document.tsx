import { HeadContent, Scripts, useRouter } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { AppRouter } from './router.js';
import { publicRoutes } from './public-routes.js';
import { viewerOf } from './viewer.js';

/** Whether the browser can do with the public pages (entry-client): a public page, and nobody is signed in. */
function isPublic(router: AppRouter): boolean {
  const open = new Set<string>(publicRoutes.map((route) => route.id));
  const [, ...pages] = router.state.matches;
  return (
    pages.length > 0 &&
    pages.every((match) => open.has(match.routeId)) &&
    !viewerOf(router.options.context.queryClient)
  );
}

/**
 * The HTML document. Language and theme come from the request and stay until the next full load. Tags in the
 * head and the scripts are the server's affair: React leaves alone what it finds there, so the browser need not
 * carry the code that makes them (RouteAnnouncer keeps the title).
 */
export function Document({ children }: { children: ReactNode }): ReactElement {
  const router = useRouter();
  const { locale, theme } = router.options.context;
  return (
    <html
      lang={locale}
      data-kern-theme={theme === 'auto' ? undefined : theme}
      data-pages={import.meta.env.SSR && isPublic(router) ? 'public' : undefined}
      suppressHydrationWarning
    >
      <head>{import.meta.env.SSR && <HeadContent />}</head>
      <body>
        {children}
        {import.meta.env.SSR && <Scripts />}
      </body>
    </html>
  );
}
