import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../../data/query.js';
import { SuggestedPartnersDocument } from '../../../gql/documents/SuggestedPartners.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { TownLine } from '../../../ui/lines.js';

interface SuggestedProps {
  slug: string;
  onInvite: (town: { id: string; name: string }) => void;
}

/** Municipalities that would fit a project, with the reasons. */
export function Suggested({ slug, onInvite }: SuggestedProps) {
  const { data } = useQuery(gqlQuery('projects', SuggestedPartnersDocument, { slug }));
  const towns = data?.project?.suggestedPartners;
  if (!towns) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="vorschlaege">
      <h3 id="vorschlaege">{m.project_suggested()}</h3>
      {towns.length === 0 ? (
        <p className="muted">{m.project_suggested_none()}</p>
      ) : (
        <ul className="plain stack stack--tight">
          {towns.map(({ municipality, reasons }) => (
            <li key={municipality.id} className="project-partner">
              <span className="project-milestone__text">
                <TownLine town={municipality} details="below" />
                <span className="small">
                  {reasons
                    .slice(0, 3)
                    .map(({ text }) => text)
                    .join(', ')}
                </span>
              </span>
              <Button
                size="small"
                aria-label={`${m.project_invite_send()}: ${municipality.name}`}
                onClick={() => onInvite(municipality)}
              >
                {m.project_invite_send()}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
