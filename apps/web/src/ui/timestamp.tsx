import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatAgo, formatDateTime } from '../i18n/format.js';

/** The page's time, renewed every minute. */
export function useNow(): number {
  const { clock } = useRouter().options.context;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long ago, with the exact time as a tooltip. */
export function Timestamp({ value }: { value: string }) {
  return (
    <time dateTime={value} title={formatDateTime(value)}>
      {formatAgo(value, useNow())}
    </time>
  );
}
