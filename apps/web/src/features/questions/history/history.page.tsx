import './history.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState, useSyncExternalStore } from 'react';
import type { AppContext } from '../../../app/context.js';
import { NotFoundPage } from '../../../app/not-found.js';
import { gqlQuery } from '../../../data/query.js';
import { QuestionHistoryDocument } from '../../../gql/documents/QuestionHistory.js';
import type { QuestionHistoryQuery } from '../../../gql/types.js';
import { formatDateTime } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import type { HistorySearch } from './history.routes.js';
import { versionsOf, type Revisable, type Version } from './versions.js';

const route = getRouteApi('/fragen/$id/fassungen');

const ChangedText = lazy(() => import('./changed-text.js'));
const never = () => () => undefined;

const historyQuery = (id: string) => gqlQuery('questions', QuestionHistoryDocument, { id });

/** The question, or the answer or comment the address names. */
function subjectOf(
  { question }: QuestionHistoryQuery,
  { antwort, kommentar }: HistorySearch,
): Revisable | undefined {
  if (!question) return undefined;
  if (antwort) return question.answers.find(({ id }) => id === antwort);
  if (!kommentar) return question;
  return [question, ...question.answers]
    .flatMap(({ comments }) => comments)
    .find(({ id }) => id === kommentar);
}

/** Heading of the page, and where on the page of the question the text stands. */
function placeOf({ antwort, kommentar }: HistorySearch): { heading: string; hash?: string } {
  if (antwort) return { heading: m.history_answer_title(), hash: `antwort-${antwort}` };
  if (kommentar) return { heading: m.history_comment_title(), hash: `kommentar-${kommentar}` };
  return { heading: m.history_title() };
}

export async function load({ queryClient }: AppContext, id: string, search: HistorySearch) {
  if (!subjectOf(await queryClient.ensureQueryData(historyQuery(id)), search)) throw notFound();
}

/** What a question or an answer said before it was edited. For everybody who can read it. */
export function HistoryPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const { heading, hash } = placeOf(search);
  const data = useSuspenseQuery(historyQuery(id)).data;
  const subject = subjectOf(data, search);
  const [marked, setMarked] = useState(true);
  // Comparing long texts takes a while: the browser of whoever reads them does it, never the server.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // A moderator may hide it while it is open.
  if (!data.question || !subject) return <NotFoundPage />;
  const versions = versionsOf(subject);

  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{heading}</h1>
          <p>
            {m.history_of()}{' '}
            <Link to="/fragen/$id" params={{ id }} {...(hash && { hash })}>
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
