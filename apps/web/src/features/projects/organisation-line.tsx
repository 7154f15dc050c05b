import { Link } from '@tanstack/react-router';
import type { OrganisationLineFragment } from '../../gql/types.js';
import { TownLine } from '../../ui/lines.js';

/** A municipality or an institution by name, linked to its page. */
export function OrganisationLine({
  organisation,
  details,
}: {
  organisation: OrganisationLineFragment;
  details?: boolean | 'below';
}) {
  if (organisation.__typename === 'Municipality')
    return <TownLine town={organisation} {...(details && { details })} />;
  return (
    <span className="town-line">
      <Link to="/einrichtungen/$slug" params={{ slug: organisation.slug }} className="card__over">
        {organisation.name}
      </Link>
    </span>
  );
}
