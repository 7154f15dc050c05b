import './button.scss';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon } from './icon.js';

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: string;
  /** Spoken name, also shown as a tooltip. */
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A square button with an icon only. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className ? `icon-btn ${className}` : 'icon-btn'}
      aria-label={label}
      title={label}
    >
      <Icon path={icon} />
    </button>
  );
}
