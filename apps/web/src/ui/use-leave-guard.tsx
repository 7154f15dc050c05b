import { useBlocker } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';

const LeaveDialog = lazy(() => import('./leave-dialog.js'));

interface LeaveGuard {
  /** For the element around the fields. */
  onInput: () => void;
  /** The question, while it is asked. */
  question: ReactNode;
}

/**
 * Asks before a page with a long form is left once something is filled in; the browser asks in its own words before
 * the tab is closed.
 *
 * @param isSaved what is filled in is on its way or has arrived
 */
export function useLeaveGuard(isSaved: boolean): LeaveGuard {
  const [filledIn, setFilledIn] = useState(false);
  const isUnsaved = filledIn && !isSaved;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return {
    onInput: () => setFilledIn(true),
    question: status === 'blocked' && (
      <Suspense>
        <LeaveDialog onLeave={proceed} onStay={reset} />
      </Suspense>
    ),
  };
}
