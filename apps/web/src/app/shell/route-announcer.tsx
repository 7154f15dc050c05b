import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * After a change of page: the document gets its title, the title is spoken and the focus goes to the content, as
 * a full page load would do. A change of filters on the same page leaves the focus where it is, unless what had it
 * is gone.
 */
export function RouteAnnouncer() {
  const router = useRouter();
  const [spoken, setSpoken] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ hrefChanged, pathChanged, toLocation }) => {
        if (!hrefChanged) return;
        const title = router.state.matches
          .flatMap(({ meta }) => meta ?? [])
          .map((tag) => tag?.title)
          .filter((text) => text !== undefined)
          .at(-1);
        if (title) document.title = title;
        if (!pathChanged && document.activeElement !== document.body) return;
        setSpoken(document.title);
        if (!toLocation.hash) document.getElementById('inhalt')?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {spoken}
    </p>
  );
}
