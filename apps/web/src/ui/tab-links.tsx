import './tab-links.scss';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Views of one page, each with its own address: links that look like tabs. The current one says `aria-current`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  const here = useRouterState({ select: (state) => state.location.href });
  // On a phone the bar scrolls sideways: the current tab must not be the one that is out of sight.
  useEffect(() => {
    const current = bar.current?.querySelector('[aria-current]');
    if (!bar.current || !current) return;
    const tab = current.getBoundingClientRect();
    const frame = bar.current.getBoundingClientRect();
    if (tab.left < frame.left || tab.right > frame.right)
      bar.current.scrollLeft += tab.left - frame.left - (frame.width - tab.width) / 2;
  }, [here]);
  return (
    <nav className="tab-links" aria-label={label} ref={bar}>
      {children}
    </nav>
  );
}
