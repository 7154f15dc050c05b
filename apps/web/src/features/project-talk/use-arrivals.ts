import { useCallback, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { authorName } from './names.js';
import type { Post } from './use-thread.js';

/** So long what arrives is gathered before it is spoken: a lively thread must not talk over what is being read. */
const QUIET_MS = 4_000;

export interface Arrivals {
  /** Posts of others that have come while the page was open and that the reader has not gone to. */
  readonly waiting: readonly Post[];
  /** What to say to those who do not see the page. */
  readonly said: string;
  readonly add: (posts: readonly Post[]) => void;
  readonly clear: () => void;
}

/** What others write while the page is open: shown as a way to get there, and spoken now and then. */
export function useArrivals(): Arrivals {
  const [waiting, setWaiting] = useState<readonly Post[]>([]);
  const [said, setSaid] = useState('');
  const unsaid = useRef<Post[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const add = useCallback((posts: readonly Post[]) => {
    setWaiting((before) => [...before, ...posts]);
    unsaid.current.push(...posts);
    timer.current ??= setTimeout(() => {
      const [first] = unsaid.current;
      const count = unsaid.current.length;
      setSaid(
        count === 1
          ? m.discussion_arrived_one({ who: authorName(first!.author) })
          : m.discussion_arrived({ count }),
      );
      unsaid.current = [];
      timer.current = undefined;
    }, QUIET_MS);
  }, []);
  const clear = useCallback(() => setWaiting((before) => (before.length === 0 ? before : [])), []);
  return { waiting, said, add, clear };
}
