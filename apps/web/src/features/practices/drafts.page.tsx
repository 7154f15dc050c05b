import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { PracticeDraftsDocument } from '../../gql/documents/PracticeDrafts.js';
import { m } from '../../paraglide/messages.js';
import { Card } from '../../ui/card.js';
import { PersonLine } from '../../ui/lines.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { PracticeBadge } from './practice-badge.js';

const draftsQuery = () =>
  gqlPages('practices', PracticeDraftsDocument, { first: 20 }, (data) => data.practiceDrafts);

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureInfiniteQueryData(draftsQuery());
}

/** Practices that are being written: for editors all, for others those of their own answers and projects. */
export function DraftsPage() {
  const query = useSuspenseInfiniteQuery(draftsQuery());
  const drafts = query.data.pages.flatMap((page) => page.practiceDrafts.nodes);
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.practices_drafts()}</h1>
          <p className="lead">{m.practices_drafts_lead()}</p>
        </div>
      </div>
      <div className="wrap page-body">
        {drafts.length === 0 ? (
          <EmptyState title={m.practices_empty_title()}>
            <p>{m.practices_empty_text()}</p>
          </EmptyState>
        ) : (
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain stack">
                {drafts.map((draft) => (
                  <li key={draft.id}>
                    <Card as="article" linked className="stack stack--tight">
                      <div className="row">
                        <PracticeBadge draft={draft} />
                      </div>
                      <h2 className="question-card__title">
                        <Link to="/praxis/entwuerfe/$id" params={{ id: draft.id }} className="card__link">
                          {draft.title}
                        </Link>
                      </h2>
                      <p>{draft.summary}</p>
                      <p className="meta">
                        {draft.author ? (
                          <PersonLine person={draft.author} town={draft.municipality} />
                        ) : (
                          <span>{draft.organisations.map(({ name }) => name).join(', ')}</span>
                        )}
                        <Timestamp value={draft.updatedAt} />
                      </p>
                    </Card>
                  </li>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
    </>
  );
}
