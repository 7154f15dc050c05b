import { useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { gqlQuery } from '../data/query.js';
import { InstanceDocument } from '../gql/documents/Instance.js';
import type { InstanceQuery } from '../gql/types.js';

/** Facts about this installation: its name, who operates it, where its data come from. */
export type Instance = InstanceQuery['instance'];

export const instanceQuery = () => ({ ...gqlQuery('instance', InstanceDocument, {}), staleTime: Infinity });

/** The installation's facts, already loaded by the root route. */
export function useInstance(): Instance {
  return useSuspenseQuery(instanceQuery()).data.instance;
}

export function instanceOf(queryClient: QueryClient): Instance | undefined {
  return queryClient.getQueryData(instanceQuery().queryKey)?.instance;
}
