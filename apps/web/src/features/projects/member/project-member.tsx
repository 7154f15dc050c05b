import { ButtonRow } from '../../../ui/button.js';
import FollowButton from '../../follow/follow-button.js';
import type { ProjectData } from '../project.page.js';
import { useProjectLive } from '../use-project-live.js';
import { LeadTools } from './lead-tools.js';
import { OwnOrganisation } from './own-organisation.js';
import { OwnRequests } from './own-requests.js';
import { PracticeOffer } from './practice-offer.js';

/** What people who are signed in can do with a project; keeps the page up to date. */
export default function ProjectMember({ project }: { project: ProjectData }) {
  useProjectLive(project.id);
  return (
    <div className="stack">
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
      {project.state === 'FINISHED' && project.viewer.canEdit && !project.practice && (
        <PracticeOffer project={project} />
      )}
      {project.viewer.canManage && <LeadTools project={project} />}
    </div>
  );
}
