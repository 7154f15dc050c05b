import './alert.scss';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import { dangerIcon } from './icons/danger.js';
import { infoIcon } from './icons/info.js';
import { successIcon } from './icons/success.js';
import { warningIcon } from './icons/warning.js';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Record<AlertTone, string> = {
  info: infoIcon,
  success: successIcon,
  warning: warningIcon,
  danger: dangerIcon,
};

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
    <div className={`alert alert--${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon path={ICONS[tone]} className="alert__icon" />
      <div className="alert__text">
        {title && <p className="alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
