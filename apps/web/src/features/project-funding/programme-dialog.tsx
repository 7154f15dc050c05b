import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { LaenderDocument } from '../../gql/documents/Laender.js';
import { SaveFundingProgrammeDocument } from '../../gql/documents/SaveFundingProgramme.js';
import type { ProgrammeFactsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

const FIELDS = ['name', 'funder', 'url', 'deadlineOn', 'maxRate', 'notes'] as const;

/** Adds a programme to the catalogue, or changes one. */
export default function ProgrammeDialog({
  programme,
  onClose,
}: {
  /** Null for a new one. */
  programme: ProgrammeFactsFragment | null;
  onClose: () => void;
}) {
  const laender = useQuery(gqlQuery('municipalities', LaenderDocument, {})).data?.laender ?? [];
  const save = useGqlMutation(SaveFundingProgrammeDocument, {
    invalidates: ['admin', 'projects'],
    onSuccess: () => {
      showToast(m.programmes_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, FIELDS);
  return (
    <Dialog title={programme ? m.programmes_edit() : m.programmes_add()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const rate = formText(data, 'maxRate');
          save.mutate({
            input: {
              id: programme?.id ?? null,
              version: programme?.version ?? null,
              name: formText(data, 'name'),
              funder: formText(data, 'funder'),
              url: formText(data, 'url') || null,
              landKeys: data.getAll('landKeys').map(String),
              deadlineOn: formText(data, 'deadlineOn') || null,
              maxRate: rate ? Number(rate) : null,
              notes: formText(data, 'notes') || null,
              isArchived: data.has('isArchived'),
            },
          });
        }}
      >
        <TextField
          name="name"
          label={m.programmes_name()}
          defaultValue={programme?.name}
          required
          autoFocus
          maxLength={LIMITS.programmeName}
        />
        <TextField
          name="funder"
          label={m.programmes_funder()}
          defaultValue={programme?.funder}
          required
          maxLength={LIMITS.programmeName}
        />
        <TextField
          name="url"
          type="url"
          label={m.programmes_url()}
          defaultValue={programme?.url ?? ''}
          maxLength={LIMITS.programmeUrl}
        />
        <FieldsRow>
          <TextField
            name="deadlineOn"
            type="date"
            label={m.programmes_deadline()}
            hint={m.programmes_deadline_hint()}
            defaultValue={programme?.deadlineOn ?? ''}
          />
          <TextField
            name="maxRate"
            type="number"
            min={1}
            max={100}
            step={1}
            label={m.programmes_rate()}
            hint={m.programmes_rate_hint()}
            defaultValue={programme?.maxRate ?? ''}
          />
        </FieldsRow>
        <FieldGroup legend={m.programmes_laender()} hint={m.programmes_laender_hint()}>
          <div className="laender-choice">
            {laender.map(({ key, name }) => (
              <Checkbox
                key={key}
                name="landKeys"
                value={key}
                label={name}
                defaultChecked={programme?.laender.some((land) => land.key === key) ?? false}
              />
            ))}
          </div>
        </FieldGroup>
        <TextArea
          name="notes"
          label={m.programmes_notes()}
          defaultValue={programme?.notes ?? ''}
          rows={3}
          maxLength={LIMITS.programmeNotes}
        />
        {programme && (
          <Checkbox name="isArchived" label={m.programmes_archive()} defaultChecked={programme.isArchived} />
        )}
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
