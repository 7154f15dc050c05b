import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { useDeferredValue, useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { gqlQuery } from '../../../data/query.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AddresseeTownSearchDocument } from '../../../gql/documents/AddresseeTownSearch.js';
import { InstitutionsDocument } from '../../../gql/documents/Institutions.js';
import { InviteProjectPartnerDocument } from '../../../gql/documents/InviteProjectPartner.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { foldedIncludes } from '../../../ui/fold.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';

interface InviteDialogProps {
  projectId: string;
  /** Whom to invite; null to choose. */
  town: { id: string; name: string } | null;
  onClose: () => void;
}

/** Invites a municipality or an institution to a project. */
export default function InviteDialog({ projectId, town, onClose }: InviteDialogProps) {
  const invite = useGqlMutation(InviteProjectPartnerDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_invited_toast());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(invite.error, ['message']);
  return (
    <Dialog title={town ? `${m.project_invite_send()}: ${town.name}` : m.project_invite()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          invite.mutate({
            input: {
              projectId,
              organisationId: town?.id ?? formText(data, 'organisation'),
              message: formText(data, 'message') || null,
            },
          })
        }
      >
        {!town && <Picker />}
        <TextArea name="message" label={m.project_invite_message()} rows={4} maxLength={LIMITS.joinMessage} />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={invite.isPending}>
            {m.project_invite_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** Finds a municipality that takes part, or an institution, while one types. */
function Picker() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const enough = search.length >= 2;
  const towns = useQuery({
    ...gqlQuery('municipalities', AddresseeTownSearchDocument, { search }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const institutions = useQuery(
    gqlQuery('institutions', InstitutionsDocument, { perspective: null, first: 100 }),
  );
  const items = enough
    ? [
        ...(towns.data?.municipalities.nodes ?? []).map(({ id, name, land }) => ({
          id,
          name,
          hint: land.name,
        })),
        ...(institutions.data?.institutionList.nodes ?? [])
          .filter(({ name }) => foldedIncludes(name, search))
          .map(({ id, name }) => ({ id, name })),
      ]
    : [];
  return (
    <ComboBox
      name="organisation"
      label={m.project_invite_organisation()}
      hint={m.project_invite_organisation_hint()}
      items={items}
      onInput={setTyped}
      required
      empty={!enough ? m.join_town_type() : towns.isFetching ? m.loading() : m.project_invite_none()}
    />
  );
}
