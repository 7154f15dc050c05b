import './meetings.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import type { ProjectMeetingQuery } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { ButtonAnchor } from '../../ui/button.js';
import { downloadIcon } from '../../ui/icons/download.js';
import { openInNewIcon } from '../../ui/icons/open-in-new.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { Agenda } from './agenda.js';
import { MeetingTools } from './meeting-tools.js';
import { meetingState, meetingWhen } from './meeting-labels.js';
import { MinutesView } from './minutes-view.js';
import { meetingQuery, useMinutesRoom } from './use-minutes-room.js';

const MinutesEditor = lazyPart(() => import('./minutes-editor.js'));
const SealedTools = lazyPart(() => import('./sealed-tools.js'));

const route = getRouteApi('/angemeldet/projekte/$slug/sitzungen/$id');
export type MeetingData = NonNullable<ProjectMeetingQuery['projectMeeting']>;

export async function load({ queryClient }: AppContext, id: string): Promise<{ title: string }> {
  const { projectMeeting } = await queryClient.ensureQueryData(meetingQuery(id));
  if (!projectMeeting) throw notFound();
  const { state, canWork } = projectMeeting;
  if (state === 'RUNNING' && canWork) await loadParts(MinutesEditor);
  if (state === 'SEALED') await loadParts(SealedTools);
  return { title: projectMeeting.title };
}

/** A meeting: what is planned, the minutes while it runs, and what was sealed. */
export function MeetingPage() {
  const { id } = route.useParams();
  const { projectMeeting } = useSuspenseQuery(meetingQuery(id)).data;
  if (!projectMeeting) return <NotFoundPage />;
  return <Meeting meeting={projectMeeting} />;
}

function Meeting({ meeting }: { meeting: MeetingData }) {
  const { id, title, state, project, canWork, cancelReason } = meeting;
  const room = useMinutesRoom(id);
  useProjectLive(project.id);
  return (
    <>
      <ProjectHead
        project={project}
        title={title}
        above={
          <Link
            to="/projekte/$slug/sitzungen"
            params={{ slug: project.slug }}
            activeOptions={{ exact: true }}
          >
            {m.meetings_title()}
          </Link>
        }
      >
        <p className="meta">
          <Badge tone={meetingState[state].tone}>{meetingState[state].label()}</Badge>
          <span>{meetingWhen(meeting)}</span>
          {meeting.place && <span>{meeting.place}</span>}
        </p>
        <MeetingTools meeting={meeting} editing={room.editing} />
      </ProjectHead>
      <div className="wrap page-body stack">
        {state === 'CANCELLED' && (
          <Alert tone="warning" title={m.meeting_cancelled_title()}>
            <p className="meeting-plain">{cancelReason}</p>
          </Alert>
        )}
        <Facts meeting={meeting} />
        {(state === 'PLANNED' || state === 'CANCELLED') && <Agenda meeting={meeting} />}
        {state === 'RUNNING' && (
          <Suspense>
            {canWork ? (
              <MinutesEditor meeting={meeting} room={room} />
            ) : (
              <MinutesView meeting={meeting} room={room} />
            )}
          </Suspense>
        )}
        {state === 'SEALED' && (
          <Suspense>
            <SealedTools meeting={meeting}>
              <MinutesView meeting={meeting} />
            </SealedTools>
          </Suspense>
        )}
      </div>
    </>
  );
}

function Facts({ meeting }: { meeting: MeetingData }) {
  const { id, state, link, invitees } = meeting;
  return (
    <section className="stack stack--tight" aria-label={m.meeting_invited()}>
      <p>
        <b>{m.meeting_invited()}:</b>{' '}
        {invitees.length > 0 ? formatList(invitees.map(({ name }) => name)) : m.meeting_invited_none()}
      </p>
      {state !== 'SEALED' && (
        <p className="btn-row no-print">
          {link && state !== 'CANCELLED' && (
            <ButtonAnchor
              size="small"
              icon={openInNewIcon}
              href={link}
              target="_blank"
              rel="noopener noreferrer"
            >
              {m.meeting_join_link()}
            </ButtonAnchor>
          )}
          <ButtonAnchor
            size="small"
            icon={downloadIcon}
            href={`/api/project-meetings/${id}/termin.ics`}
            download
          >
            {m.meeting_calendar()}
          </ButtonAnchor>
        </p>
      )}
    </section>
  );
}
