import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * After a change of page: the focus goes to the content and the new title is spoken, as a full page load would
 * do. A change of filters on the same page leaves the focus where it is.
 */
export function RouteAnnouncer() {
  const router = useRouter();
  const [title, setTitle] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, toLocation }) => {
        if (!pathChanged) return;
        setTitle(document.title);
        if (!toLocation.hash) document.getElementById('inhalt')?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {title}
    </p>
  );
}
