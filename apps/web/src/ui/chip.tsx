import './chip.scss';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

interface ChipProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

function ChipAnchor({ className, ...rest }: ChipProps) {
  return <a {...rest} className={className ? `chip ${className}` : 'chip'} />;
}

/** A topic or another small label that leads somewhere. */
export const ChipLink = createLink(ChipAnchor);
