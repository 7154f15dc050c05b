import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EndVoteDeputyDocument } from '../../gql/documents/EndVoteDeputy.js';
import type { VotingTownFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { showToast } from '../../ui/toast.js';

const DeputyDialog = lazy(() => import('./deputy-dialog.js'));

interface DeputiesProps {
  projectId: string;
  /** The own towns. */
  towns: readonly VotingTownFragment[];
}

/** Who may vote for the own towns in this project besides those who hold the mandate. */
export function Deputies({ projectId, towns }: DeputiesProps) {
  const [named, setNamed] = useState<VotingTownFragment | null>(null);
  const end = useGqlMutation(EndVoteDeputyDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.deputies_ended()),
  });
  return (
    <section className="stack stack--tight" aria-labelledby="vertretung">
      <h2 id="vertretung">{m.deputies_title()}</h2>
      {towns.map((town) => (
        <div key={town.partnerId} className="card stack stack--tight">
          <p>{m.deputies_text({ town: town.municipality.name })}</p>
          {town.deputies.length === 0 && <p className="muted">{m.deputies_none()}</p>}
          <ul className="plain stack stack--tight">
            {town.deputies.map(({ id, person, fromOn, untilOn, isActive, canEnd }) => (
              <li key={id} className="decision-deputy">
                <span>
                  {m.deputies_period({
                    name: person.name,
                    from: formatDate(fromOn),
                    until: formatDate(untilOn),
                  })}
                </span>
                <Badge tone={isActive ? 'success' : 'neutral'}>
                  {isActive ? m.deputies_now() : m.deputies_later()}
                </Badge>
                {canEnd && (
                  <ConfirmButton
                    label={m.deputies_end()}
                    title={m.deputies_end_of({ name: person.name })}
                    text={m.deputies_end_text({ name: person.name })}
                    confirm={m.deputies_end()}
                    onConfirm={() => end.mutate({ id })}
                  />
                )}
              </li>
            ))}
          </ul>
          {town.canNameDeputy && (
            <div className="row">
              <Button onClick={() => setNamed(town)}>{m.deputies_name()}</Button>
            </div>
          )}
        </div>
      ))}
      {named && (
        <Suspense>
          <DeputyDialog projectId={projectId} town={named} onClose={() => setNamed(null)} />
        </Suspense>
      )}
    </section>
  );
}
