import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GqlError } from '../../data/gql-error.js';
import { gqlFetch } from '../../data/gql-fetch.js';
import { SetPersonVisibilityDocument } from '../../gql/documents/SetPersonVisibility.js';
import type { FieldVisibility, ProfileQuery } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem } from '../../ui/form-problem.js';
import { Form, Select } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { FIELD_VISIBILITIES, visibilityLabel } from './visibility.js';

const LABELS: Record<string, () => string> = {
  email: m.email_label,
  phone: m.profile_phone,
  position: m.profile_position,
  about: m.profile_about,
};

/** Who sees which field of the profile. */
export function VisibilityForm({ current }: { current: ProfileQuery['personVisibility'] }) {
  const queryClient = useQueryClient();
  const save = useMutation<void, GqlError, readonly { field: string; visibility: FieldVisibility }[]>({
    mutationFn: async (changes) => {
      for (const change of changes) await gqlFetch(SetPersonVisibilityDocument, change);
    },
    onSuccess: () => showToast(m.visibility_saved()),
    // Some may have been saved before one was refused.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
  const fields = current.filter(({ field }) => field in LABELS);

  return (
    <section className="card settings-card" aria-labelledby="sichtbarkeit">
      <h2 id="sichtbarkeit">{m.visibility_title()}</h2>
      <p className="muted">{m.visibility_hint()}</p>
      <Form
        className="stack stack--loose"
        onSubmit={(data) =>
          save.mutate(
            fields
              .map(({ field }) => ({ field, visibility: formText(data, field) as FieldVisibility }))
              .filter(({ field, visibility }) =>
                current.some((old) => old.field === field && old.visibility !== visibility),
              ),
          )
        }
      >
        <FieldsRow>
          {fields.map(({ field, visibility }) => (
            <Select key={field} name={field} label={LABELS[field]!()} defaultValue={visibility}>
              {FIELD_VISIBILITIES.map((choice) => (
                <option key={choice} value={choice}>
                  {visibilityLabel(choice)}
                </option>
              ))}
            </Select>
          ))}
        </FieldsRow>
        <FormProblem error={save.error} />
        <ButtonRow>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {m.action_save()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
