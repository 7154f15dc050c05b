import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MarkProjectThreadReadDocument } from '../../gql/documents/MarkProjectThreadRead.js';

/** Scrolling past is noted once it has come to rest. */
const REST_MS = 600;

/**
 * Notes how far somebody has read: the last post that was in view while the page could be seen. Entries of `list` say
 * their place in `data-position`.
 *
 * @param shown changes with the posts that are shown
 */
export function useReadMark(
  threadId: string,
  lastRead: number,
  list: RefObject<HTMLElement | null>,
  shown: unknown,
): void {
  const queryClient = useQueryClient();
  const seen = useRef(0);
  const told = useRef(lastRead);
  const mark = useGqlMutation(MarkProjectThreadReadDocument, {
    // Lists say it when they are looked at again; the page itself need not ask for anything.
    onSuccess: () => {
      for (const tag of ['project-talk', 'projects', 'notifications'] as const)
        void queryClient.invalidateQueries({ queryKey: [tag], refetchType: 'none' });
    },
    // Reading is no deed: when it could not be noted, the next post notes it.
    onError: () => undefined,
  });
  const note = useEffectEvent(() => {
    if (seen.current <= told.current || document.visibilityState !== 'visible') return;
    told.current = seen.current;
    mark.mutate({ id: threadId, position: seen.current });
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting)
          seen.current = Math.max(seen.current, Number((target as HTMLElement).dataset['position']));
      clearTimeout(timer);
      timer = setTimeout(note, REST_MS);
    });
    list.current?.querySelectorAll('[data-position]').forEach((element) => observer.observe(element));
    document.addEventListener('visibilitychange', note);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', note);
    };
  }, [list, shown]);
}
