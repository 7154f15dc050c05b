import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { toGqlError } from '../data/gql-error.js';
import { ErrorState } from '../ui/states.js';

/** In place of a page that could not be loaded or drawn. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="wrap page-body">
      <ErrorState error={toGqlError(error)} onRetry={retry} />
    </div>
  );
}
