import { Suspense, lazy, useEffect, useState } from 'react';
import { useViewer } from '../viewer.js';

const PersonLive = lazy(() => import('../../live/person-live.js'));

/** Opens the live connection of a signed-in person, after the page stands. */
export function LiveHost() {
  const personId = useViewer()?.person.id;
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready && personId ? (
    <Suspense>
      <PersonLive personId={personId} />
    </Suspense>
  ) : null;
}
