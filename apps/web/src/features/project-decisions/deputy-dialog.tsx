import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../app/viewer.js';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { TownVotersDocument } from '../../gql/documents/TownVoters.js';
import { NameVoteDeputyDocument } from '../../gql/documents/NameVoteDeputy.js';
import type { VotingTownFragment } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextField } from '../../ui/form.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';

interface DeputyDialogProps {
  projectId: string;
  town: VotingTownFragment;
  onClose: () => void;
}

/** Names a member of the town who may vote for it in this project for a time. */
export default function DeputyDialog({ projectId, town, onClose }: DeputyDialogProps) {
  const { municipality } = town;
  const today = berlinDay(useNow());
  const viewer = useViewer();
  const choices = useQuery(gqlQuery('municipalities', TownVotersDocument, { id: municipality.id })).data;
  const name = useGqlMutation(NameVoteDeputyDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.deputies_named());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(name.error, ['personId', 'fromOn', 'untilOn']);
  const people = (choices?.municipality?.members ?? [])
    .map(({ person }) => person)
    .filter(({ id }) => id !== viewer?.person.id);
  return (
    <Dialog title={m.deputies_name_for({ town: municipality.name })} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          name.mutate({
            input: {
              projectId,
              municipalityId: municipality.id,
              personId: formText(data, 'personId'),
              fromOn: formText(data, 'fromOn'),
              untilOn: formText(data, 'untilOn'),
            },
          })
        }
      >
        <Select name="personId" label={m.deputies_person()} required defaultValue="">
          <option value="">{m.deputies_choose()}</option>
          {people.map(({ id, name: shown }) => (
            <option key={id} value={id}>
              {shown}
            </option>
          ))}
        </Select>
        {choices && people.length === 0 && <p role="status">{m.deputies_nobody()}</p>}
        <FieldsRow>
          <TextField name="fromOn" type="date" label={m.deputies_from()} defaultValue={today} required />
          <TextField name="untilOn" type="date" label={m.deputies_until()} min={today} required />
        </FieldsRow>
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={name.isPending}>
            {m.deputies_name()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
