import { useEffect, useRef } from 'react';
import type { DetailsHTMLAttributes } from 'react';

/**
 * A native `<details>` that behaves like a small menu: Escape closes it and gives the focus back, and so does a
 * click or a focus elsewhere. Works without JavaScript too.
 */
export function Disclosure(props: DetailsHTMLAttributes<HTMLDetailsElement>) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = ref.current!;
    const closeIfOutside = (event: Event) => {
      if (details.open && !details.contains(event.target as Node)) details.open = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    // A link inside leads to another page of ours without a reload: close then, too.
    const onClick = (event: Event) => {
      if ((event.target as Element).closest('a')) details.open = false;
    };
    document.addEventListener('pointerdown', closeIfOutside);
    document.addEventListener('focusin', closeIfOutside);
    details.addEventListener('keydown', onKeyDown);
    details.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('pointerdown', closeIfOutside);
      document.removeEventListener('focusin', closeIfOutside);
      details.removeEventListener('keydown', onKeyDown);
      details.removeEventListener('click', onClick);
    };
  }, []);
  return <details ref={ref} {...props} />;
}
