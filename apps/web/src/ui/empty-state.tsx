import './states.scss';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';

interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  icon?: string;
  /** What one can do about it: buttons or links. */
  action?: ReactNode;
}

/** A list with nothing in it: says why and what to do next. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="state">
      {icon && <Icon path={icon} size={32} className="state__icon" />}
      <p className="state__title">{title}</p>
      {children && <div className="state__text">{children}</div>}
      {action && <div className="state__action">{action}</div>}
    </div>
  );
}
