import { LIMITS } from '@app/contracts';
import { useState } from 'react';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecideInstitutionMembershipDocument } from '../../gql/documents/DecideInstitutionMembership.js';
import { EndInstitutionMembershipDocument } from '../../gql/documents/EndInstitutionMembership.js';
import { SetInstitutionRoleDocument } from '../../gql/documents/SetInstitutionRole.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { checkIcon } from '../../ui/icons/check.js';
import { MailLink } from '../../ui/mail-link.js';
import { Timestamp } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { ProofLost } from '../membership/proof-lost.js';
import type { InstitutionData } from './institution.page.js';

type Entry = InstitutionData['people'][number];

const CHANGES = {
  invalidates: ['institutions', 'viewer'] as const,
  onSuccess: () => showToast(m.institution_saved()),
};

/** Open requests, for those who decide them, and the people of an institution. */
export default function People({ institution }: { institution: InstitutionData }) {
  const requests = institution.people.filter(({ state }) => state === 'PENDING');
  const members = institution.people.filter(({ state }) => state === 'ACTIVE');
  return (
    <>
      {requests.length > 0 && (
        <section className="stack" aria-labelledby="anfragen">
          <h2 id="anfragen">{m.institution_requests()}</h2>
          <ul className="plain stack stack--tight">
            {requests.map((entry) => (
              <Request key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      {members.length > 0 && (
        <section className="stack" aria-labelledby="personen">
          <h2 id="personen">{m.institution_people()}</h2>
          <ul className="plain stack stack--tight">
            {members.map((entry) => (
              <Member key={entry.id} entry={entry} decides={institution.viewerDecides} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Request({ entry }: { entry: Entry }) {
  const [refusing, setRefusing] = useState(false);
  const decide = useGqlMutation(DecideInstitutionMembershipDocument, CHANGES);
  return (
    <Card as="li" className="stack stack--tight">
      <h3>{entry.person.name}</h3>
      <p className="meta">
        {entry.email && <MailLink address={entry.email} />}
        <Timestamp value={entry.requestedAt} />
      </p>
      {entry.proofLost && <ProofLost />}
      {entry.message && <p>{entry.message}</p>}
      <ButtonRow>
        <Button
          variant="primary"
          size="small"
          icon={checkIcon}
          busy={decide.isPending}
          onClick={() => decide.mutate({ id: entry.id, accept: true })}
        >
          {m.institution_accept()}
          <span className="visually-hidden">: {entry.person.name}</span>
        </Button>
        <Button size="small" onClick={() => setRefusing(true)}>
          {m.institution_refuse()}
          <span className="visually-hidden">: {entry.person.name}</span>
        </Button>
      </ButtonRow>
      {refusing && <RefuseDialog entry={entry} onClose={() => setRefusing(false)} />}
    </Card>
  );
}

function RefuseDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const decide = useGqlMutation(DecideInstitutionMembershipDocument, {
    ...CHANGES,
    onSuccess: () => {
      CHANGES.onSuccess();
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(decide.error, ['reason']);
  return (
    <Dialog title={m.institution_refuse_title({ person: entry.person.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => decide.mutate({ id: entry.id, accept: false, reason: formText(data, 'reason') })}
      >
        <TextArea
          name="reason"
          label={m.institution_refuse_reason()}
          rows={3}
          required
          autoFocus
          maxLength={LIMITS.reason}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="danger" busy={decide.isPending}>
            {m.institution_refuse()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function Member({ entry, decides }: { entry: Entry; decides: boolean }) {
  const setRole = useGqlMutation(SetInstitutionRoleDocument, CHANGES);
  const end = useGqlMutation(EndInstitutionMembershipDocument, CHANGES);
  const admin = entry.role === 'ADMIN';
  const name = <span className="visually-hidden">: {entry.person.name}</span>;
  return (
    <Card as="li" className="institution-person">
      <div>
        <h3>{entry.person.name}</h3>
        <p className="meta">
          {entry.person.position && <span>{entry.person.position}</span>}
          {admin && <span>{m.institution_admin()}</span>}
        </p>
      </div>
      {decides && (
        <ButtonRow>
          <Button
            variant="tertiary"
            size="small"
            busy={setRole.isPending}
            onClick={() => setRole.mutate({ id: entry.id, role: admin ? 'MEMBER' : 'ADMIN' })}
          >
            {admin ? m.institution_unmake_admin() : m.institution_make_admin()}
            {name}
          </Button>
          <ConfirmButton
            label={m.institution_remove()}
            title={m.institution_remove_title({ person: entry.person.name })}
            text={m.institution_leave_text()}
            confirm={m.institution_remove()}
            onConfirm={() => end.mutate({ id: entry.id })}
          />
        </ButtonRow>
      )}
    </Card>
  );
}
