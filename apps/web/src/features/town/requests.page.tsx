import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { JoinRequestsDocument } from '../../gql/documents/JoinRequests.js';
import { m } from '../../paraglide/messages.js';
import { ownMembership, useOwnMembership } from './own-town.js';
import { RequestList } from './request-list.js';
import type { MyTownSearch } from './town.routes.js';

const requestsQuery = (municipalityId: string) =>
  gqlQuery('municipalities', JoinRequestsDocument, { municipalityId });

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (!membership) return;
  if (membership.role !== 'ADMIN') throw notFound();
  await queryClient.ensureQueryData(requestsQuery(membership.municipality.id));
}

/** People who want to belong to the own town. */
export function RequestsPage() {
  const own = useOwnMembership()!;
  const { joinRequests } = useSuspenseQuery(requestsQuery(own.municipality.id)).data;
  return (
    <RequestList
      title={m.requests_title({ count: joinRequests.length })}
      requests={joinRequests.map((request) => ({ ...request, municipality: null }))}
      empty={{ title: m.requests_empty_title(), text: m.requests_empty_text() }}
    />
  );
}
