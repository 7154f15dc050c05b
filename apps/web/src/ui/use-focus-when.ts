import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Moves the focus to what the ref is given to as soon as `arrived`: for content that takes the place of what was pressed. */
export function useFocusWhen<Target extends HTMLElement>(arrived: boolean): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (arrived) target.current?.focus();
  }, [arrived]);
  return target;
}
