import { m } from '../../../paraglide/messages.js';
import { ButtonLink, ButtonRow } from '../../../ui/button.js';
import FollowButton from '../../follow/follow-button.js';
import type { ProjectData } from '../project.page.js';
import { useProjectLive } from '../use-project-live.js';
import { LeadTools } from './lead-tools.js';
import { OwnOrganisation } from './own-organisation.js';
import { OwnRequests } from './own-requests.js';

/** What people who are signed in can do with a project; keeps the page up to date. */
export default function ProjectMember({ project }: { project: ProjectData }) {
  useProjectLive(project.id);
  return (
    <div className="stack">
      {project.seesWork && (
        <ButtonRow>
          <ButtonLink to="/projekte/$slug/aufgaben" params={{ slug: project.slug }}>
            {m.tasks_title()}
          </ButtonLink>
          <ButtonLink to="/projekte/$slug/foerderung" params={{ slug: project.slug }}>
            {m.funding_title()}
          </ButtonLink>
          <ButtonLink to="/projekte/$slug/dateien" params={{ slug: project.slug }}>
            {m.files_title()}
          </ButtonLink>
        </ButtonRow>
      )}
      {project.viewer.role === null && (
        <ButtonRow>
          <FollowButton
            key={String(project.viewer.following)}
            target="PROJECT"
            id={project.id}
            following={project.viewer.following}
            invalidates="projects"
          />
        </ButtonRow>
      )}
      <OwnOrganisation project={project} />
      <OwnRequests project={project} />
      {project.viewer.canManage && <LeadTools project={project} />}
    </div>
  );
}
