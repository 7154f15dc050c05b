import { useEffect, useRef, useState } from 'react';

/** What comes and goes all the time is told to screen readers once in so long. */
export const QUIET_MS = 10_000;

/** A text that is told at once after a time of quiet, otherwise when that has passed if it still holds. Empty when it is. */
export function useSeldom(text: string): string {
  const [told, tell] = useState('');
  const toldAt = useRef(-QUIET_MS);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        if (text !== '') toldAt.current = performance.now();
        tell(text);
      },
      text === '' ? 0 : Math.max(0, toldAt.current + QUIET_MS - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [text]);
  return told;
}
