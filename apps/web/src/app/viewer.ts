import { useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Permission } from '@app/contracts';
import { gqlQuery } from '../data/query.js';
import { ViewerDocument } from '../gql/documents/Viewer.js';
import type { ViewerQuery } from '../gql/types.js';

/** The signed-in account; `null` when signed out. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const viewerQuery = () => ({ ...gqlQuery('viewer', ViewerDocument, {}), staleTime: 5 * 60_000 });

/** The signed-in account, already loaded by the root route. */
export function useViewer(): Viewer | null {
  return useSuspenseQuery(viewerQuery()).data.viewer;
}

/** The same outside of components (route guards). */
export function viewerOf(queryClient: QueryClient): Viewer | null {
  return queryClient.getQueryData(viewerQuery().queryKey)?.viewer ?? null;
}

/** Whether the account holds a permission. The server decides in the end; this only hides what cannot work. */
export function may(viewer: Viewer | null, permission: Permission): boolean {
  return viewer?.permissions.includes(permission) ?? false;
}

/** The towns the account is an active member of. */
export function activeMemberships(viewer: Viewer | null): Viewer['memberships'] {
  return viewer?.memberships.filter((membership) => membership.state === 'ACTIVE') ?? [];
}
