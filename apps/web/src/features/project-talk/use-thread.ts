import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { WritingPerson } from '@app/contracts';
import { gqlFetch } from '../../data/gql-fetch.js';
import { gqlQuery } from '../../data/query.js';
import { ProjectPostsDocument } from '../../gql/documents/ProjectPosts.js';
import { ProjectThreadHeadDocument } from '../../gql/documents/ProjectThreadHead.js';
import { ThreadPostsDocument } from '../../gql/documents/ThreadPosts.js';
import type { PostFieldsFragment, ProjectThreadQuery, ThreadPostsQueryVariables } from '../../gql/types.js';
import { useLiveRoom } from '../../live/use-live-room.js';
import { useTyping } from '../../live/use-typing.js';
import { errorText } from '../../ui/error-text.js';
import { showToast } from '../../ui/toast.js';
import { fromPage, withEarlier, withLater, withNews } from './loaded-posts.js';

export type Post = PostFieldsFragment;
export type ThreadData = NonNullable<ProjectThreadQuery['projectThread']>;

/** Posts that come together are asked for together. */
const GATHER_MS = 60;
const MOST_IDS = 100;

export const headQuery = (id: string) => gqlQuery('project-talk', ProjectThreadHeadDocument, { id });

/**
 * A thread as a page has it: the part of its posts that was loaded, kept up to date. What others write is asked for
 * by its id and put in at the end; nothing that is shown is loaded anew.
 *
 * @param onArrival what others have written while the page was open
 */
export function useThread(initial: ThreadData, onArrival: (posts: readonly Post[]) => void) {
  const { id, project } = initial;
  const queryClient = useQueryClient();
  const head = useQuery({ ...headQuery(id), initialData: { projectThread: initial }, staleTime: 30_000 });
  const [loaded, setLoaded] = useState(() => fromPage<Post>(initial.posts));
  const [writing, setWriting] = useState<readonly WritingPerson[]>([]);
  const [busy, setBusy] = useState<'earlier' | 'later' | null>(null);
  // What was loaded last, for answers that come after it has changed.
  const latest = useRef(loaded);
  const change = (next: typeof loaded) => {
    latest.current = next;
    setLoaded(next);
  };
  const asked = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const page = async (variables: Omit<ThreadPostsQueryVariables, 'id'>) =>
    (await gqlFetch(ThreadPostsDocument, { id, ...variables })).projectThread?.posts ?? null;

  /** Posts that quote these say what these say now; of a text that is gone nothing may stay in a quote. */
  const quoting = (ids: readonly string[]): string[] =>
    latest.current.posts.flatMap(({ id: own, replyTo }) => (replyTo && ids.includes(replyTo.id) ? own : []));
  const news = async (changed: readonly string[]): Promise<void> => {
    const ids = [...new Set([...changed, ...quoting(changed)])];
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      const some = ids.slice(from, from + MOST_IDS);
      const { projectPosts: found } = await gqlFetch(ProjectPostsDocument, { ids: some });
      const known = new Set(latest.current.posts.map((post) => post.id));
      change(withNews(latest.current, some, found));
      const shown = new Set(latest.current.posts.map((post) => post.id));
      const arrived = found.filter((post) => !post.isOwn && !known.has(post.id) && shown.has(post.id));
      if (arrived.length > 0) onArrival(arrived);
    }
  };
  const flush = () => {
    const ids = [...asked.current];
    asked.current.clear();
    // What could not be asked for is asked for with the next that comes.
    news(ids).catch(() => ids.forEach((one) => asked.current.add(one)));
  };
  const refreshHead = () => void queryClient.invalidateQueries({ queryKey: ['project-talk'] });
  const catchUp = async () => {
    const ids = latest.current.posts.map((post) => post.id);
    await news(ids);
    const after = latest.current.posts.at(-1)?.position ?? 0;
    for (let more = !latest.current.hasLater, at = after; more;) {
      const next = await page({ after: at });
      if (!next || next.nodes.length === 0) break;
      await news(next.nodes.map((post) => post.id));
      at = next.nodes.at(-1)!.position;
      more = next.hasLater;
    }
  };

  const room = `project-talk:${project!.id}`;
  useLiveRoom(room, {
    onEntry: ({ kind, payload }) => {
      if (payload['threadId'] !== id) return;
      refreshHead();
      if (kind === 'project.thread-changed') return;
      asked.current.add(payload['postId'] as string);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, GATHER_MS);
    },
    onJoined: () => {
      refreshHead();
      catchUp().catch(() => undefined);
    },
    onTyping: (people) => setWriting(people.filter(({ section }) => section === id)),
    onClosed: () => {
      setWriting([]);
      refreshHead();
    },
  });

  const load = async (which: 'earlier' | 'later') => {
    const { posts } = latest.current;
    setBusy(which);
    try {
      const next = await page(
        which === 'earlier' ? { before: posts[0]?.position ?? 0 } : { after: posts.at(-1)?.position ?? 0 },
      );
      if (next) change((which === 'earlier' ? withEarlier : withLater)(latest.current, next));
    } catch (error) {
      showToast(errorText(error), 'danger');
    } finally {
      setBusy(null);
    }
  };

  return {
    thread: head.data.projectThread,
    ...loaded,
    writing,
    typed: useTyping(room, id),
    busy,
    load,
    /** Shows another part of the thread. */
    goTo: async (variables: Pick<ThreadPostsQueryVariables, 'at' | 'postId'>) => {
      try {
        const next = await page(variables);
        if (next) change(fromPage<Post>(next));
      } catch (error) {
        showToast(errorText(error), 'danger');
      }
    },
    /** An own post that was written or changed. */
    put: (post: Post) => {
      change(withNews(latest.current, [post.id], [post]));
      news(quoting([post.id])).catch(() => undefined);
    },
    /** An own post that was taken back; null when no mark of it stays. */
    drop: (postId: string, mark: Post | null) => {
      change(withNews(latest.current, [postId], mark ? [mark] : []));
      news(quoting([postId])).catch(() => undefined);
    },
  };
}
