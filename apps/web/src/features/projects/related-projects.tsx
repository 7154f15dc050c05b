import './projects.scss';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gqlQuery } from '../../data/query.js';
import { ProjectsDocument } from '../../gql/documents/Projects.js';
import { m } from '../../paraglide/messages.js';
import { ProjectCard } from './project-card.js';

interface RelatedProjectsProps {
  /** A municipality or an institution. */
  organisationId?: string;
  /** A topic, with everything below it. */
  topicSlug?: string;
}

const SHOWN = 3;

/**
 * The projects a town is part of or a topic has, the latest first; nothing without any. Comes after the page it stands on:
 * load it lazily.
 */
export default function RelatedProjects({ organisationId, topicSlug }: RelatedProjectsProps) {
  const filter = { organisationId: organisationId ?? null, topicSlug: topicSlug ?? null };
  const { data } = useQuery(gqlQuery('projects', ProjectsDocument, { filter, first: SHOWN }));
  if (!data || data.projects.nodes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="projekte">
      <h2 id="projekte">{m.projects_title()}</h2>
      <ul className="plain stack">
        {data.projects.nodes.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
      {topicSlug && data.projects.pageInfo.hasNextPage && (
        <p>
          <Link to="/projekte" search={{ thema: topicSlug }}>
            {m.projects_of_topic()}
          </Link>
        </p>
      )}
    </section>
  );
}
