import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { AuditLogDocument } from '../../gql/documents/AuditLog.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Pager } from '../../ui/pager.js';
import { PathLink } from '../../ui/path-link.js';
import { EmptyState } from '../../ui/states.js';
import type { WordSearch } from './admin.routes.js';
import { SearchForm } from './search-form.js';

const route = getRouteApi('/angemeldet/verwaltung/protokoll');

const auditQuery = ({ suche }: WordSearch) =>
  gqlPages('admin', AuditLogDocument, { search: suche ?? null, first: 50 }, (data) => data.auditLog);

export async function load({ queryClient }: AppContext, search: WordSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(auditQuery(search));
}

/** Acts of authority, the latest first. Nobody can change or remove an entry. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useSuspenseInfiniteQuery(auditQuery(search));
  const entries = query.data.pages.flatMap((page) => page.auditLog.nodes);
  return (
    <section className="stack" aria-labelledby="protokoll">
      <h2 id="protokoll">{m.audit_title()}</h2>
      <p className="muted admin-hint">{m.audit_hint()}</p>
      <SearchForm
        label={m.audit_search()}
        words={search.suche}
        onSearch={(suche) =>
          void navigate({ to: '/verwaltung/protokoll', search: { suche }, resetScroll: false })
        }
      />
      {entries.length === 0 ? (
        <EmptyState title={search.suche ? m.audit_nothing() : m.audit_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain audit">
              {entries.map(
                ({ id, at, actor, action, actionText, subject, subjectText, subjectUrl, detail }) => (
                  <li key={id} className="audit__entry">
                    <p className="audit__head">
                      <time dateTime={at}>{formatDateTime(at)}</time>
                      <b>{actor?.name ?? m.audit_nobody()}</b>
                    </p>
                    <p className="audit__act">
                      {actionText}
                      {': '}
                      {subjectUrl ? <PathLink href={subjectUrl}>{subjectText}</PathLink> : subjectText}
                    </p>
                    <details className="more">
                      <summary>{m.audit_details()}</summary>
                      <p className="small">
                        <code>{action}</code> <code>{subject}</code>
                      </p>
                      <pre>{JSON.stringify(detail, null, 2)}</pre>
                    </details>
                  </li>
                ),
              )}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
