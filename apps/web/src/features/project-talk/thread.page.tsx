import './talk.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { ProjectThreadDocument } from '../../gql/documents/ProjectThread.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { authorName } from './names.js';
import { PostList } from './post-list.js';
import type { ThreadSearch } from './talk.routes.js';
import { ThreadTools } from './thread-tools.js';
import { useArrivals } from './use-arrivals.js';
import { useThread, type ThreadData } from './use-thread.js';

const route = getRouteApi('/angemeldet/projekte/$slug/diskussion/$threadId');

/** Loaded once per visit: from then on the page keeps its posts itself, so that nothing moves under the reader. */
const threadQuery = (id: string, { beitrag }: ThreadSearch) => ({
  ...gqlQuery('project-thread', ProjectThreadDocument, {
    id,
    at: beitrag ? ('POST' as const) : ('UNREAD' as const),
    postId: beitrag ?? null,
  }),
  staleTime: Infinity,
  gcTime: 0,
});

export async function load({ queryClient }: AppContext, id: string, search: ThreadSearch) {
  const { projectThread } = await queryClient.fetchQuery({ ...threadQuery(id, search), staleTime: 0 });
  if (!projectThread) throw notFound();
  return { title: projectThread.title };
}

/** One thread of the discussion in a project. */
export function ThreadPage() {
  const { threadId } = route.useParams();
  const search = route.useSearch();
  const { projectThread } = useSuspenseQuery(threadQuery(threadId, search)).data;
  if (!projectThread) return <NotFoundPage />;
  return (
    <Thread
      key={`${threadId} ${search.beitrag ?? ''}`}
      initial={projectThread}
      beitrag={search.beitrag ?? null}
    />
  );
}

function Thread({ initial, beitrag }: { initial: ThreadData; beitrag: string | null }) {
  const { slug } = route.useParams();
  const arrivals = useArrivals();
  const view = useThread(initial, arrivals.add);
  // Where the reader was when they came: what is new is counted from there for as long as they stay.
  const [cameWith] = useState(initial.lastReadPosition);
  const { thread } = view;

  return (
    <>
      <ProjectHead
        project={{ slug, title: initial.project!.title }}
        title={<span className="thread-title">{thread?.title ?? initial.title}</span>}
        above={
          <Link to="/projekte/$slug/diskussion" params={{ slug }} activeOptions={{ exact: true }}>
            {m.discussion_title()}
          </Link>
        }
        tools={thread && <ThreadTools thread={thread} />}
      >
        {thread && (
          <p className="meta">
            {thread.pinned && <Badge tone="info">{m.discussion_pinned()}</Badge>}
            {thread.closed && <Badge>{m.discussion_closed()}</Badge>}
            {thread.hidden && <Badge tone="warning">{m.discussion_hidden()}</Badge>}
            {thread.follows === false && <Badge>{m.discussion_is_muted()}</Badge>}
            <span>{m.discussion_posts({ count: thread.postCount })}</span>
            <span>{m.discussion_opened_by({ who: authorName(thread.author) })}</span>
          </p>
        )}
      </ProjectHead>
      <div className="wrap page-body stack stack--loose thread">
        {thread ? (
          <>
            {thread.hidden && (
              <Alert tone="warning" title={m.discussion_hidden_title()}>
                <p>{m.discussion_hidden_text()}</p>
              </Alert>
            )}
            <PostList
              view={view}
              thread={thread}
              projectId={initial.project!.id}
              cameWith={cameWith}
              beitrag={beitrag}
              arrivals={arrivals}
            />
          </>
        ) : (
          <EmptyState title={m.discussion_gone_title()}>{m.discussion_gone_text()}</EmptyState>
        )}
      </div>
    </>
  );
}
