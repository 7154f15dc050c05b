import './button.scss';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon } from './icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

interface Look {
  variant?: ButtonVariant;
  size?: 'default' | 'small';
  /** Path of an icon before the text. */
  icon?: string | undefined;
  /** Full width of its container. */
  block?: boolean;
}

function classOf({ variant = 'secondary', size = 'default', block }: Look, extra?: string): string {
  return ['btn', `btn--${variant}`, size === 'small' && 'btn--small', block && 'btn--block', extra]
    .filter(Boolean)
    .join(' ');
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Something is under way: the button stays focusable but does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A native button in our look. */
export function Button({
  variant,
  size,
  icon,
  block,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf(
        { ...(variant && { variant }), ...(size && { size }), ...(block && { block }) },
        className,
      )}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon path={icon} size={size === 'small' ? 20 : 24} />}
      {children}
    </button>
  );
}

interface AnchorProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

/** A plain link that looks like a button. */
export function ButtonAnchor({ variant, size, icon, block, className, children, ...rest }: AnchorProps) {
  return (
    <a
      {...rest}
      className={classOf(
        { ...(variant && { variant }), ...(size && { size }), ...(block && { block }) },
        className,
      )}
    >
      {icon && <Icon path={icon} size={size === 'small' ? 20 : 24} />}
      {children}
    </a>
  );
}

/** A link to a page of ours that looks like a button: `<ButtonLink to="/fragen" variant="primary">`. */
export const ButtonLink = createLink(ButtonAnchor);

/** Buttons side by side, wrapping on narrow screens. */
export function ButtonRow({ children, end }: { children: ReactNode; end?: boolean }) {
  return <div className={end ? 'btn-row btn-row--end' : 'btn-row'}>{children}</div>;
}
