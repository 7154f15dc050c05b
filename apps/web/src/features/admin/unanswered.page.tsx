import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { OverdueQuestionsDocument } from '../../gql/documents/OverdueQuestions.js';
import type { OverdueQuestionsQuery } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { checkIcon } from '../../ui/icons/check.js';
import { TownLine } from '../../ui/lines.js';
import { Pager } from '../../ui/pager.js';
import { PathLink } from '../../ui/path-link.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';

const RouteDialog = lazy(() => import('./route-dialog.js'));

type Overdue = OverdueQuestionsQuery['overdueQuestions']['nodes'][number];

const overdueQuery = () =>
  gqlPages('questions', OverdueQuestionsDocument, { first: 20 }, (data) => data.overdueQuestions);

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureInfiniteQueryData(overdueQuery());
}

/** Questions nobody has answered in time; the staff looks for towns that can. */
export function UnansweredPage() {
  const query = useSuspenseInfiniteQuery(overdueQuery());
  const overdue = query.data.pages.flatMap((page) => page.overdueQuestions.nodes);
  return (
    <section className="stack" aria-labelledby="unbeantwortet">
      <h2 id="unbeantwortet">{m.unanswered_heading()}</h2>
      <p className="muted admin-hint">{m.unanswered_hint()}</p>
      {overdue.length === 0 ? (
        <EmptyState icon={checkIcon} title={m.unanswered_empty_title()}>
          <p>{m.unanswered_empty_text()}</p>
        </EmptyState>
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack">
              {overdue.map((entry) => (
                <li key={entry.question.id}>
                  <OverdueCard {...entry} />
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}

function OverdueCard({ question, routing }: Overdue) {
  const [asks, setAsks] = useState(false);
  const towns = question.suggestedHelpers.map(({ municipality }) => municipality.name);
  return (
    <Card as="article" className="stack stack--tight">
      <h3 className="job__name">
        <PathLink href={`/fragen/${question.id}`}>{question.title}</PathLink>
      </h3>
      <p className="meta">
        {question.municipality ? <TownLine town={question.municipality} /> : <span>{question.shownAs}</span>}
        <Timestamp value={question.createdAt} />
        <span>{m.unanswered_due({ date: formatDate(routing.dueAt) })}</span>
      </p>
      <p className="small">
        {towns.length > 0 ? m.unanswered_asked({ towns: formatList(towns) }) : m.unanswered_asked_none()}
      </p>
      <div>
        <Button
          size="small"
          aria-label={m.unanswered_route_for({ title: question.title })}
          onClick={() => setAsks(true)}
        >
          {m.unanswered_route()}
        </Button>
      </div>
      {asks && (
        <Suspense>
          <RouteDialog questionId={question.id} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </Card>
  );
}
