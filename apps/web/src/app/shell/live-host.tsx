import { Suspense, lazy, useSyncExternalStore } from 'react';
import { useViewer } from '../viewer.js';

const PersonLive = lazy(() => import('../../live/person-live.js'));
const never = () => () => undefined;

/** Opens the live connection of a signed-in person, in the browser only. */
export function LiveHost() {
  const personId = useViewer()?.person.id;
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return inBrowser && personId ? (
    <Suspense>
      <PersonLive personId={personId} />
    </Suspense>
  ) : null;
}
