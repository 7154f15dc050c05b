import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import { safePath } from '../app/switches.js';

interface PathLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Path of a page of ours as the server gives it, with query and anchor. Anything else leads to the start page. */
  href: string;
}

/** A link to a path that is known only at run time; opens without a full load, like any other link of ours. */
export function PathLink({ href, onClick, ...rest }: PathLinkProps) {
  const router = useRouter();
  const path = safePath(href);
  return (
    <a
      {...rest}
      href={path}
      onClick={(event) => {
        onClick?.(event);
        const elsewhere =
          event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
        if (event.defaultPrevented || elsewhere) return;
        event.preventDefault();
        void router.navigate({ href: path });
      }}
    />
  );
}
