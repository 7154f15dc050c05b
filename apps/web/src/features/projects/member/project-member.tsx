import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { ButtonRow } from '../../../ui/button.js';
import FollowButton from '../../follow/follow-button.js';
import { ReportButton } from '../../questions/member/report-button.js';
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
      {project.hidden && (
        <Alert tone="warning" title={m.project_hidden_title()}>
          <p>{m.project_hidden_text({ reason: project.hiddenReason ?? '' })}</p>
        </Alert>
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
      {project.state === 'FINISHED' && project.viewer.canEdit && !project.practice && (
        <PracticeOffer project={project} />
      )}
      {project.viewer.canManage && <LeadTools project={project} />}
      {!project.viewer.canEdit && (
        <p>
          <ReportButton target="PROJECT" id={project.id} />
        </p>
      )}
    </div>
  );
}
