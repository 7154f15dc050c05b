import type { Participation } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { checkIcon } from '../../ui/icons/check.js';

/** Whether a town takes part. */
export function ParticipationBadge({ participation }: { participation: Participation }) {
  switch (participation) {
    case 'MEMBER':
      return (
        <Badge tone="success" icon={checkIcon}>
          {m.participation_member()}
        </Badge>
      );
    case 'CLAIMED':
      return <Badge tone="info">{m.participation_claimed()}</Badge>;
    case 'NOT_YET':
      return <Badge>{m.participation_not_yet()}</Badge>;
  }
}
