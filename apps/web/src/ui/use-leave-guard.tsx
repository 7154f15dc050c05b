import { useBlocker } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { stringifySearch } from '../data/search-params.js';

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
 * @param within another address of the same page leaves the form, too
 */
export function useLeaveGuard(isSaved: boolean, within = false): LeaveGuard {
  const [filledIn, setFilledIn] = useState(false);
  const isUnsaved = filledIn && !isSaved;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isUnsaved && (current.pathname !== next.pathname || (within && searchOf(current) !== searchOf(next))),
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

const searchOf = ({ search }: { search: object }): string => stringifySearch({ ...search });

/** The same for a form that stays where it is when it is saved: what is filled in after that is not saved again. */
export function useSavedHereGuard(save: {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly reset: () => void;
}): LeaveGuard {
  const { onInput, question } = useLeaveGuard(save.isPending || save.isSuccess);
  return {
    onInput: () => {
      onInput();
      if (save.isSuccess) save.reset();
    },
    question,
  };
}
