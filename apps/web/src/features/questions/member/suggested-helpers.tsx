import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { gqlQuery } from '../../../data/query.js';
import { SuggestedHelpersDocument } from '../../../gql/documents/SuggestedHelpers.js';
import type { SuggestedHelpersQuery } from '../../../gql/types.js';
import { formatDate } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { TownLine } from '../../../ui/lines.js';

const DeclineDialog = lazy(() => import('./decline-dialog.js'));

type QuestionData = NonNullable<SuggestedHelpersQuery['question']>;
export type Helper = QuestionData['suggestedHelpers'][number];

/** The towns that were asked, why these, what became of it and what happens next. For members. */
export default function SuggestedHelpers({ id }: { id: string }) {
  const { data } = useQuery(gqlQuery('matches', SuggestedHelpersDocument, { id }));
  const helpers = data?.question?.suggestedHelpers ?? [];
  const routing = data?.question?.routing ?? null;
  const next = nextStep(routing, helpers.length > 0);
  if (helpers.length === 0 && next === null) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby="angefragt">
      <h2 id="angefragt" className="aside-title">
        {helpers.length > 0 ? m.helpers_title() : m.routing_title()}
      </h2>
      {helpers.length > 0 && (
        <ul className="plain stack">
          {helpers.map((helper) => (
            <HelperEntry key={helper.municipality.id} questionId={id} helper={helper} />
          ))}
        </ul>
      )}
      {next && <p className="small">{next}</p>}
    </section>
  );
}

function HelperEntry({ questionId, helper }: { questionId: string; helper: Helper }) {
  const { municipality, reasons, state, via, askedAt, declineReason, canDecline } = helper;
  const [declines, setDeclines] = useState(false);
  return (
    <li className="stack stack--tight">
      <span className="row">
        <TownLine town={municipality} />
        {state && <Badge tone={TONES[state]}>{STATES[state]()}</Badge>}
      </span>
      {askedAt && via && <span className="small muted">{ASKED[via]({ date: formatDate(askedAt) })}</span>}
      {declineReason && <p className="small">{m.routing_reason({ reason: declineReason })}</p>}
      {reasons.length > 0 && (
        <ul className="helper-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.text}`}>{reason.text}</li>
          ))}
        </ul>
      )}
      {canDecline && (
        <Button
          size="small"
          aria-label={m.routing_decline_for({ town: municipality.name })}
          onClick={() => setDeclines(true)}
        >
          {m.routing_decline()}
        </Button>
      )}
      {declines && (
        <Suspense>
          <DeclineDialog questionId={questionId} town={municipality} onClose={() => setDeclines(false)} />
        </Suspense>
      )}
    </li>
  );
}

type State = NonNullable<Helper['state']>;
type Via = NonNullable<Helper['via']>;

const TONES: Readonly<Record<State, Tone>> = {
  OPEN: 'info',
  ANSWERED: 'success',
  DECLINED: 'neutral',
  LAPSED: 'neutral',
};

const STATES: Readonly<Record<State, () => string>> = {
  OPEN: m.routing_state_open,
  ANSWERED: m.routing_state_answered,
  DECLINED: m.routing_state_declined,
  LAPSED: m.routing_state_lapsed,
};

const ASKED: Readonly<Record<Via, (values: { date: string }) => string>> = {
  FIRST: m.routing_asked,
  NEXT: m.routing_asked_next,
  ESCALATION: m.routing_asked_escalation,
  STAFF: m.routing_asked_staff,
};

/** What happens if nobody answers, for those who may know. */
function nextStep(routing: QuestionData['routing'], anyAsked: boolean): string | null {
  if (!routing?.waiting) return null;
  if (routing.escalatedAt) return m.routing_escalated({ date: formatDate(routing.escalatedAt) });
  const date = formatDate(routing.dueAt);
  return anyAsked ? m.routing_next({ date }) : m.routing_next_staff({ date });
}
