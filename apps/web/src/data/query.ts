import { QueryClient, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InfiniteData, QueryFunctionContext } from '@tanstack/react-query';
import type { Exec, ExecutableDocument } from '../ssr.types.js';
import type { GqlDocument } from './document.js';
import { GqlError, toGqlError } from './gql-error.js';

/**
 * First part of every query key: what the answer is about. The live layer and mutations invalidate by it.
 */
export type Tag =
  | 'viewer'
  | 'instance'
  | 'numbers'
  | 'questions'
  | 'municipalities'
  | 'topics'
  | 'people'
  | 'institutions'
  | 'matches'
  | 'circles'
  | 'projects'
  | 'project-talk'
  | 'project-thread'
  | 'notifications'
  | 'conversations'
  | 'account'
  | 'moderation'
  | 'practices'
  | 'support'
  | 'admin';

export type GqlKey<Variables> = readonly [tag: Tag, operation: string, variables: Variables];

/**
 * The query client of one page view (server) or of the tab (browser). It knows how operations are run:
 * in process on the server, over HTTP in the browser.
 */
export function createQueryClient(exec: Exec, server: boolean): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryFn: ({ meta, queryKey, signal, pageParam }: QueryFunctionContext & { pageParam?: unknown }) => {
          const variables = { ...(queryKey[2] as object), ...(pageParam ? { after: pageParam } : {}) };
          return exec(meta!.document as ExecutableDocument, variables, signal).catch((error: unknown) => {
            throw toGqlError(error);
          });
        },
        staleTime: 30_000,
        // Offline says so at once instead of waiting for the network; the page offers to try again.
        networkMode: 'always',
        retry: (count, error) =>
          !server && count < 2 && error instanceof GqlError && error.code === 'UNAVAILABLE',
        // The live layer tells what changed; a window that regains focus need not ask for everything again.
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Options of a query: `useSuspenseQuery(gqlQuery('topics', TopicsDocument, {}))`. */
export function gqlQuery<Data, Variables extends object>(
  tag: Tag,
  document: GqlDocument<Data, Variables>,
  variables: NoInfer<Variables>,
) {
  return queryOptions<Data, GqlError, Data, GqlKey<Variables>>({
    queryKey: [tag, document.name, variables],
    meta: { document },
  });
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Options of a list that grows by “show more”: `connection` picks the Relay connection out of the answer. */
export function gqlPages<Data, Variables extends object>(
  tag: Tag,
  document: GqlDocument<Data, Variables>,
  variables: NoInfer<Omit<Variables, 'after'>>,
  connection: (data: Data) => Page,
) {
  return infiniteQueryOptions<
    Data,
    GqlError,
    InfiniteData<Data, string | null>,
    GqlKey<Omit<Variables, 'after'>>,
    string | null
  >({
    queryKey: [tag, document.name, variables],
    meta: { document },
    initialPageParam: null,
    getNextPageParam: (last) => {
      const { hasNextPage, endCursor } = connection(last).pageInfo;
      return hasNextPage ? endCursor : undefined;
    },
  });
}
