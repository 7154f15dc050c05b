import { LIMITS } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useViewer } from '../../../app/viewer.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { ConfirmProjectPartnershipDocument } from '../../../gql/documents/ConfirmProjectPartnership.js';
import { LeaveProjectDocument } from '../../../gql/documents/LeaveProject.js';
import { TakePartInProjectDocument } from '../../../gql/documents/TakePartInProject.js';
import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { showToast } from '../../../ui/toast.js';
import { WithdrawMandate } from '../../membership/withdraw-mandate.js';
import type { ProjectData } from '../project.page.js';

const JoinDialog = lazy(() => import('./join-dialog.js'));
const ReasonDialog = lazy(() => import('../../../ui/reason-dialog.js'));

type Own = ProjectData['viewer']['organisations'][number];

/** It is in the project, or invited. */
export const isPartner = ({ state }: Own): boolean => state !== null && state !== 'LAPSED';

/** What the own organisations are in the project: ask to join, commit, decline, leave, take part. */
export function OwnOrganisation({ project }: { project: ProjectData }) {
  const [joins, setJoins] = useState(false);
  const { organisations } = project.viewer;
  const asking = organisations.filter(({ canAsk }) => canAsk);
  const isIn = organisations.filter(isPartner);
  return (
    <>
      {organisations.map(
        ({ state, organisation: { id, name } }) =>
          state === 'LAPSED' && (
            <Alert key={id} tone="info" title={m.project_own_lapsed({ name })}>
              <p>{m.project_own_lapsed_text()}</p>
            </Alert>
          ),
      )}
      {isIn.map((own) => (
        <OwnPart key={own.organisation.id} project={project} own={own} />
      ))}
      {asking.length > 0 && (
        <ButtonRow>
          {asking.length === organisations.length ? (
            <Button variant="primary" onClick={() => setJoins(true)}>
              {m.project_join()}
            </Button>
          ) : (
            <Button variant="tertiary" size="small" onClick={() => setJoins(true)}>
              {m.project_join_more()}
            </Button>
          )}
        </ButtonRow>
      )}
      {joins && (
        <Suspense>
          <JoinDialog project={project} own={asking} onClose={() => setJoins(false)} />
        </Suspense>
      )}
    </>
  );
}

function OwnPart({ project, own }: { project: ProjectData; own: Own }) {
  const { state, canCommit, canConfirm, canLeave, canTakePart, mandateRequest, organisation } = own;
  const { id, name } = organisation;
  const variables = { projectId: project.id, organisationId: id };
  const isInvited = state === 'INVITED';
  const invitation =
    isInvited && project.partners.find(({ organisation }) => organisation.id === id)?.message;
  const [leaves, setLeaves] = useState(false);
  const confirm = useGqlMutation(ConfirmProjectPartnershipDocument, {
    invalidates: ['projects', 'notifications'],
    onSuccess: () => showToast(canCommit ? m.project_confirmed_toast() : m.project_prepared_toast()),
  });
  const leave = useGqlMutation(LeaveProjectDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      setLeaves(false);
      showToast(isInvited ? m.project_declined() : m.project_left());
    },
  });
  const takePart = useGqlMutation(TakePartInProjectDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.project_took_part()),
  });
  const title = isInvited
    ? m.project_own_invited({ name })
    : state === 'ACCEPTED'
      ? m.project_own_accepted({ name })
      : m.project_own_confirmed({ name });
  const leaving = isInvited ? m.project_decline() : m.project_leave();
  // What is prepared already waits for the mandate; only who holds it can still act at once.
  const acts = canConfirm && (canCommit || !mandateRequest);
  if (state === 'CONFIRMED' && !canTakePart && !canLeave) return null;
  return (
    <Alert tone={state === 'CONFIRMED' ? 'success' : 'info'} title={title}>
      {invitation && <p className="project-plain">{m.project_own_invitation({ text: invitation })}</p>}
      {canTakePart && <p>{m.project_take_part_hint()}</p>}
      {mandateRequest && <Waits own={own} />}
      <ButtonRow>
        {acts &&
          (canCommit ? (
            <ConfirmButton
              variant="primary"
              label={m.project_confirm({ name })}
              title={m.project_confirm_title()}
              text={m.project_confirm_text({ name })}
              confirm={m.project_confirm({ name })}
              tone="primary"
              onConfirm={() => confirm.mutate(variables)}
            />
          ) : (
            <Button
              variant="primary"
              size="small"
              busy={confirm.isPending}
              onClick={() => confirm.mutate(variables)}
            >
              {m.project_prepare({ name })}
            </Button>
          ))}
        {canTakePart && (
          <Button
            variant={acts ? 'secondary' : 'primary'}
            size="small"
            busy={takePart.isPending}
            onClick={() => takePart.mutate(variables)}
          >
            {m.project_take_part({ name })}
          </Button>
        )}
        {canLeave && (
          <Button variant="tertiary" size="small" onClick={() => setLeaves(true)}>
            {leaving}
          </Button>
        )}
      </ButtonRow>
      {leaves && (
        <Suspense>
          <ReasonDialog
            title={isInvited ? m.project_decline_title({ name }) : m.project_leave_title({ name })}
            text={isInvited ? m.project_decline_text() : m.project_leave_text()}
            label={m.request_reason()}
            hint={m.project_leave_reason_hint()}
            maxLength={LIMITS.reason}
            confirm={leaving}
            variant="danger"
            busy={leave.isPending}
            onReason={(reason) => leave.mutate({ ...variables, reason: reason || null })}
            onClose={() => setLeaves(false)}
          />
        </Suspense>
      )}
    </Alert>
  );
}

/** What a member of the own town has prepared, until somebody with the mandate confirms it. */
function Waits({ own: { mandateRequest, organisation } }: { own: Own }) {
  const membership = useViewer()?.memberships.find(({ municipality }) => municipality.id === organisation.id);
  if (!mandateRequest || !membership) return null;
  const { id, summary, requestedByName, canWithdraw, canDecide } = mandateRequest;
  const values = { summary, person: requestedByName ?? m.circle_waits_somebody() };
  return (
    <>
      <p>{canDecide ? m.project_waits_you(values) : m.project_waits_text(values)}</p>
      <p>
        <Link
          to={canDecide ? '/meine-kommune/zusagen' : '/meine-kommune/mitglieder'}
          search={{ stadt: membership.municipality.slug }}
        >
          {canDecide ? m.circle_waits_decide() : m.project_waits_whom()}
        </Link>
      </p>
      {canWithdraw && <WithdrawMandate id={id} />}
    </>
  );
}
