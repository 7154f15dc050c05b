import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AnswerCircleInvitationDocument } from '../../gql/documents/AnswerCircleInvitation.js';
import { DismissCircleDocument } from '../../gql/documents/DismissCircle.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { checkIcon } from '../../ui/icons/check.js';
import { mailIcon } from '../../ui/icons/mail.js';
import { showToast } from '../../ui/toast.js';
import type { CircleData } from './circle.page.js';

const InviteDialog = lazy(() => import('./invite-dialog.js'));

/** What the own town can do with a circle. */
export function CircleActions({ circle: { id: circleId, state, towns, viewer } }: { circle: CircleData }) {
  const { municipalityId, canCommit, canInvite, canAnswer, canDismiss, mandateRequest } = viewer;
  const navigate = useNavigate();
  const [invites, setInvites] = useState(false);
  const answer = useGqlMutation(AnswerCircleInvitationDocument, {
    invalidates: ['circles', 'notifications'],
  });
  const dismiss = useGqlMutation(DismissCircleDocument, {
    onSuccess: () => {
      showToast(m.circle_dismissed());
      void navigate({ to: '/kreise' });
    },
    invalidates: ['circles'],
  });
  if (municipalityId === null || !(canInvite || canAnswer || canDismiss)) return null;
  const own = towns.find(({ municipality }) => municipality.id === municipalityId);
  const isIn = own?.answer === 'ACCEPTED';
  const say = (accept: boolean, toast: string) =>
    answer.mutate({ circleId, municipalityId, accept }, { onSuccess: () => showToast(toast) });
  const refusal =
    state === 'FORMED' && isIn
      ? {
          label: m.circle_leave(),
          title: m.circle_leave_title(),
          text: m.circle_leave_text(),
          confirm: m.circle_leave(),
          onConfirm: () => say(false, m.circle_left_toast()),
        }
      : {
          label: m.circle_decline(),
          title: m.circle_decline_title(),
          text: m.circle_decline_text(),
          confirm: m.circle_decline(),
          onConfirm: () => say(false, m.circle_declined_toast()),
        };
  // What is prepared already waits for the mandate; only who holds it can still act at once.
  const acts = canCommit || mandateRequest === null;
  const toSay = canInvite || (canAnswer && !isIn);
  return (
    <>
      <ButtonRow>
        {canInvite && acts && (
          <Button variant="primary" icon={mailIcon} onClick={() => setInvites(true)}>
            {canCommit ? m.circle_invite() : m.circle_prepare_invite()}
          </Button>
        )}
        {canAnswer && !isIn && acts && (
          <Button
            variant="primary"
            icon={checkIcon}
            busy={answer.isPending}
            onClick={() => say(true, canCommit ? m.circle_accepted_toast() : m.circle_prepared_toast())}
          >
            {canCommit ? m.circle_accept() : m.circle_prepare_accept()}
          </Button>
        )}
        {canDismiss && (
          <ConfirmButton
            label={m.circle_dismiss()}
            title={m.circle_dismiss_title()}
            text={m.circle_dismiss_text()}
            confirm={m.circle_dismiss()}
            onConfirm={() => dismiss.mutate({ circleId, municipalityId })}
          />
        )}
        {canAnswer && <ConfirmButton {...refusal} />}
        {invites && (
          <Suspense>
            <InviteDialog
              circleId={circleId}
              municipalityId={municipalityId}
              canCommit={canCommit}
              onClose={() => setInvites(false)}
            />
          </Suspense>
        )}
      </ButtonRow>
      {toSay && acts && !canCommit && <p className="muted small">{m.circle_prepare_hint()}</p>}
    </>
  );
}
