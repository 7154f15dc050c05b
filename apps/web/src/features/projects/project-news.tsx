import { useSuspenseQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { ProjectNewsDocument } from '../../gql/documents/ProjectNews.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import type { ProjectData } from './project.page.js';

export const newsQuery = (projectId: string) => gqlQuery('projects', ProjectNewsDocument, { projectId });

/** What a project told last, and the ways to all of it and to the files it shows. */
export function ProjectNews({ project: { id, slug, seesWork, viewer } }: { project: ProjectData }) {
  const { projectUpdates, projectFiles } = useSuspenseQuery(newsQuery(id)).data;
  const updates = projectUpdates.nodes;
  const showsFiles = !seesWork && projectFiles.nodes.length > 0;
  if (updates.length === 0 && !showsFiles && !viewer.canEdit) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="neuigkeiten">
      <h2 id="neuigkeiten">{m.updates_title()}</h2>
      {updates.length === 0 && <p className="muted">{m.updates_empty_title()}</p>}
      <ul className="plain stack stack--tight">
        {updates.map(({ id: updateId, title, createdAt, audience }) => (
          <li key={updateId} className="stack stack--tight">
            <b>{title}</b>
            <span className="meta small">
              <time dateTime={createdAt}>{formatDate(createdAt)}</time>
              {audience === 'PARTNERS' && <Badge>{m.update_for_partners()}</Badge>}
            </span>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink to="/projekte/$slug/neuigkeiten" params={{ slug }}>
          {m.updates_all()}
        </ButtonLink>
        {showsFiles && (
          <ButtonLink to="/projekte/$slug/dateien" params={{ slug }}>
            {m.files_title()}
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  );
}
