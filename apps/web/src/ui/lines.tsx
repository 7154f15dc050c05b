import './lines.scss';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../i18n/format.js';
import { m } from '../paraglide/messages.js';

interface TownLineProps {
  town: { slug: string; name: string; population?: number | null; land?: { name: string } };
  /** Also show the Land and the inhabitants: behind the name, or on a line of their own. */
  details?: boolean | 'below';
}

/** A town by name, linked to its page. */
export function TownLine({ town, details }: TownLineProps) {
  const facts = details
    ? [
        town.land?.name,
        town.population == null ? null : m.town_inhabitants({ count: formatNumber(town.population) }),
      ]
    : [];
  const shown = facts.filter(Boolean).join(', ');
  return (
    <span className="town-line">
      <Link to="/kommunen/$slug" params={{ slug: town.slug }} className="card__over">
        {town.name}
      </Link>
      {shown &&
        (details === 'below' ? (
          <span className="town-line__below">{shown}</span>
        ) : (
          <span className="town-line__facts"> ({shown})</span>
        ))}
    </span>
  );
}

interface PersonLineProps {
  /** Null when the author took the text back. */
  person: { name: string; former?: boolean } | null;
  /** No longer belongs to the town it was written for. */
  left?: boolean;
  /** Null for staff of the platform, who speak for no town. */
  town: TownLineProps['town'] | null;
  /** What stands for a town that is not shown. */
  shownAs?: string | null;
  details?: boolean;
}

/** Who speaks, and for which town. */
export function PersonLine({ person, left, town, shownAs, details }: PersonLineProps) {
  return (
    <span className="person-line">
      {person && <b>{person.name}</b>}
      {person && town && ', '}
      {!town && shownAs}
      {town && <TownLine town={town} {...(details && { details })} />}
      {person && (left || person.former) && (
        <span className="person-line__former">, {m.person_former()}</span>
      )}
    </span>
  );
}
