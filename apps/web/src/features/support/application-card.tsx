import { LIMITS } from '@app/contracts';
import { Suspense, lazy, useId, useState, type ReactNode } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { MoveSupportApplicationDocument } from '../../gql/documents/MoveSupportApplication.js';
import type { SupportApplicationCardFragment, SupportApplicationState } from '../../gql/types.js';
import { formatDate, formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { APPLICATION_STATES } from './support-labels.js';

const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));

type Step = SupportApplicationCardFragment['steps'][number];

const STEPS: Readonly<Partial<Record<SupportApplicationState, () => string>>> = {
  ACCEPTED: m.support_step_accepted,
  WAITING: m.support_step_waiting,
  REFUSED: m.support_step_refused,
  WITHDRAWN: m.support_step_withdrawn,
  RUNNING: m.support_step_running,
  DONE: m.support_step_done,
};
const stepLabel = ({ to, isReport }: Step): string =>
  to === 'DONE' && !isReport ? m.support_step_end() : (STEPS[to]?.() ?? APPLICATION_STATES[to].label());

/** Steps that are asked about first; a word of explanation is welcome even where it is not needed. */
const ASKED: readonly SupportApplicationState[] = ['ACCEPTED', 'WAITING', 'REFUSED', 'WITHDRAWN', 'DONE'];

/** Nothing to be led to by the look of its button. */
const isEnd = ({ to, isReport }: Step): boolean => to === 'WITHDRAWN' || (to === 'DONE' && !isReport);

/** What the field for the explanation is called, and what it is for. */
function wordsOf({ to, isReport }: Step): { label: string; hint: string } {
  if (isReport) return { label: m.support_report(), hint: m.support_step_report_hint() };
  if (to === 'ACCEPTED') return { label: m.support_step_word(), hint: m.support_step_word_hint() };
  return { label: m.support_step_reason(), hint: to === 'WITHDRAWN' ? '' : m.support_step_reason_hint() };
}

/** An application with everything both sides see, and what the viewer can do with it. */
export function ApplicationCard({
  application,
  title,
  children,
}: {
  application: SupportApplicationCardFragment;
  /** The format for the project, the project for the editors. */
  title: ReactNode;
  children?: ReactNode;
}) {
  const id = useId();
  const { state, stateSince, message, answers, reason, report, steps, history, appliedBy } = application;
  const { label, tone } = APPLICATION_STATES[state];
  return (
    <article className="card stack stack--tight" aria-labelledby={id}>
      <p className="meta">
        <Badge tone={tone}>{label()}</Badge>
        <span>{m.support_since({ date: formatDate(stateSince) })}</span>
      </p>
      <h3 id={id} className="project-card__title">
        {title}
      </h3>
      {children}
      <p className="meta small">
        {m.support_by({ person: appliedBy?.name ?? '–', date: formatDate(application.createdAt) })}
      </p>
      <p className="project-plain">{message}</p>
      {answers.length > 0 && (
        <dl className="stack stack--tight">
          {answers.map(({ question, answer }) => (
            <div key={question}>
              <dt>
                <b>{question}</b>
              </dt>
              <dd className="project-plain">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {reason && (
        <p className="project-plain">
          {state === 'ACCEPTED' ? m.support_word({ text: reason }) : m.support_reason({ reason })}
        </p>
      )}
      {report && (
        <section className="stack stack--tight" aria-label={m.support_report()}>
          <h4>{m.support_report()}</h4>
          <p className="project-plain">{report}</p>
        </section>
      )}
      {history.length > 1 && (
        <details>
          <summary>{m.support_history()}</summary>
          <ol className="plain stack stack--tight">
            {history.map((entry) => (
              <li key={entry.id} className="small">
                {m.support_history_line({
                  state: APPLICATION_STATES[entry.to].label(),
                  date: formatDateTime(entry.at),
                })}
                {entry.actor && `, ${entry.actor.name}`}
                {entry.text && <span className="project-plain">: {entry.text}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      {steps.length > 0 && <Steps application={application} />}
    </article>
  );
}

function Steps({ application }: { application: SupportApplicationCardFragment }) {
  const { id, version, steps, format } = application;
  const [asking, setAsking] = useState<Step | null>(null);
  const move = useGqlMutation(MoveSupportApplicationDocument, {
    invalidates: ['projects', 'support', 'admin'],
    onSuccess: ({ moveSupportApplication: { state } }) => {
      setAsking(null);
      showToast(m.support_step_toast({ state: APPLICATION_STATES[state].label() }));
    },
  });
  const take = (to: SupportApplicationState, text: string | null) =>
    move.mutate({ input: { id, version, to, text } });
  const isReport = asking?.isReport ?? false;
  return (
    <ButtonRow>
      {steps.map((step, index) => (
        <Button
          key={step.to}
          size="small"
          variant={index === 0 && !isEnd(step) ? 'primary' : 'secondary'}
          busy={move.isPending && asking === null}
          onClick={() => (ASKED.includes(step.to) ? setAsking(step) : take(step.to, null))}
        >
          {stepLabel(step)}
        </Button>
      ))}
      {asking && (
        <Suspense>
          <ReasonDialog
            title={m.support_step_label({ step: stepLabel(asking), title: format.title })}
            text={asking.to === 'DONE' && !isReport ? m.support_step_end_text() : undefined}
            {...wordsOf(asking)}
            required={asking.needsText}
            maxLength={isReport ? LIMITS.supportText : LIMITS.reason}
            confirm={stepLabel(asking)}
            busy={move.isPending}
            onReason={(text) => take(asking.to, text || null)}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </ButtonRow>
  );
}
