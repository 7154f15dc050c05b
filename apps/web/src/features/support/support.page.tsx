import '../projects/projects.scss';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { SupportFormatsDocument } from '../../gql/documents/SupportFormats.js';
import type { SupportFormatHeadFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pager } from '../../ui/pager.js';
import { SUPPORT_KINDS, formatLabel, placesText } from './support-labels.js';

const listQuery = () =>
  gqlPages('support', SupportFormatsDocument, { first: 20 }, (data) => data.supportFormats);

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureInfiniteQueryData(listQuery());
}

/** What support projects can apply for. */
export function SupportPage() {
  const query = useSuspenseInfiniteQuery(listQuery());
  const formats = query.data.pages
    .flatMap((page) => page.supportFormats.nodes)
    // Editors keep drafts and what is put away in the administration.
    .filter(({ state }) => state === 'OPEN' || state === 'CLOSED');
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/projekte">{m.projects_title()}</Link>
          </nav>
          <h1>{m.support_title()}</h1>
          <p className="lead">{m.support_lead()}</p>
        </div>
      </div>
      <section className="wrap page-body" aria-labelledby="formate">
        <h2 id="formate" className="visually-hidden">
          {m.support_list()}
        </h2>
        {formats.length === 0 ? (
          <EmptyState title={m.support_empty_title()}>
            <p>{m.support_empty_text()}</p>
          </EmptyState>
        ) : (
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain stack">
                {formats.map((format) => (
                  <li key={format.id}>
                    <FormatCard format={format} />
                  </li>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </section>
    </>
  );
}

function FormatCard({ format }: { format: SupportFormatHeadFragment }) {
  const { label, tone } = formatLabel(format);
  return (
    <Card as="article" linked className="stack stack--tight">
      <p className="meta">
        <Badge tone={tone}>{label()}</Badge>
        <Badge>{SUPPORT_KINDS[format.kind]()}</Badge>
        {format.isExample && <Badge>{m.example_mark()}</Badge>}
      </p>
      <h3 className="project-card__title">
        <Link to="/unterstuetzung/$slug" params={{ slug: format.slug }} className="card__link">
          {format.title}
        </Link>
      </h3>
      <p className="project-plain">{format.summary}</p>
      <p className="meta">
        <span>{placesText(format)}</span>
        {format.applyBy && <span>{m.support_apply_by({ date: formatDate(format.applyBy) })}</span>}
        <span>{format.ownShare ? m.support_share({ what: format.ownShare }) : m.support_free()}</span>
      </p>
    </Card>
  );
}
