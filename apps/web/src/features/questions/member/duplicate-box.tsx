import './duplicate-box.scss';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { may, useViewer } from '../../../app/viewer.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AcceptDuplicateDocument } from '../../../gql/documents/AcceptDuplicate.js';
import type { DuplicateMarkFactsFragment } from '../../../gql/types.js';
import { formatDate } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Badge } from '../../../ui/badge.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { showToast } from '../../../ui/toast.js';
import type { QuestionData } from '../question-query.js';
import { DUPLICATE_STATES } from './duplicate-labels.js';
import { duplicateQuery } from './duplicate-query.js';
import { UndoDuplicate } from './undo-duplicate.js';

const KeepDialog = lazy(() => import('./keep-dialog.js'));

type Mark = DuplicateMarkFactsFragment;

/** The proposal that a question is a duplicate: a choice for those who asked, its state for the staff. */
export default function DuplicateBox({ question }: { question: QuestionData }) {
  const viewer = useViewer();
  const marks = may(viewer, 'question.mark-duplicate');
  const own = question.author?.id === viewer?.person.id;
  // The others are told by the page that it is a duplicate, and need not ask for more.
  const mayKnow = marks || own || question.viewer.canClose || question.duplicate;
  const mark = useQuery({ ...duplicateQuery(question.id), enabled: mayKnow }).data?.question?.duplicateMark;
  if (!mark) return null;
  if (mark.canAnswer) return <Choice mark={mark} />;
  if (!mark.canUndo && !marks) return null;
  const { label, tone } = DUPLICATE_STATES[mark.state];
  return (
    <section className="duplicate-box" aria-labelledby="doppelt">
      <h2 id="doppelt" className="duplicate-box__title row">
        {m.duplicate_staff_title()} <Badge tone={tone}>{label()}</Badge>
      </h2>
      <Facts mark={mark} />
      <UndoDuplicate mark={mark} />
    </section>
  );
}

/** What was proposed and what became of it. */
export function Facts({ mark }: { mark: Mark }) {
  const { original, state, answerReason, reason } = mark;
  return (
    <>
      {original && (
        <p>
          {m.duplicate_same_as()}{' '}
          <Link to="/fragen/$id" params={{ id: original.id }}>
            {original.title}
          </Link>
        </p>
      )}
      {reason && <p className="small">{m.duplicate_reason({ reason })}</p>}
      {answerReason && <p className="small">{m.duplicate_answer_reason({ reason: answerReason })}</p>}
      <p className="meta">
        <span>{m.duplicate_proposed_at({ date: formatDate(mark.proposedAt) })}</span>
        {state === 'PROPOSED' && <span>{m.duplicate_due({ date: formatDate(mark.dueAt) })}</span>}
        {state === 'ACCEPTED' && (
          <span>
            {m.duplicate_moved({
              followers: mark.movedFollowers,
              helpful: mark.movedHelpful,
              towns: mark.movedAlsoOurs,
            })}
          </span>
        )}
      </p>
    </>
  );
}

function Choice({ mark }: { mark: Mark }) {
  const { id, original, reason, dueAt } = mark;
  const [keeps, setKeeps] = useState(false);
  const accept = useGqlMutation(AcceptDuplicateDocument, {
    invalidates: ['questions'],
    onSuccess: () => showToast(m.duplicate_accepted()),
  });
  return (
    <section className="duplicate-box duplicate-box--choice" aria-labelledby="doppelt">
      <h2 id="doppelt" className="duplicate-box__title">
        {m.duplicate_ask_title()}
      </h2>
      <p>{original ? m.duplicate_ask_text() : m.duplicate_ask_gone()}</p>
      {original && (
        <dl className="duplicate-box__facts">
          <dt>{m.duplicate_ask_original()}</dt>
          <dd>
            <Link to="/fragen/$id" params={{ id: original.id }}>
              {original.title}
            </Link>
          </dd>
          {reason && (
            <>
              <dt>{m.duplicate_ask_reason()}</dt>
              <dd>{reason}</dd>
            </>
          )}
        </dl>
      )}
      {original && <p className="small">{m.duplicate_ask_what()}</p>}
      <ButtonRow>
        {original && (
          <Button variant="primary" busy={accept.isPending} onClick={() => accept.mutate({ markId: id })}>
            {m.duplicate_accept()}
          </Button>
        )}
        <Button onClick={() => setKeeps(true)}>{m.duplicate_keep()}</Button>
      </ButtonRow>
      {original && <p className="muted small">{m.duplicate_ask_due({ date: formatDate(dueAt) })}</p>}
      {keeps && (
        <Suspense>
          <KeepDialog markId={id} onClose={() => setKeeps(false)} />
        </Suspense>
      )}
    </section>
  );
}
