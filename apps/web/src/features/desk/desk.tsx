import './desk.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, type ReactNode } from 'react';
import { activeMemberships, may, useViewer } from '../../app/viewer.js';
import type { DeskQuery, QuestionCardFragment } from '../../gql/types.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { addIcon } from '../../ui/icons/add.js';
import { checkIcon } from '../../ui/icons/check.js';
import { EmptyState } from '../../ui/states.js';
import { Timestamp } from '../../ui/timestamp.js';
import { QuestionCard } from '../questions/question-card.js';
import { deskQuery } from './desk-query.js';
import { MatchTeaser } from './match-teaser.js';
import { NextSteps } from './next-steps.js';
import { WaitingList, isKnown } from './waiting-list.js';

const CircleTeaser = lazy(() => import('../circles/circle-teaser.js'));
const SuggestedProjects = lazy(() => import('../projects/member/suggested-projects.js'));
const ConfirmNotice = lazy(() => import('../membership/confirm-notice.js'));

/** Questions per part; the rest is one click away. */
const SHOWN = 3;

/** The start page of signed-in people: what waits for them, and what might interest them. */
export default function DeskPage() {
  const viewer = useViewer();
  const { desk } = useSuspenseQuery(deskQuery()).data;
  const towns = activeMemberships(viewer).map(({ municipality }) => municipality);
  const first = towns[0];
  const waiting = desk.waiting.filter(isKnown);
  const forMe = waiting.filter(({ forTown }) => !forTown);
  const forTown = waiting.filter((thing) => thing.forTown);
  // What the town can help with stands there already.
  const isForTown = new Set(desk.questionsForMyTown.map(({ id }) => id));
  const newInMyTopics = desk.newInMyTopics.filter(({ id }) => !isForTown.has(id));
  const nothing =
    waiting.length +
      desk.pendingJoinRequests.length +
      desk.unansweredOwn.length +
      desk.questionsForMyTown.length +
      desk.newInMyTopics.length ===
    0;

  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__row">
          <div className="page-head__text">
            <h1>{m.desk_title({ name: viewer?.person.name ?? '' })}</h1>
            {first && (
              <p className="lead">{m.desk_lead({ town: formatList(towns.map(({ name }) => name)) })}</p>
            )}
          </div>
          {may(viewer, 'question.ask') && (
            <ButtonLink to="/fragen/neu" variant="primary" icon={addIcon}>
              {m.questions_ask()}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="wrap columns columns--aside-last desk">
        <div className="stack stack--loose">
          <Suspense>
            <ConfirmNotice />
          </Suspense>
          {nothing && (
            <EmptyState
              icon={checkIcon}
              title={m.desk_nothing_title()}
              action={<ButtonLink to="/fragen">{m.desk_all_questions()}</ButtonLink>}
            >
              <p>{m.desk_nothing_text()}</p>
            </EmptyState>
          )}
          {forMe.length + desk.unansweredOwn.length > 0 && (
            <Part title={m.desk_me_title()}>
              <WaitingList things={forMe} />
              <Questions
                title={m.desk_own_title()}
                hint={m.desk_own_hint()}
                questions={desk.unansweredOwn}
                more={
                  <Link to="/fragen" search={{ ansicht: 'eigene' }}>
                    {m.desk_own_more()}
                  </Link>
                }
              />
            </Part>
          )}
          {forTown.length + desk.pendingJoinRequests.length + desk.questionsForMyTown.length > 0 && (
            <Part title={m.desk_town_title({ town: first?.name ?? '' })}>
              <WaitingList things={forTown} />
              <JoinRequests requests={desk.pendingJoinRequests} />
              <Questions
                title={m.desk_for_us_title({ town: first?.name ?? '' })}
                hint={m.desk_for_us_hint()}
                questions={desk.questionsForMyTown}
                more={
                  <Link to="/fragen" search={{ ansicht: 'fuer-uns' }}>
                    {m.desk_for_us_more()}
                  </Link>
                }
              />
            </Part>
          )}
        </div>
        {/* On phones between what waits and what is new: it would come last otherwise, below many screens. */}
        <aside className="stack desk__aside" aria-label={m.desk_aside()}>
          {first && may(viewer, 'match.read') && <MatchTeaser municipalityId={first.id} />}
          <NextSteps steps={desk.nextSteps} />
          {first && may(viewer, 'project.join') && (
            <Suspense>
              <SuggestedProjects brief />
            </Suspense>
          )}
          {first && may(viewer, 'circle.read') && (
            <Suspense>
              <CircleTeaser municipalityId={first.id} />
            </Suspense>
          )}
        </aside>
        {newInMyTopics.length > 0 && (
          <Part
            title={m.desk_topics_title()}
            more={
              <Link to="/fragen" search={{ ansicht: 'meine-themen' }}>
                {m.desk_topics_more()}
              </Link>
            }
          >
            <QuestionCards questions={newInMyTopics} />
          </Part>
        )}
      </div>
    </>
  );
}

/** One of the parts of the desk, with a heading of its own. */
function Part({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="stack desk-part">
      <div className="row row--between">
        <h2>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  );
}

function JoinRequests({ requests }: { requests: DeskQuery['desk']['pendingJoinRequests'] }) {
  if (requests.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="anfragen">
      <div className="row row--between">
        <h3 id="anfragen" className="desk-part__title">
          {m.desk_requests_title()}
        </h3>
        {requests.length > SHOWN && (
          <Link to="/meine-kommune/anfragen">{m.desk_requests_more({ count: requests.length })}</Link>
        )}
      </div>
      <ul className="plain stack stack--tight">
        {requests.slice(0, SHOWN).map((request) => (
          <Card as="li" linked key={request.id} className="desk-request">
            <h4 className="desk-request__name">
              <Link
                to="/meine-kommune/anfragen"
                search={{ stadt: request.municipality.slug }}
                className="card__link"
              >
                {m.desk_request({ person: request.person.name, town: request.municipality.name })}
              </Link>
            </h4>
            <p className="meta">
              {request.position && <span>{request.position}</span>}
              <Timestamp value={request.requestedAt} />
            </p>
          </Card>
        ))}
      </ul>
    </section>
  );
}

interface QuestionsProps {
  title: string;
  hint?: string;
  questions: readonly QuestionCardFragment[];
  more: ReactNode;
}

function Questions({ title, hint, questions, more }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <div className="row row--between">
        <h3 className="desk-part__title">{title}</h3>
        {more}
      </div>
      {hint && <p className="muted">{hint}</p>}
      <QuestionCards questions={questions} />
    </section>
  );
}

function QuestionCards({ questions }: { questions: readonly QuestionCardFragment[] }) {
  return (
    <ul className="plain stack question-list">
      {questions.slice(0, SHOWN).map((question) => (
        <li key={question.id}>
          <QuestionCard question={question} />
        </li>
      ))}
    </ul>
  );
}
