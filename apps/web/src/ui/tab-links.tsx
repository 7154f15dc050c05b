import './tab-links.scss';
import type { ReactNode } from 'react';

/** Views of one page, each with its own address: links that look like tabs. The current one says `aria-current`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tab-links" aria-label={label}>
      {children}
    </nav>
  );
}
