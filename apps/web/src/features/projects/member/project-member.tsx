import { useQueryClient } from '@tanstack/react-query';
import { useLiveRoom } from '../../../live/use-live-room.js';
import type { ProjectData } from '../project.page.js';
import { LeadTools } from './lead-tools.js';
import { OwnOrganisation } from './own-organisation.js';
import { OwnRequests } from './own-requests.js';

/** What people who are signed in can do with a project; keeps the page up to date. */
export default function ProjectMember({ project }: { project: ProjectData }) {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['projects'] });
  useLiveRoom(`project:${project.id}`, { onJoined: refresh, onClosed: refresh, onEntry: refresh });
  return (
    <div className="stack">
      <OwnOrganisation project={project} />
      <OwnRequests project={project} />
      {project.viewer.canManage && <LeadTools project={project} />}
    </div>
  );
}
