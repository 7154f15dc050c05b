import './talk.scss';
import { useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DiscussionProjectDocument } from '../../gql/documents/DiscussionProject.js';
import { MarkProjectDiscussionReadDocument } from '../../gql/documents/MarkProjectDiscussionRead.js';
import { ProjectThreadsDocument } from '../../gql/documents/ProjectThreads.js';
import type { DiscussionProjectQuery, ThreadLineFragment } from '../../gql/types.js';
import { useLiveRoom } from '../../live/use-live-room.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { authorName } from './names.js';
import type { ThreadsSearch } from './talk.routes.js';

const ThreadDialog = lazy(() => import('./thread-dialog.js'));

const route = getRouteApi('/angemeldet/projekte/$slug/diskussion');
type ProjectData = NonNullable<DiscussionProjectQuery['project']>;

const projectQuery = (slug: string) => gqlQuery('projects', DiscussionProjectDocument, { slug });
const threadsQuery = (projectId: string, { ansicht }: ThreadsSearch) =>
  gqlPages(
    'project-talk',
    ProjectThreadsDocument,
    { projectId, unreadOnly: ansicht === 'ungelesen', first: 20 },
    (data) => data.projectThreads,
  );

export async function load({ queryClient }: AppContext, slug: string, search: ThreadsSearch): Promise<void> {
  const { project } = await queryClient.ensureQueryData(projectQuery(slug));
  if (!project) throw notFound();
  await queryClient.ensureInfiniteQueryData(threadsQuery(project.id, search));
}

/** The threads of the discussion in a project, those with the latest posts first. */
export function ThreadsPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(projectQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Threads project={project} />;
}

function Threads({ project }: { project: ProjectData }) {
  const { id, slug, seesWork, viewer } = project;
  const search = route.useSearch();
  const queryClient = useQueryClient();
  const query = useSuspenseInfiniteQuery(threadsQuery(id, search));
  const threads = query.data.pages.flatMap((page) => page.projectThreads.nodes);
  const [opens, setOpens] = useState(false);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['project-talk'] });
  useLiveRoom(`project-talk:${id}`, {
    onEntry: refresh,
    onJoined: refresh,
    onClosed: () => {
      refresh();
      // Whoever is put out of the room may see less of the project, too.
      void queryClient.invalidateQueries({ queryKey: ['projects'] });
    },
  });
  const readAll = useGqlMutation(MarkProjectDiscussionReadDocument, {
    invalidates: ['project-talk', 'projects'],
    onSuccess: () => showToast(m.discussion_all_read_done()),
  });

  return (
    <>
      <ProjectHead project={project} title={m.discussion_title()} seesWork={seesWork}>
        {seesWork && (
          <ButtonRow>
            {viewer.canWork && (
              <Button variant="primary" icon={addIcon} onClick={() => setOpens(true)}>
                {m.discussion_new()}
              </Button>
            )}
            {threads.some(({ unreadCount }) => unreadCount > 0) && (
              <Button busy={readAll.isPending} onClick={() => readAll.mutate({ projectId: id })}>
                {m.discussion_all_read()}
              </Button>
            )}
          </ButtonRow>
        )}
      </ProjectHead>
      <div className="wrap page-body stack threads">
        {seesWork && (
          <TabLinks label={m.discussion_views()}>
            {([undefined, 'ungelesen'] as const).map((view) => (
              <Link
                key={view ?? 'alle'}
                to="/projekte/$slug/diskussion"
                params={{ slug }}
                search={{ ansicht: view }}
                activeOptions={{ exact: true, includeSearch: true }}
                resetScroll={false}
              >
                {view ? m.discussion_unread() : m.discussion_all()}
              </Link>
            ))}
          </TabLinks>
        )}
        {!seesWork ? (
          <EmptyState title={m.discussion_no_access_title()}>{m.discussion_no_access_text()}</EmptyState>
        ) : threads.length === 0 ? (
          <Nothing unread={search.ansicht === 'ungelesen'} canWork={viewer.canWork} />
        ) : (
          <Pager query={query}>
            {(ref) => (
              <ul ref={ref} className="plain thread-list">
                {threads.map((thread) => (
                  <ThreadEntry key={thread.id} thread={thread} slug={slug} />
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
      {opens && (
        <Suspense>
          <ThreadDialog project={project} onClose={() => setOpens(false)} />
        </Suspense>
      )}
    </>
  );
}

function Nothing({ unread, canWork }: { unread: boolean; canWork: boolean }) {
  if (unread)
    return <EmptyState title={m.discussion_nothing_new()}>{m.discussion_nothing_new_text()}</EmptyState>;
  return (
    <EmptyState title={m.discussion_empty_title()}>
      {canWork ? m.discussion_empty_text() : m.discussion_empty_reader()}
    </EmptyState>
  );
}

function ThreadEntry({ thread, slug }: { thread: ThreadLineFragment; slug: string }) {
  const { id, title, postCount, unreadCount, pinned, closed, hidden, follows, lastAt, lastAuthor } = thread;
  return (
    <li className={unreadCount > 0 ? 'thread-line thread-line--unread' : 'thread-line'}>
      <h2 className="thread-line__title">
        <Link
          to="/projekte/$slug/diskussion/$threadId"
          params={{ slug, threadId: id }}
          className="thread-line__link"
        >
          {title}
        </Link>
        {unreadCount > 0 && (
          <span className="thread-line__count">
            <span aria-hidden="true">{unreadCount >= 100 ? '99+' : unreadCount}</span>
            <span className="visually-hidden">{m.discussion_unread_count({ count: unreadCount })}</span>
          </span>
        )}
      </h2>
      <p className="meta">
        {pinned && <Badge tone="info">{m.discussion_pinned()}</Badge>}
        {closed && <Badge>{m.discussion_closed()}</Badge>}
        {hidden && <Badge tone="warning">{m.discussion_hidden()}</Badge>}
        {follows === false && <Badge>{m.discussion_is_muted()}</Badge>}
        <span>{m.discussion_posts({ count: postCount })}</span>
        {lastAuthor && (
          <span>
            {m.discussion_last_by({ who: authorName(lastAuthor) })} <Timestamp value={lastAt} />
          </span>
        )}
      </p>
    </li>
  );
}
