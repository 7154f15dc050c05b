import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { errorText } from './error-text.js';

interface PagerProps {
  query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError?: boolean;
    readonly error: unknown;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** The list, so that the focus can go to the first new entry: it must be an `ol` or `ul`. */
  children: (ref: React.RefObject<HTMLUListElement | null>) => ReactNode;
}

/** A list that grows by “show more”. The focus moves to the first new entry, so nobody starts over. */
export function Pager({ query, children }: PagerProps) {
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(null);
  useEffect(() => {
    const entry = firstNew.current === null ? undefined : list.current?.children[firstNew.current];
    if (!entry) return;
    firstNew.current = null;
    entry.querySelector<HTMLElement>('a, button')?.focus();
  });
  const more = () => {
    firstNew.current = list.current?.children.length ?? null;
    void query.fetchNextPage();
  };
  return (
    <div className="stack">
      {children(list)}
      {query.isFetchNextPageError && <p role="alert">{errorText(query.error)}</p>}
      {query.hasNextPage && (
        <div className="row">
          <Button busy={query.isFetchingNextPage} onClick={more}>
            {query.isFetchingNextPage ? m.pager_loading() : m.pager_more()}
          </Button>
        </div>
      )}
    </div>
  );
}
