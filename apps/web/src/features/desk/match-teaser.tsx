import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gqlQuery } from '../../data/query.js';
import { DeskMatchesDocument } from '../../gql/documents/DeskMatches.js';
import { m } from '../../paraglide/messages.js';
import { Skeleton } from '../../ui/states.js';

/** The three towns that fit best, with the best reason of each. Never holds up the page. */
export function MatchTeaser({ municipalityId }: { municipalityId: string }) {
  const { data, isPending, isError } = useQuery(gqlQuery('matches', DeskMatchesDocument, { municipalityId }));
  if (isPending) return <Skeleton lines={4} />;
  if (isError) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby="passungen">
      <h2 id="passungen" className="aside-title">
        {m.desk_matches_title()}
      </h2>
      {data.matches.length === 0 ? (
        <p className="muted">{m.desk_matches_empty()}</p>
      ) : (
        <ul className="plain match-teaser">
          {data.matches.map(({ municipality: town, reasons }) => (
            <li key={town.id}>
              <Link to="/kommunen/$slug" params={{ slug: town.slug }}>
                {town.name}
              </Link>
              <span className="muted small">{reasons[0]?.text}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/passungen">{m.desk_matches_more()}</Link>
      </p>
    </section>
  );
}
