import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { AuditLogDocument } from '../../gql/documents/AuditLog.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';

const auditQuery = () => gqlPages('admin', AuditLogDocument, { first: 50 }, (data) => data.auditLog);

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureInfiniteQueryData(auditQuery());
}

/** Acts of authority, the latest first. Nobody can change or remove an entry. */
export function AuditPage() {
  const query = useSuspenseInfiniteQuery(auditQuery());
  const entries = query.data.pages.flatMap((page) => page.auditLog.nodes);
  return (
    <section className="stack" aria-labelledby="protokoll">
      <h2 id="protokoll">{m.audit_title()}</h2>
      <p className="muted admin-hint">{m.audit_hint()}</p>
      {entries.length === 0 ? (
        <EmptyState title={m.audit_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain audit">
              {entries.map(({ id, at, actor, action, subject, detail }) => (
                <li key={id} className="audit__entry">
                  <p className="audit__head">
                    <time dateTime={at}>{formatDateTime(at)}</time>
                    <b>{actor?.name ?? m.audit_nobody()}</b>
                    <code>{action}</code>
                  </p>
                  <details className="more">
                    <summary>{subject}</summary>
                    <pre>{JSON.stringify(detail, null, 2)}</pre>
                  </details>
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
