import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { OpenDecisionDocument } from '../../gql/documents/OpenDecision.js';
import { RemoveDecisionDocument } from '../../gql/documents/RemoveDecision.js';
import { WithdrawDecisionDocument } from '../../gql/documents/WithdrawDecision.js';
import type { DecisionFactsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { showToast } from '../../ui/toast.js';

const OutcomeDialog = lazy(() => import('./outcome-dialog.js'));
const OpenDialog = lazy(() => import('./open-dialog.js'));
const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));

/** What the proposer and the lead can do with a proposal. */
export function DecisionActions({ decision, slug }: { decision: DecisionFactsFragment; slug: string }) {
  const { id, version, viewer } = decision;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'open' | 'withdraw' | 'close' | 'complete' | null>(null);
  const done = () => setAsked(null);
  const open = useGqlMutation(OpenDecisionDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.decision_opened()),
  });
  const remove = useGqlMutation(RemoveDecisionDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.decision_removed());
      void navigate({ to: '/projekte/$slug/beschluesse', params: { slug } });
    },
  });
  const withdraw = useGqlMutation(WithdrawDecisionDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.decision_withdrawn());
      done();
    },
    onError: () => undefined,
  });
  const { canEdit, canOpen, canStartRound, canWithdraw, canClose, canComplete, canProposeAnew } = viewer;
  if (!canEdit && !canStartRound && !canWithdraw && !canClose && !canComplete && !canProposeAnew) return null;
  return (
    <>
      <ButtonRow>
        {canOpen && (
          <Button variant="primary" busy={open.isPending} onClick={() => setAsked('open')}>
            {m.decision_open()}
          </Button>
        )}
        {canClose && (
          <Button variant="primary" onClick={() => setAsked('close')}>
            {m.decision_close()}
          </Button>
        )}
        {(canEdit || canStartRound) && (
          <ButtonLink to="/projekte/$slug/beschluesse/$id/bearbeiten" params={{ slug, id }}>
            {canEdit ? m.action_edit() : m.decision_form_round()}
          </ButtonLink>
        )}
        {canProposeAnew && (
          <ButtonLink to="/projekte/$slug/beschluesse/neu" params={{ slug }} search={{ folgt: id }}>
            {m.decision_propose_anew()}
          </ButtonLink>
        )}
        {canComplete && <Button onClick={() => setAsked('complete')}>{m.decision_complete()}</Button>}
        {canWithdraw && (
          <Button variant="tertiary" onClick={() => setAsked('withdraw')}>
            {m.decision_withdraw()}
          </Button>
        )}
        {canEdit && (
          <ConfirmButton
            label={m.action_delete()}
            title={m.decision_remove_title()}
            text={m.decision_remove_text()}
            confirm={m.action_delete()}
            onConfirm={() => remove.mutate({ id })}
          />
        )}
      </ButtonRow>
      <Suspense>
        {asked === 'open' && (
          <OpenDialog
            onOpen={() => {
              done();
              open.mutate({ id, version });
            }}
            onClose={done}
          />
        )}
        {asked === 'withdraw' && (
          <ReasonDialog
            title={m.decision_withdraw()}
            text={m.decision_withdraw_text()}
            label={m.decision_withdraw_reason()}
            hint={m.decision_withdraw_hint()}
            confirm={m.decision_withdraw()}
            variant="danger"
            required
            busy={withdraw.isPending}
            error={withdraw.error}
            onReason={(reason) => withdraw.mutate({ id, reason })}
            onClose={done}
          />
        )}
        {(asked === 'close' || asked === 'complete') && (
          <OutcomeDialog decision={decision} closes={asked === 'close'} onClose={done} />
        )}
      </Suspense>
    </>
  );
}
