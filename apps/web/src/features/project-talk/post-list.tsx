import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { arrowDownIcon } from '../../ui/icons/arrow-down.js';
import { TypingLine } from '../../ui/typing-line.js';
import { postElementId } from './names.js';
import { PostEntry } from './post-entry.js';
import { POST_FIELD, PostForm } from './post-form.js';
import type { Arrivals } from './use-arrivals.js';
import { useReadMark } from './use-read-mark.js';
import type { Post, useThread } from './use-thread.js';

interface PostListProps {
  view: ReturnType<typeof useThread>;
  thread: ThreadLineFragment;
  projectId: string;
  /** How far the reader had read when the page was opened. */
  cameWith: number;
  /** A post the address leads to. */
  beitrag: string | null;
  arrivals: Arrivals;
}

const DROPPED_MS = 250;

/** What is to be brought into view once it is there. */
type Aim = { readonly post: string; readonly focus: boolean } | 'first' | 'new' | 'last' | null;

/** The posts with the ways through them, and where one writes. */
export function PostList({ view, thread, projectId, cameWith, beitrag, arrivals }: PostListProps) {
  const { posts, hasEarlier, hasLater, busy, load, goTo } = view;
  const [replyTo, setReplyTo] = useState<Post | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const firstNew = cameWith > 0 ? posts.find((post) => post.position > cameWith && !post.isOwn) : undefined;
  const aim = useRef<Aim>(
    beitrag ? { post: beitrag, focus: true } : firstNew ? 'new' : cameWith > 0 ? 'last' : null,
  );
  useReadMark(thread.id, cameWith, list, posts);
  useKeptPlace(list, posts);

  useEffect(() => {
    const wanted = aim.current;
    if (wanted === null) return;
    aim.current = null;
    // After the router has put a new page to its top.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => bring(wanted, list.current));
    });
    return () => cancelAnimationFrame(frame);
  }, [posts]);

  // Whoever sees the end has seen what came.
  const { waiting, clear } = arrivals;
  useEffect(() => {
    if (waiting.length === 0) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && clear());
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [clear, waiting]);

  const goToPost = (id: string) => {
    if (posts.some((post) => post.id === id)) return bring({ post: id, focus: true }, list.current);
    aim.current = { post: id, focus: true };
    void goTo({ at: 'POST', postId: id });
  };
  const goToEdge = (at: 'BEGINNING' | 'END') => {
    aim.current = at === 'BEGINNING' ? 'first' : 'last';
    void goTo({ at });
  };
  const loadEarlier = async () => {
    const first = posts[0]?.id;
    await load('earlier');
    // The button may be gone now; whoever was on it goes on where they were.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && first)
        document.getElementById(postElementId(first))?.focus({ preventScroll: true });
    });
  };
  const loadLater = async () => {
    const last = posts.at(-1)?.position ?? 0;
    await load('later');
    requestAnimationFrame(() =>
      [...(list.current?.querySelectorAll<HTMLElement>('[data-position]') ?? [])]
        .find((element) => Number(element.dataset['position']) > last)
        ?.focus(),
    );
  };
  const reply = (post: Post) => {
    setReplyTo(post);
    const field = document.getElementById(POST_FIELD);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  const drop: typeof view.drop = (id, mark) => {
    const at = posts.findIndex((post) => post.id === id);
    const beside = mark ?? posts[at + 1] ?? posts[at - 1];
    view.drop(id, mark);
    // What was pressed has gone; by then the dialog has given up the focus.
    if (beside) setTimeout(() => document.getElementById(postElementId(beside.id))?.focus(), DROPPED_MS);
  };
  const acts = { ...(thread.canPost && { reply }), show: goToPost, put: view.put, drop };

  return (
    <>
      <p className="visually-hidden" role="status">
        {arrivals.said}
      </p>
      <section className="stack" aria-label={m.discussion_posts_label()}>
        {hasEarlier && (
          <ButtonRow>
            <Button size="small" busy={busy === 'earlier'} onClick={() => void loadEarlier()}>
              {m.discussion_earlier()}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => goToEdge('BEGINNING')}>
              {m.discussion_to_beginning()}
            </Button>
          </ButtonRow>
        )}
        <ol ref={list} className="plain posts">
          {posts.map((post) => (
            <Fragment key={post.id}>
              {post.id === firstNew?.id && (
                <li className="posts__new" id="neu">
                  <h2 className="posts__new-title" tabIndex={-1}>
                    {m.discussion_new_since()}
                  </h2>
                </li>
              )}
              <li>
                <PostEntry post={post} projectId={projectId} acts={acts} />
              </li>
            </Fragment>
          ))}
        </ol>
        {hasLater && (
          <ButtonRow>
            <Button size="small" busy={busy === 'later'} onClick={() => void loadLater()}>
              {m.discussion_later()}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => goToEdge('END')}>
              {m.discussion_to_end()}
            </Button>
          </ButtonRow>
        )}
        <div ref={end} />
        {waiting.length > 0 && (
          <p className="posts__arrived">
            <Button
              size="small"
              variant="primary"
              icon={arrowDownIcon}
              onClick={() => {
                goToPost(waiting[0]!.id);
                clear();
              }}
            >
              {m.discussion_arrived({ count: waiting.length })}
            </Button>
          </p>
        )}
      </section>
      {thread.closed && (
        <Alert title={m.discussion_closed_title()}>
          <p>{thread.canManage ? m.discussion_closed_manage() : m.discussion_closed_text()}</p>
        </Alert>
      )}
      <TypingLine people={view.writing} />
      {thread.canPost && (
        <PostForm
          threadId={thread.id}
          projectId={projectId}
          replyTo={replyTo}
          onType={view.typed}
          onNoReply={() => {
            const id = replyTo && postElementId(replyTo.id);
            setReplyTo(null);
            (document.getElementById(id ?? '') ?? document.getElementById(POST_FIELD))?.focus();
          }}
          onPosted={(post) => {
            setReplyTo(null);
            if (hasLater) goToEdge('END');
            else {
              aim.current = { post: post.id, focus: false };
              view.put(post);
            }
            document.getElementById(POST_FIELD)?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

function bring(aim: Exclude<Aim, null>, list: HTMLElement | null): void {
  const entries = list?.querySelectorAll<HTMLElement>('[data-position]');
  const element =
    aim === 'new'
      ? document.getElementById('neu')
      : aim === 'first'
        ? entries?.[0]
        : aim === 'last'
          ? entries?.[entries.length - 1]
          : document.getElementById(postElementId(aim.post));
  element?.scrollIntoView({ block: aim === 'new' ? 'start' : 'nearest' });
  if (aim === 'first' || aim === 'last' || (aim !== 'new' && aim.focus))
    element?.focus({ preventScroll: true });
}

/** Keeps the post the reader looks at where it is when earlier ones are put above it. */
function useKeptPlace(list: React.RefObject<HTMLOListElement | null>, posts: readonly Post[]): void {
  const before = useRef<{ id: string; top: number } | null>(null);
  useLayoutEffect(() => {
    const held = before.current;
    const element = held && document.getElementById(held.id);
    if (held && element && list.current?.querySelector('[data-position]')?.id !== held.id) {
      const moved = element.getBoundingClientRect().top - held.top;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    }
    const remember = () => {
      const first = list.current?.querySelector<HTMLElement>('[data-position]');
      before.current = first ? { id: first.id, top: first.getBoundingClientRect().top } : null;
    };
    remember();
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [list, posts]);
}
