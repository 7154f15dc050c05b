import '../projects/projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { ProjectSupportDocument } from '../../gql/documents/ProjectSupport.js';
import type { ProjectSupportQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { ApplicationCard } from './application-card.js';

const route = getRouteApi('/angemeldet/projekte/$slug/unterstuetzung');
type ProjectData = NonNullable<ProjectSupportQuery['project']>;

const supportQuery = (slug: string) => gqlQuery('projects', ProjectSupportDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  if (!(await queryClient.ensureQueryData(supportQuery(slug))).project) throw notFound();
}

/** What support a project has applied for. */
export function ProjectSupportPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(supportQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Applications project={project} />;
}

function Applications({ project }: { project: ProjectData }) {
  const { id, seesWork, supportApplications } = project;
  useProjectLive(id);
  return (
    <>
      <ProjectHead
        project={project}
        title={m.support_short()}
        seesWork={seesWork}
        tools={<ButtonLink to="/unterstuetzung">{m.support_to_formats()}</ButtonLink>}
      />
      <section className="wrap page-body stack" aria-labelledby="bewerbungen">
        <h2 id="bewerbungen" className="visually-hidden">
          {m.support_applications()}
        </h2>
        {!seesWork && (
          <EmptyState title={m.support_applications_closed_title()}>
            {m.support_applications_closed_text()}
          </EmptyState>
        )}
        {seesWork && supportApplications.length === 0 && (
          <EmptyState title={m.support_applications_none_title()}>
            {m.support_applications_none_text()}
          </EmptyState>
        )}
        {supportApplications.map((application) => (
          <ApplicationCard
            key={application.id}
            application={application}
            title={
              <Link to="/unterstuetzung/$slug" params={{ slug: application.format.slug }}>
                {application.format.title}
              </Link>
            }
          />
        ))}
      </section>
    </>
  );
}
