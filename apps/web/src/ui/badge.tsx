import './badge.scss';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A short state in a word or two. The tone never carries the meaning alone. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: string;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon && <Icon path={icon} size={16} />}
      {children}
    </span>
  );
}
