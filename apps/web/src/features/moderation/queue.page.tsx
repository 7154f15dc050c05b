import './moderation.scss';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { gqlPages } from '../../data/query.js';
import { ModerationCasesDocument } from '../../gql/documents/ModerationCases.js';
import type { ModerationCasesQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { checkIcon } from '../../ui/icons/check.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';
import { TabLinks } from '../../ui/tab-links.js';
import { Timestamp } from '../../ui/timestamp.js';
import { caseTitle, targetLabel } from './labels.js';
import { ModerationLive } from './moderation-live.js';
import type { QueueSearch } from './moderation.routes.js';

const route = getRouteApi('/angemeldet/moderation');
type Case = ModerationCasesQuery['moderationCases']['nodes'][number];

const casesQuery = ({ stand }: QueueSearch) =>
  gqlPages(
    'moderation',
    ModerationCasesDocument,
    { state: stand === 'entschieden' ? 'DECIDED' : 'OPEN', first: 20 },
    (data) => data.moderationCases,
  );

export async function load(context: AppContext, search: QueueSearch): Promise<void> {
  requirePermission(context, 'content.moderate');
  await context.queryClient.ensureInfiniteQueryData(casesQuery(search));
}

/** What has been reported and waits for a decision. */
export function QueuePage() {
  const search = route.useSearch();
  const query = useSuspenseInfiniteQuery(casesQuery(search));
  const cases = query.data.pages.flatMap((page) => page.moderationCases.nodes);
  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__text">
            <h1>{m.moderation_title()}</h1>
            <p className="lead">{m.moderation_lead()}</p>
          </div>
          <TabLinks label={m.moderation_views()}>
            <Link to="/moderation" search={{}} activeOptions={{ exact: true }}>
              {m.moderation_open()}
            </Link>
            <Link to="/moderation" search={{ stand: 'entschieden' }} activeOptions={{ exact: true }}>
              {m.moderation_decided()}
            </Link>
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body">
        {cases.length === 0 ? (
          <EmptyState
            icon={checkIcon}
            title={search.stand ? m.moderation_none_decided() : m.moderation_empty_title()}
          >
            {!search.stand && <p>{m.moderation_empty_text()}</p>}
          </EmptyState>
        ) : (
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain stack case-list">
                {cases.map((item) => (
                  <li key={item.id}>
                    <CaseCard item={item} />
                  </li>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
      <ModerationLive />
    </>
  );
}

function CaseCard({ item }: { item: Case }) {
  const by = [item.author?.name, item.municipality?.name].filter(Boolean).join(', ');
  return (
    <Card as="article" linked className="case-card">
      <div className="row">
        <Badge>{targetLabel(item.target)}</Badge>
        {item.hidden && <Badge tone="warning">{m.case_hidden()}</Badge>}
        {item.gone && <Badge>{m.case_gone()}</Badge>}
        <Badge tone="danger">{m.case_reports({ count: item.reports.length })}</Badge>
      </div>
      <h2 className="case-card__title">
        <Link to="/moderation/$id" params={{ id: item.id }} className="card__link">
          {caseTitle(item)}
        </Link>
      </h2>
      {item.snapshotExcerpt && <p className="case-card__excerpt">{item.snapshotExcerpt}</p>}
      <p className="meta">
        {by && <span>{by}</span>}
        <Timestamp value={item.openedAt} />
      </p>
    </Card>
  );
}
