import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import { createQueryClient } from '../data/query.js';
import type { Locale } from '../i18n/locale.js';
import type { Exec } from '../ssr.types.js';
import { Clock } from './clock.js';
import { ErrorPage } from './error.page.js';
import { NotFoundPage } from './not-found.page.js';
import { PendingPage } from './pending.page.js';
import { routeTree } from './route-tree.js';
import type { Theme } from './theme.js';
import { parseSearch, stringifySearch } from '../data/search-params.js';

export interface AppOptions {
  readonly exec: Exec;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Server only: its time, and the nonce of the page's scripts. */
  readonly now?: number;
  readonly nonce?: string;
}

interface Dehydrated {
  readonly now: number;
}

/** The whole application, for one request (server) or one tab (browser). */
export function createApp({ exec, locale, theme, now, nonce }: AppOptions) {
  const queryClient = createQueryClient(exec, import.meta.env.SSR);
  const clock = new Clock();
  if (now !== undefined) clock.freeze(now);

  const router = createRouter({
    routeTree,
    context: { queryClient, locale, theme, clock },
    ...(nonce ? { ssr: { nonce } } : {}),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    // Query holds the data and knows how old they are; the router asks it every time.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    dehydrate: (): Dehydrated => ({ now: clock.now() }),
    hydrate: (dehydrated: Dehydrated) => clock.freeze(dehydrated.now),
    Wrap: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  });
  setupRouterSsrQueryIntegration({ router, queryClient, wrapQueryClient: false });
  return { router, queryClient };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createApp>['router'];
  }
  interface StaticDataRouteOption {
    /** Module of the page below src, without extension; the server preloads its files. */
    page?: string;
  }
}
