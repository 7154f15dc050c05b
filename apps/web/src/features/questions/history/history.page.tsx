import './history.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState, useSyncExternalStore } from 'react';
import type { AppContext } from '../../../app/context.js';
import { gqlQuery } from '../../../data/query.js';
import { QuestionHistoryDocument } from '../../../gql/documents/QuestionHistory.js';
import type { QuestionHistoryQuery } from '../../../gql/types.js';
import { formatDateTime } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { versionsOf, type Revisable, type Version } from './versions.js';

const route = getRouteApi('/fragen/$id/fassungen');

const ChangedText = lazy(() => import('./changed-text.js'));
const never = () => () => undefined;

const historyQuery = (id: string) => gqlQuery('questions', QuestionHistoryDocument, { id });

/** The question, or the answer the address names. */
function subjectOf({ question }: QuestionHistoryQuery, answerId: string | undefined): Revisable | undefined {
  if (!answerId || !question) return question ?? undefined;
  return question.answers.find((answer) => answer.id === answerId);
}

export async function load({ queryClient }: AppContext, id: string, answerId: string | undefined) {
  if (!subjectOf(await queryClient.ensureQueryData(historyQuery(id)), answerId)) throw notFound();
}

/** What a question or an answer said before it was edited. For everybody who can read it. */
export function HistoryPage() {
  const { id } = route.useParams();
  const { antwort } = route.useSearch();
  const data = useSuspenseQuery(historyQuery(id)).data;
  const subject = subjectOf(data, antwort);
  // A moderator may hide it while it is open.
  if (!data.question || !subject) throw notFound();
  const versions = versionsOf(subject);
  const [marked, setMarked] = useState(true);
  // Comparing long texts takes a while: the browser of whoever reads them does it, never the server.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{antwort ? m.history_answer_title() : m.history_title()}</h1>
          <p>
            {m.history_of()}{' '}
            <Link to="/fragen/$id" params={{ id }} {...(antwort && { hash: `antwort-${antwort}` })}>
              {data.question.title}
            </Link>
          </p>
        </div>
      </div>
      <div className="wrap page-body stack">
        {versions.length === 1 ? (
          <EmptyState title={m.history_empty_title()}>
            <p>{m.history_empty_text()}</p>
          </EmptyState>
        ) : (
          <>
            {inBrowser && (
              <ButtonRow>
                <Button
                  size="small"
                  className="toggle"
                  aria-pressed={marked}
                  onClick={() => setMarked(!marked)}
                >
                  {m.history_mark()}
                </Button>
              </ButtonRow>
            )}
            <ol className="plain stack">
              {versions.map((version, index) => (
                <VersionCard
                  key={version.id}
                  version={version}
                  before={marked && inBrowser ? versions[index + 1] : undefined}
                />
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

/** One wording; with the one before it, also what changed. */
function VersionCard({ version, before }: { version: Version; before: Version | undefined }) {
  const text = (now: string, then: string | undefined) =>
    then === undefined ? (
      now
    ) : (
      <Suspense fallback={now}>
        <ChangedText before={then} after={now} />
      </Suspense>
    );
  return (
    <li className="card stack stack--tight">
      <h2 className="version__head">
        {version.current ? m.history_current() : m.history_earlier()}
        <span className="meta">
          <span>
            {m.history_since()} <time dateTime={version.since}>{formatDateTime(version.since)}</time>
          </span>
          {version.by && <span>{version.by.name}</span>}
        </span>
      </h2>
      {version.title !== null && (
        <p className="version__title">{text(version.title, before?.title ?? undefined)}</p>
      )}
      <div className="version__body">{text(version.body, before?.body)}</div>
    </li>
  );
}
