import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, lazy, useRef, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { MyStancesDocument } from '../../gql/documents/MyStances.js';
import type { MyStancesQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { addIcon } from '../../ui/icons/add.js';
import { EmptyState } from '../../ui/states.js';
import { ownMembership, useOwnMembership } from './own-town.js';
import { RequestLimit } from './request-limit.js';
import { StanceEntry } from './stance-entry.js';
import type { MyTownSearch } from './town.routes.js';

const StanceDialog = lazy(() => import('./stance-dialog.js'));

type Municipality = NonNullable<MyStancesQuery['municipality']>;
export type OwnNeed = Municipality['needs'][number];
export type OwnOffer = Municipality['offers'][number];
export type Stance = OwnNeed | OwnOffer;
export type StanceKind = 'need' | 'offer';

const stancesQuery = (id: string) => gqlQuery('municipalities', MyStancesDocument, { id });

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (membership) await queryClient.ensureQueryData(stancesQuery(membership.municipality.id));
}

/** What the own town seeks and offers, topic by topic. */
export function StancesPage() {
  const membership = useOwnMembership()!;
  const { municipality } = useSuspenseQuery(stancesQuery(membership.municipality.id)).data;
  if (!municipality) return null;
  const { id, needs, offers, requestLoad } = municipality;
  return (
    <>
      <p className="lead">{m.stances_lead()}</p>
      <div className="stances-edit">
        <Column kind="need" municipalityId={id} entries={needs} />
        <Column kind="offer" municipalityId={id} entries={offers} />
      </div>
      {requestLoad && <RequestLimit municipalityId={id} load={requestLoad} />}
    </>
  );
}

interface ColumnProps {
  kind: StanceKind;
  municipalityId: string;
  entries: readonly Stance[];
}

function Column({ kind, municipalityId, entries }: ColumnProps) {
  const [editing, setEditing] = useState<Stance | 'new' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const offers = kind === 'offer';
  const add = (
    <Button icon={addIcon} onClick={() => setEditing('new')} aria-describedby={`eigene-${kind}`}>
      {m.stance_add()}
    </Button>
  );
  return (
    <section className="stack" aria-labelledby={`eigene-${kind}`}>
      <h2 id={`eigene-${kind}`} ref={heading} tabIndex={-1}>
        {offers ? m.stances_offers() : m.stances_needs()}
      </h2>
      <p className="muted">{offers ? m.stances_offers_hint() : m.stances_needs_hint()}</p>
      {entries.length === 0 ? (
        <EmptyState title={offers ? m.stances_offers_empty() : m.stances_needs_empty()} action={add} />
      ) : (
        <>
          <ul className="plain stack stack--tight">
            {entries.map((entry) => (
              <StanceEntry
                key={entry.id}
                kind={kind}
                entry={entry}
                municipalityId={municipalityId}
                onEdit={() => setEditing(entry)}
                onRemoved={() => heading.current?.focus()}
              />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {editing && (
        <Suspense>
          <StanceDialog
            kind={kind}
            municipalityId={municipalityId}
            entry={editing === 'new' ? null : editing}
            taken={entries.map(({ topic }) => topic.id)}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
