import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { TownClaimsDocument } from '../../gql/documents/TownClaims.js';
import { m } from '../../paraglide/messages.js';
import { RequestList } from '../town/request-list.js';

const TownTypes = lazy(() => import('../membership/town-types.js'));

// Named after what they change: a decision makes the town take part.
const claimsQuery = () => gqlQuery('municipalities', TownClaimsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(claimsQuery());
}

/** First people of towns that do not take part yet. */
export function TownsPage() {
  const { townClaims } = useSuspenseQuery(claimsQuery()).data;
  return (
    <div className="stack">
      <p className="muted admin-hint">{m.claims_hint()}</p>
      <RequestList
        title={m.claims_title({ count: townClaims.length })}
        requests={townClaims}
        empty={{ title: m.claims_empty_title(), text: m.claims_empty_text() }}
      />
      <Suspense>
        <TownTypes />
      </Suspense>
    </div>
  );
}
