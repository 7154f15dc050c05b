import './moderation.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { useRef } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { gqlQuery } from '../../data/query.js';
import { ModerationCaseDocument } from '../../gql/documents/ModerationCase.js';
import type { ModerationCaseQuery } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { DiscloseAsker } from '../questions/member/disclose-asker.js';
import { Badge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { PathLink } from '../../ui/path-link.js';
import { Timestamp } from '../../ui/timestamp.js';
import { DecisionForm } from './decision-form.js';
import { caseTitle, measureDone, targetLabel } from './labels.js';
import { ModerationLive } from './moderation-live.js';

const route = getRouteApi('/angemeldet/moderation/$id');

export type Case = NonNullable<ModerationCaseQuery['moderationCase']>;

export const caseQuery = (id: string) => gqlQuery('moderation', ModerationCaseDocument, { id });

export async function load(context: AppContext, id: string): Promise<void> {
  requirePermission(context, 'content.moderate');
  const { moderationCase } = await context.queryClient.ensureQueryData(caseQuery(id));
  if (!moderationCase) throw notFound();
}

/** A reported text, what is said against it, and the decision. */
export function CasePage() {
  const { id } = route.useParams();
  const { moderationCase: item } = useSuspenseQuery(caseQuery(id)).data;
  const heading = useRef<HTMLHeadingElement>(null);
  if (!item) return <NotFoundPage />;
  return (
    <>
      <div className="page-head">
        <div className="wrap stack stack--tight">
          <p>
            <Link to="/moderation" className="back-link">
              <Icon path={arrowBackIcon} size={20} />
              {m.case_back()}
            </Link>
          </p>
          <div className="row">
            <Badge>{targetLabel(item.target)}</Badge>
            <Badge tone={item.state === 'OPEN' ? 'info' : 'success'}>
              {item.state === 'OPEN' ? m.case_open() : m.case_decided()}
            </Badge>
            {item.hidden && <Badge tone="warning">{m.case_hidden()}</Badge>}
            {item.gone && <Badge>{m.case_gone()}</Badge>}
          </div>
          <h1 ref={heading} tabIndex={-1} className="case-title">
            {caseTitle(item)}
          </h1>
          <p className="meta">
            {item.shieldedQuestionId && <DiscloseAsker questionId={item.shieldedQuestionId} />}
            {item.author && <span>{item.author.name}</span>}
            {item.municipality && (
              <Link to="/kommunen/$slug" params={{ slug: item.municipality.slug }}>
                {item.municipality.name}
              </Link>
            )}
            <Timestamp value={item.openedAt} />
          </p>
        </div>
      </div>
      <div className="wrap columns case">
        <div className="stack stack--loose">
          <Snapshot item={item} />
          <Reports item={item} />
        </div>
        <div className="stack stack--loose">
          <DecisionForm item={item} onDecided={() => heading.current?.focus()} />
          <Decisions item={item} />
        </div>
      </div>
      <ModerationLive />
    </>
  );
}

function Snapshot({ item }: { item: Case }) {
  return (
    <section className="card stack" aria-labelledby="beitrag">
      <div className="row row--between">
        <h2 id="beitrag">{m.case_snapshot()}</h2>
        {!item.isPrivate && <PathLink href={item.url}>{m.case_see()}</PathLink>}
      </div>
      <p className="muted small">{item.isPrivate ? m.case_private_hint() : m.case_snapshot_hint()}</p>
      <MarkdownView html={item.snapshotHtml} />
      {item.snapshotContextHtml && (
        <>
          <h3>{m.case_context()}</h3>
          <MarkdownView html={item.snapshotContextHtml} className="muted" />
        </>
      )}
    </section>
  );
}

function Reports({ item }: { item: Case }) {
  return (
    <section className="stack" aria-labelledby="meldungen">
      <h2 id="meldungen">{m.case_reports({ count: item.reports.length })}</h2>
      <ul className="plain stack stack--tight">
        {item.reports.map((report) => (
          <li key={report.id} className="card stack stack--tight">
            <p className="case-text">{report.reason}</p>
            <p className="meta">
              {report.reporter && <span>{report.reporter.name}</span>}
              <Timestamp value={report.createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ item }: { item: Case }) {
  if (item.decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="entscheidungen">
      <h2 id="entscheidungen">{m.case_decisions()}</h2>
      <ol className="plain stack stack--tight">
        {item.decisions.map((decision) => (
          <li key={decision.id} className="card stack stack--tight">
            <p>
              <b>{measureDone(decision.measure)}</b>
            </p>
            <p className="case-text">{decision.reason}</p>
            <p className="meta">
              <span>{decision.decidedBy.name}</span>
              <span>{formatDateTime(decision.decidedAt)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
