import './states.scss';
import { GqlError } from '../data/gql-error.js';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { errorText } from './error-text.js';

/** Something could not be loaded. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const requestId = error instanceof GqlError ? error.requestId : undefined;
  return (
    <div className="state" role="alert">
      <p className="state__mark" aria-hidden="true">
        !
      </p>
      <p className="state__title">{m.error_title()}</p>
      <div className="state__text">
        <p>{errorText(error)}</p>
        {requestId && <p className="small">{m.error_reference({ id: requestId })}</p>}
      </div>
      {onRetry && (
        <div className="state__action">
          <Button onClick={onRetry}>{m.error_retry()}</Button>
        </div>
      )}
    </div>
  );
}
