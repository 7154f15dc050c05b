import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gqlQuery } from '../../data/query.js';
import { DigestPreviewDocument } from '../../gql/documents/DigestPreview.js';
import type { DigestPeriod } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ErrorState } from '../../ui/error-state.js';
import { PathLink } from '../../ui/path-link.js';
import { Skeleton } from '../../ui/skeleton.js';

/** What the next overviews would hold right now. Asked for only when somebody wants to see it. */
export function DigestPreview() {
  const [period, setPeriod] = useState<DigestPeriod | null>(null);
  return (
    <section className="card settings-card" aria-labelledby="vorschau">
      <h2 id="vorschau">{m.preview_title()}</h2>
      <p className="muted">{m.preview_text()}</p>
      <ButtonRow>
        <Button aria-pressed={period === 'DAILY'} onClick={() => setPeriod('DAILY')}>
          {m.preview_daily()}
        </Button>
        <Button aria-pressed={period === 'WEEKLY'} onClick={() => setPeriod('WEEKLY')}>
          {m.preview_weekly()}
        </Button>
      </ButtonRow>
      {period && <Entries key={period} period={period} />}
    </section>
  );
}

function Entries({ period }: { period: DigestPeriod }) {
  const { data, error, refetch } = useQuery({
    ...gqlQuery('notifications', DigestPreviewDocument, { period }),
    staleTime: 0,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const entries = data.digestPreview;
  if (entries.length === 0) return <p role="status">{m.preview_empty()}</p>;
  return (
    <ul className="plain stack" aria-label={m.preview_title()}>
      {entries.map(({ title, note, url, settingUrl, read }) => (
        <li key={`${url} ${note}`}>
          <PathLink href={url}>{title}</PathLink>
          <p className="meta">
            {read && <span>{m.preview_seen()}</span>}
            <PathLink href={settingUrl}>{note}</PathLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
