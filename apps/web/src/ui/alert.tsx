import './alert.scss';
import type { ReactNode } from 'react';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Spoken at once when it appears; for answers to something the person did. */
  live?: boolean;
}

/** A message in the page. */
export function Alert({ tone = 'info', title, children, live }: AlertProps) {
  return (
    <div
      className={`alert alert--${tone}`}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <span className="alert__mark" aria-hidden="true" />
      <div className="alert__text">
        {title && <p className="alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
