import './question.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import { ChipLink } from '../../ui/chip.js';
import { checkIcon } from '../../ui/icons/check.js';
import { PersonLine } from '../../ui/lines.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { EmptyState } from '../../ui/empty-state.js';
import { chatIcon } from '../../ui/icons/chat.js';
import { Timestamp } from '../../ui/timestamp.js';
import { topicName } from '../topics/topic-name.js';
import { AnswerArticle, AnswerTools } from './answer.js';
import { CommentForm, CommentList, CommentTools } from './comment-list.js';
import { questionQuery, type QuestionData } from './question-query.js';
import { RelatedQuestions } from './related-questions.js';

const route = getRouteApi('/fragen/$id');

// What only members can do comes in a chunk of its own; readers never load it.
const QuestionTools = lazyPart(() => import('./member/question-tools.js'));
const AnswerForm = lazyPart(() => import('./member/answer-form.js'));
const SuggestedHelpers = lazyPart(() => import('./member/suggested-helpers.js'));
const DuplicateBox = lazyPart(() => import('./member/duplicate-box.js'));
// Few questions have duplicates.
const DuplicateNote = lazyPart(() => import('./duplicate-note.js'));
const LiveQuestion = lazyPart(() => import('./member/live-question.js'));
const MEMBER_PARTS = [
  QuestionTools,
  AnswerForm,
  SuggestedHelpers,
  DuplicateBox,
  LiveQuestion,
  AnswerTools,
  CommentForm,
  CommentTools,
];

export async function load({ queryClient }: AppContext, id: string) {
  const [{ question }] = await Promise.all([
    queryClient.ensureQueryData(questionQuery(id)),
    viewerOf(queryClient) && loadParts(...MEMBER_PARTS),
  ]);
  if (!question) throw notFound();
  return {
    title: question.title,
    description: question.excerpt,
    noIndex: question.visibility !== 'PUBLIC' || question.duplicate,
  };
}

/** A question with its answers and comments. */
export function QuestionPage() {
  const { id } = route.useParams();
  const viewer = useViewer();
  const { question } = useSuspenseQuery(questionQuery(id)).data;
  // A moderator may hide the question while it is open.
  if (!question) return <NotFoundPage />;

  return (
    <>
      <div className="page-head question-head">
        <div className="wrap stack">
          <QuestionMarks question={question} />
          <h1>{question.title}</h1>
          <p className="meta">
            <PersonLine
              person={question.author}
              left={question.authorLeft}
              town={question.municipality}
              shownAs={question.shownAs}
              details
            />
            <Timestamp value={question.createdAt} />
            {question.editedAt && (
              <span>
                {m.question_edited()} <Timestamp value={question.editedAt} /> ·{' '}
                <Link to="/fragen/$id/fassungen" params={{ id }}>
                  {m.question_versions()}
                </Link>
              </span>
            )}
          </p>
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          {(question.duplicate || question.duplicates.length > 0) && (
            <Suspense>
              <DuplicateNote question={question} />
            </Suspense>
          )}
          {viewer && (
            <Suspense>
              <DuplicateBox question={question} />
            </Suspense>
          )}
          <section className="card question-body" aria-label={m.question_section()}>
            <MarkdownView html={question.bodyHtml} />
            <ul className="chips">
              {question.topics.map((topic) => (
                <li key={topic.id}>
                  <ChipLink to="/themen/$slug" params={{ slug: topic.slug }}>
                    {topicName(topic)}
                  </ChipLink>
                </li>
              ))}
            </ul>
            {viewer && (
              <Suspense>
                <QuestionTools question={question} />
              </Suspense>
            )}
            <CommentList
              comments={question.comments}
              questionId={question.id}
              canComment={question.viewer.canComment}
            />
          </section>
          <section aria-labelledby="antworten" className="stack">
            <h2 id="antworten">{m.questions_answers({ count: question.answerCount })}</h2>
            {question.answers.length === 0 && (
              <EmptyState title={m.question_no_answer_title()} icon={chatIcon}>
                <p>{m.question_no_answer_text()}</p>
              </EmptyState>
            )}
            {question.answers.map((answer) => (
              <AnswerArticle key={answer.id} answer={answer} question={question} />
            ))}
          </section>
          {viewer ? (
            <Suspense>
              <AnswerForm question={question} />
              <LiveQuestion id={question.id} />
            </Suspense>
          ) : (
            <JoinCall />
          )}
        </div>
        <Aside question={question} signedIn={viewer !== null} />
      </div>
    </>
  );
}

function QuestionMarks({ question }: { question: QuestionData }) {
  return (
    <div className="row">
      {question.acceptedAnswerId && (
        <Badge tone="success" icon={checkIcon}>
          {m.questions_solved()}
        </Badge>
      )}
      {question.state === 'CLOSED' && <Badge>{m.questions_closed()}</Badge>}
      {question.visibility === 'MEMBERS' && <Badge tone="info">{m.questions_members_only()}</Badge>}
      {question.isExample && <Badge>{m.example_mark()}</Badge>}
      {question.hidden && <Badge tone="warning">{m.question_hidden()}</Badge>}
      {question.hidden && question.hiddenReason && (
        <Alert tone="warning" title={m.question_hidden_reason({ reason: question.hiddenReason })} />
      )}
      {question.closedReason && (
        <span className="muted">{m.question_closed_reason({ reason: question.closedReason })}</span>
      )}
    </div>
  );
}

function Aside({ question, signedIn }: { question: QuestionData; signedIn: boolean }) {
  return (
    <aside className="stack" aria-label={m.question_aside()}>
      <div className="card stack stack--tight">
        <dl className="facts">
          <div>
            <dt>{m.question_fact_helpful()}</dt>
            <dd>{question.helpfulCount}</dd>
          </div>
          <div>
            <dt>{m.question_fact_followers()}</dt>
            <dd>{question.followerCount}</dd>
          </div>
        </dl>
        {question.alsoOursCount > 0 && (
          <p className="small">
            {m.questions_also_ours({ count: question.alsoOursCount })}:{' '}
            {formatList(question.alsoOurs.map((town) => town.name))}
          </p>
        )}
      </div>
      {signedIn && (
        <Suspense>
          <SuggestedHelpers id={question.id} />
        </Suspense>
      )}
      <RelatedQuestions id={question.id} title={question.title} />
    </aside>
  );
}

/** Signed-out readers: why they cannot answer, and how they could. */
function JoinCall() {
  return (
    <section className="card join-call" aria-labelledby="mitmachen">
      <h2 id="mitmachen">{m.question_join_title()}</h2>
      <p>{m.question_join_text()}</p>
      <ButtonRow>
        <ButtonLink to="/registrieren" variant="primary">
          {m.nav_sign_up()}
        </ButtonLink>
        <ButtonLink to="/anmelden">{m.nav_sign_in()}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
