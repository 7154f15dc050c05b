import { QueryClientProvider, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createRouter, type Router, type RouterHistory } from '@tanstack/react-router';
import { createQueryClient } from '../data/query.js';
import type { Locale } from '../i18n/locale.js';
import type { Exec } from '../ssr.types.js';
import { Clock } from './clock.js';
import { ErrorPage } from './error.page.js';
import { NotFoundPage } from './not-found.js';
import { PendingPage } from './pending.page.js';
import type { RouteTree } from './route-tree.js';
import type { Theme } from './theme.js';
import { parseSearch, stringifySearch } from '../data/search-params.js';

export interface AppOptions {
  /** All pages, or in the browser of a signed-out reader the public ones. */
  readonly routeTree: RouteTree;
  readonly exec: Exec;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Server only: its time, and the nonce of the page's scripts. */
  readonly now?: number;
  readonly nonce?: string;
}

/** What the server sends along: its time, and the answers it rendered from. */
interface Dehydrated {
  readonly now: number;
  readonly answers: readonly (readonly [key: string, data: string, updatedAt: number])[];
}

/** All answers are there before the server renders (route loaders see to it), so one list is all it takes. */
const dehydrated = (queryClient: QueryClient): Dehydrated['answers'] =>
  queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'success')
    .map(({ queryKey, state }) => [
      JSON.stringify(queryKey),
      JSON.stringify(state.data),
      state.dataUpdatedAt,
    ]);

/** Named, because the pages' types depend on it and it on theirs. */
export type AppRouter = Router<RouteTree, 'never', false, RouterHistory, Dehydrated>;

/** The whole application, for one request (server) or one tab (browser). */
export function createApp({ routeTree, exec, locale, theme, now, nonce }: AppOptions): {
  router: AppRouter;
  queryClient: QueryClient;
} {
  const queryClient = createQueryClient(exec, import.meta.env.SSR);
  const clock = new Clock(now);

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
    dehydrate: (): Dehydrated => ({ now: clock.sent, answers: dehydrated(queryClient) }),
    hydrate: (sent: Dehydrated) => {
      clock.sent = sent.now;
      for (const [key, data, updatedAt] of sent.answers) {
        queryClient.setQueryData(JSON.parse(key) as QueryKey, JSON.parse(data), { updatedAt });
      }
    },
    Wrap: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  });
  return { router, queryClient };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    /** Module of the page below src, without extension; the server preloads its files. */
    page?: string;
  }
}
