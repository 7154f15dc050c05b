import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DismissedMatchesDocument } from '../../gql/documents/DismissedMatches.js';
import { RestoreMatchDocument } from '../../gql/documents/RestoreMatch.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { dismissalLabel } from './dismissal-label.js';

/** What the own town has put aside, and the way back. */
export function DismissedList({ municipalityId }: { municipalityId: string }) {
  const { data } = useQuery(gqlQuery('matches', DismissedMatchesDocument, { municipalityId }));
  const dismissed = data?.dismissedMatches ?? [];
  const restore = useGqlMutation(RestoreMatchDocument, {
    invalidates: ['matches'],
    onSuccess: (_, { otherId }) => {
      const town = dismissed.find(({ municipality }) => municipality.id === otherId)?.municipality;
      if (town) showToast(m.dismissed_restored({ town: town.name }));
    },
  });
  if (dismissed.length === 0) return null;
  return (
    <details className="dismissed">
      <summary>{m.dismissed_title({ count: dismissed.length })}</summary>
      <ul className="plain stack stack--tight">
        {dismissed.map(({ municipality: town, reason, note, until }) => (
          <li key={town.id} className="row row--between">
            <div>
              <Link to="/kommunen/$slug" params={{ slug: town.slug }}>
                {town.name}
              </Link>
              <p className="small muted">
                {m.dismissed_line({ reason: dismissalLabel(reason), date: formatDate(until) })}
                {note && ` · ${note}`}
              </p>
            </div>
            <Button
              variant="tertiary"
              size="small"
              aria-label={m.dismissed_restore_town({ town: town.name })}
              onClick={() => restore.mutate({ municipalityId, otherId: town.id })}
            >
              {m.dismissed_restore()}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
