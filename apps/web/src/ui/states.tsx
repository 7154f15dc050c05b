import './states.scss';
import type { ReactNode } from 'react';
import { GqlError } from '../data/gql-error.js';
import { m } from '../paraglide/messages.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { reloadIcon } from './icons/reload.js';
import { searchIcon } from './icons/search.js';
import { warningIcon } from './icons/warning.js';

interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  icon?: string;
  /** What one can do about it: buttons or links. */
  action?: ReactNode;
}

/** A list with nothing in it: says why and what to do next. */
export function EmptyState({ title, children, icon = searchIcon, action }: EmptyStateProps) {
  return (
    <div className="state">
      <Icon path={icon} size={32} className="state__icon" />
      <p className="state__title">{title}</p>
      {children && <div className="state__text">{children}</div>}
      {action && <div className="state__action">{action}</div>}
    </div>
  );
}

/** Words for a refusal: the server's own message, or ours where nothing came back. */
export function errorText(error: unknown): string {
  if (!(error instanceof GqlError)) return m.error_unexpected();
  if (error.code === 'OFFLINE') return m.error_offline();
  if (error.code === 'UNAVAILABLE') return m.error_unavailable();
  if (error.code === 'INTERNAL' || !error.message) return m.error_unexpected();
  return error.message;
}

/** Something could not be loaded. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const requestId = error instanceof GqlError ? error.requestId : undefined;
  return (
    <div className="state" role="alert">
      <Icon path={warningIcon} size={32} className="state__icon" />
      <p className="state__title">{m.error_title()}</p>
      <div className="state__text">
        <p>{errorText(error)}</p>
        {requestId && <p className="small">{m.error_reference({ id: requestId })}</p>}
      </div>
      {onRetry && (
        <div className="state__action">
          <Button icon={reloadIcon} onClick={onRetry}>
            {m.error_retry()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Grey lines in the shape of what is loading. Silent for screen readers; the pending page says it once. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton__line" />
      ))}
    </div>
  );
}
