import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { toGqlError } from '../data/gql-error.js';
import { ErrorState } from '../ui/error-state.js';

/** How Chromium, Firefox and Safari say that a module could not be loaded. */
const MODULE_MISSING = /dynamically imported module|Importing a module script failed/;

/** In place of a page that could not be loaded or drawn. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const retry = () => {
    reset();
    void router.invalidate();
  };

  // After an update of the server a module of the old build may be gone: load the page anew, but only once.
  useEffect(() => {
    if (!MODULE_MISSING.test(String(error)) || sessionStorage.getItem('reloaded-for') === location.href)
      return;
    sessionStorage.setItem('reloaded-for', location.href);
    location.reload();
  }, [error]);

  return (
    <div className="wrap page-body">
      <ErrorState error={toGqlError(error)} onRetry={retry} />
    </div>
  );
}
