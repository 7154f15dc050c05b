import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { ButtonLink, ButtonRow } from '../../../ui/button.js';
import { ReportButton } from '../../questions/member/report-button.js';
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
      {project.hidden && (
        <Alert tone="warning" title={m.project_hidden_title()}>
          <p>{m.project_hidden_text({ reason: project.hiddenReason ?? '' })}</p>
        </Alert>
      )}
      {project.seesWork && (
        <ButtonRow>
          <ButtonLink to="/projekte/$slug/aufgaben" params={{ slug: project.slug }}>
            {m.tasks_title()}
          </ButtonLink>
          <ButtonLink to="/projekte/$slug/foerderung" params={{ slug: project.slug }}>
            {m.funding_title()}
          </ButtonLink>
          <ButtonLink to="/projekte/$slug/diskussion" params={{ slug: project.slug }}>
            {project.unreadThreads > 0
              ? m.discussion_title_unread({ count: project.unreadThreads })
              : m.discussion_title()}
          </ButtonLink>
        </ButtonRow>
      )}
      <OwnOrganisation project={project} />
      <OwnRequests project={project} />
      {project.viewer.canManage && <LeadTools project={project} />}
      {!project.viewer.canEdit && (
        <p>
          <ReportButton target="PROJECT" id={project.id} />
        </p>
      )}
    </div>
  );
}
