import { LIMITS } from '@app/contracts';
import { useState } from 'react';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EndInstitutionMembershipDocument } from '../../gql/documents/EndInstitutionMembership.js';
import { JoinInstitutionDocument } from '../../gql/documents/JoinInstitution.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { InstitutionData } from './institution.page.js';

const CHANGES = { invalidates: ['institutions', 'viewer', 'questions'] as const };

/** Whether the viewer belongs to the institution, and how to join or leave. */
export default function Belonging({ institution }: { institution: InstitutionData }) {
  const [joining, setJoining] = useState(false);
  const end = useGqlMutation(EndInstitutionMembershipDocument, {
    ...CHANGES,
    onSuccess: () => showToast(m.institution_left()),
  });
  const membership = institution.viewerMembership;
  if (!membership) {
    return (
      <>
        <p>
          <Button variant="primary" onClick={() => setJoining(true)}>
            {m.institution_join()}
          </Button>
        </p>
        {joining && <JoinDialog institution={institution} onClose={() => setJoining(false)} />}
      </>
    );
  }
  const active = membership.state === 'ACTIVE';
  return (
    <Card className="institution-person">
      <p>{active ? m.institution_member() : m.institution_pending()}</p>
      <ConfirmButton
        label={active ? m.institution_leave() : m.institution_withdraw()}
        title={m.institution_leave_title({ name: institution.name })}
        text={m.institution_leave_text()}
        confirm={active ? m.institution_leave() : m.institution_withdraw()}
        onConfirm={() => end.mutate({ id: membership.id })}
      />
    </Card>
  );
}

function JoinDialog({ institution, onClose }: { institution: InstitutionData; onClose: () => void }) {
  const join = useGqlMutation(JoinInstitutionDocument, {
    ...CHANGES,
    onSuccess: ({ joinInstitution }) => {
      showToast(joinInstitution.state === 'ACTIVE' ? m.institution_joined() : m.institution_requested());
      onClose();
    },
    onError: () => undefined,
  });
  return (
    <Dialog title={m.institution_join_title({ name: institution.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(data) =>
          join.mutate({ institutionId: institution.id, message: formText(data, 'message') || null })
        }
      >
        <p>{m.institution_join_text()}</p>
        <TextArea
          name="message"
          label={m.institution_join_message()}
          rows={3}
          autoFocus
          maxLength={LIMITS.joinMessage}
        />
        <FormProblem error={join.error} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={join.isPending}>
            {m.institution_join()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
