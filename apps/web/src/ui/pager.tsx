import { useRef } from 'react';
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
  const more = async () => {
    const before = list.current?.children.length ?? 0;
    await query.fetchNextPage();
    requestAnimationFrame(() => {
      list.current?.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
    });
  };
  return (
    <div className="stack">
      {children(list)}
      {query.isFetchNextPageError && <p role="alert">{errorText(query.error)}</p>}
      {query.hasNextPage && (
        <div className="row">
          <Button busy={query.isFetchingNextPage} onClick={() => void more()}>
            {query.isFetchingNextPage ? m.pager_loading() : m.pager_more()}
          </Button>
        </div>
      )}
    </div>
  );
}
