import { useSyncExternalStore } from 'react';
import { m } from '../../paraglide/messages.js';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says that there is no connection, for as long as there is none. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <p className="wrap">{m.shell_offline()}</p>
        </div>
      )}
    </div>
  );
}
