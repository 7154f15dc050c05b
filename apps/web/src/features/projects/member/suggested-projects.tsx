import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { activeMemberships, useViewer } from '../../../app/viewer.js';
import { gqlQuery } from '../../../data/query.js';
import { SuggestedProjectsDocument } from '../../../gql/documents/SuggestedProjects.js';
import { m } from '../../../paraglide/messages.js';
import { Card } from '../../../ui/card.js';

/**
 * Projects that would fit the own town; nothing when there is none.
 *
 * @param brief the weightiest reason of each, and a way to all that look for partners
 */
export default function SuggestedProjects({ brief = false }: { brief?: boolean }) {
  const town = activeMemberships(useViewer())[0]?.municipality;
  const { data } = useQuery({
    ...gqlQuery('projects', SuggestedProjectsDocument, { municipalityId: town?.id ?? '' }),
    enabled: town !== undefined,
  });
  const found = data?.suggestedProjects ?? [];
  if (found.length === 0) return null;
  return (
    <Card as="section" className="stack stack--tight" aria-labelledby="passende-projekte">
      <h2 id="passende-projekte" className="aside-title">
        {m.project_suggested_projects()}
      </h2>
      <ul className="plain stack stack--tight">
        {found.map(({ project, reasons }) => (
          <li key={project.id}>
            <Link to="/projekte/$slug" params={{ slug: project.slug }}>
              {project.title}
            </Link>
            <p className="small muted">
              {reasons
                .slice(0, brief ? 1 : undefined)
                .map(({ text }) => text)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      {brief && (
        <p>
          <Link to="/projekte" search={{ sucht: 'ja' }}>
            {m.project_seeking_all()}
          </Link>
        </p>
      )}
    </Card>
  );
}
