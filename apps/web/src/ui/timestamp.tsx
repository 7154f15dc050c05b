import { useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { formatAgo, formatDateTime } from '../i18n/format.js';

/** The page's time, renewed every minute. */
export function useNow(): number {
  const { clock } = useRouter().options.context;
  return useSyncExternalStore(clock.subscribe, clock.now, () => clock.sent);
}

/** How long ago, with the exact time as a tooltip. */
export function Timestamp({ value }: { value: string }) {
  return (
    <time dateTime={value} title={formatDateTime(value)}>
      {formatAgo(value, useNow())}
    </time>
  );
}
