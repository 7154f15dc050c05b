import { LIMITS } from '@app/contracts';
import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { RemoveProjectPartnerDocument } from '../../../gql/documents/RemoveProjectPartner.js';
import { SetProjectLeadDocument } from '../../../gql/documents/SetProjectLead.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { showToast } from '../../../ui/toast.js';
import type { ProjectData } from '../project.page.js';

const ContributionDialog = lazy(() => import('./contribution-dialog.js'));
const ReasonDialog = lazy(() => import('../../../ui/reason-dialog.js'));

interface PartnerToolsProps {
  project: ProjectData;
  partner: ProjectData['partners'][number];
}

/** What those who lead a project, and its own people, can do with a partner. */
export default function PartnerTools({ project, partner }: PartnerToolsProps) {
  const [ending, setEnding] = useState(false);
  const [writing, setWriting] = useState(false);
  const { canManage } = project.viewer;
  const { name } = partner.organisation;
  const isInvited = partner.state === 'INVITED';
  const removing = isInvited ? m.project_invitation_revoke() : m.project_partner_remove();
  const variables = { projectId: project.id, partnerId: partner.id };
  const remove = useGqlMutation(RemoveProjectPartnerDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(isInvited ? m.project_invitation_revoked() : m.project_partner_removed()),
  });
  const lead = useGqlMutation(SetProjectLeadDocument, { invalidates: ['projects'] });
  return (
    <ButtonRow>
      {!isInvited && (
        <Button
          variant="tertiary"
          size="small"
          aria-label={`${m.project_contribution_edit()}: ${name}`}
          onClick={() => setWriting(true)}
        >
          {m.project_contribution_edit()}
        </Button>
      )}
      {writing && (
        <Suspense>
          <ContributionDialog projectId={project.id} partner={partner} onClose={() => setWriting(false)} />
        </Suspense>
      )}
      {canManage && !partner.isLead && !isInvited && (
        <ConfirmButton
          label={m.project_partner_make_lead()}
          name={`${m.project_partner_make_lead()}: ${name}`}
          title={m.project_partner_make_lead_title({ name })}
          text={m.project_partner_make_lead_text()}
          confirm={m.project_partner_make_lead()}
          tone="primary"
          onConfirm={() => lead.mutate(variables)}
        />
      )}
      {canManage && !partner.isLead && (
        <Button
          variant="tertiary"
          size="small"
          aria-label={`${removing}: ${name}`}
          onClick={() => setEnding(true)}
        >
          {removing}
        </Button>
      )}
      {ending && (
        <Suspense>
          <ReasonDialog
            title={
              isInvited
                ? m.project_invitation_revoke_title({ name })
                : m.project_partner_remove_title({ name })
            }
            label={m.request_reason()}
            hint={m.project_reason_hint()}
            required
            maxLength={LIMITS.reason}
            confirm={removing}
            busy={remove.isPending}
            onReason={(reason) =>
              remove.mutate({ ...variables, reason }, { onSuccess: () => setEnding(false) })
            }
            onClose={() => setEnding(false)}
          />
        </Suspense>
      )}
    </ButtonRow>
  );
}
