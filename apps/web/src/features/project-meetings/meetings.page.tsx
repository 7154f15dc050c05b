import './meetings.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { ProjectMeetingsDocument } from '../../gql/documents/ProjectMeetings.js';
import { ProjectMeetingsHeadDocument } from '../../gql/documents/ProjectMeetingsHead.js';
import type { MeetingLineFragment, ProjectMeetingTime, ProjectMeetingsHeadQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { useProjectLive } from '../projects/use-project-live.js';
import { meetingState, meetingWhen } from './meeting-labels.js';

const MeetingDialog = lazy(() => import('./meeting-dialog.js'));

const route = getRouteApi('/angemeldet/projekte/$slug/sitzungen');
type ProjectData = NonNullable<ProjectMeetingsHeadQuery['project']>;

const headQuery = (slug: string) => gqlQuery('projects', ProjectMeetingsHeadDocument, { slug });
const listQuery = (projectId: string, time: ProjectMeetingTime) =>
  gqlPages(
    'projects',
    ProjectMeetingsDocument,
    { projectId, time, first: 20 },
    (data) => data.projectMeetings,
  );

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  const { project } = await queryClient.ensureQueryData(headQuery(slug));
  if (!project) throw notFound();
  await Promise.all(
    (['UPCOMING', 'PAST'] as const).map((time) =>
      queryClient.ensureInfiniteQueryData(listQuery(project.id, time)),
    ),
  );
}

/** The meetings of a project: what comes, and what was. */
export function MeetingsPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(headQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Meetings project={project} />;
}

function Meetings({ project }: { project: ProjectData }) {
  const { id, seesWork, viewer } = project;
  const [planning, setPlanning] = useState(false);
  useProjectLive(id);
  return (
    <>
      <ProjectHead project={project} title={m.meetings_title()} seesWork={seesWork}>
        {viewer.canEdit && (
          <ButtonRow>
            <Button variant="primary" icon={addIcon} onClick={() => setPlanning(true)}>
              {m.meeting_plan()}
            </Button>
          </ButtonRow>
        )}
      </ProjectHead>
      <div className="wrap page-body stack">
        {seesWork ? (
          <>
            <MeetingList project={project} time="UPCOMING" title={m.meetings_next()} />
            <MeetingList project={project} time="PAST" title={m.meetings_past()} />
          </>
        ) : (
          <EmptyState title={m.meetings_closed_title()}>{m.meetings_closed_text()}</EmptyState>
        )}
      </div>
      {planning && (
        <Suspense>
          <MeetingDialog projectId={id} meeting={null} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </>
  );
}

interface MeetingListProps {
  project: ProjectData;
  time: ProjectMeetingTime;
  title: string;
}

function MeetingList({ project, time, title }: MeetingListProps) {
  const query = useSuspenseInfiniteQuery(listQuery(project.id, time));
  const meetings = query.data.pages.flatMap((page) => page.projectMeetings.nodes);
  const id = `sitzungen-${time.toLowerCase()}`;
  return (
    <section className="stack stack--tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {meetings.length === 0 ? (
        <p className="muted">{time === 'PAST' ? m.meetings_past_none() : m.meetings_next_none()}</p>
      ) : (
        <Pager query={query}>
          {(ref) => (
            <ul ref={ref} className="plain stack stack--tight">
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <MeetingEntry meeting={meeting} slug={project.slug} />
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}

function MeetingEntry({ meeting, slug }: { meeting: MeetingLineFragment; slug: string }) {
  const { id, title, state, place, link, isInvited } = meeting;
  return (
    <article className="card meeting-entry">
      <h3 className="meeting-entry__title">
        <Link to="/projekte/$slug/sitzungen/$id" params={{ slug, id }}>
          {title}
        </Link>
      </h3>
      <p>{meetingWhen(meeting)}</p>
      <p className="meta">
        <Badge tone={meetingState[state].tone}>{meetingState[state].label()}</Badge>
        {place && <span>{place}</span>}
        {!place && link && <span>{m.meeting_online()}</span>}
        {isInvited && state === 'PLANNED' && <span>{m.meeting_you_are_invited()}</span>}
      </p>
    </article>
  );
}
