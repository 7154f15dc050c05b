import './card.scss';
import type { ReactNode } from 'react';

type Element = 'div' | 'article' | 'section' | 'li' | 'aside';

interface CardProps {
  as?: Element;
  /** The whole card leads where the link in its heading leads (`.card__link`). */
  linked?: boolean;
  className?: string;
  'aria-labelledby'?: string;
  children: ReactNode;
}

/** A bordered surface. */
export function Card({ as: Tag = 'div', linked, className, children, ...rest }: CardProps) {
  return (
    <Tag className={['card', linked && 'card--linked', className].filter(Boolean).join(' ')} {...rest}>
      {children}
    </Tag>
  );
}
