import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CreateInstitutionDocument } from '../../gql/documents/CreateInstitution.js';
import { EditInstitutionDocument } from '../../gql/documents/EditInstitution.js';
import type { InstitutionKind, Perspective } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { InstitutionData } from './institution.page.js';
import { KINDS, PERSPECTIVES, kindLabel, perspectiveLabel } from './labels.js';

interface InstitutionDialogProps {
  /** Null for a new one. */
  institution: InstitutionData | null;
  onClose: () => void;
}

/** What the staff says about an institution. */
export default function InstitutionDialog({ institution, onClose }: InstitutionDialogProps) {
  const saved = {
    invalidates: ['institutions'] as const,
    onSuccess: () => {
      showToast(m.institution_saved());
      onClose();
    },
    onError: () => undefined,
  };
  const create = useGqlMutation(CreateInstitutionDocument, saved);
  const edit = useGqlMutation(EditInstitutionDocument, saved);
  const { errors, rest } = useFormErrors(institution ? edit.error : create.error, [
    'name',
    'website',
    'domains',
    'description',
  ]);
  const submit = (data: FormData) => {
    const input = {
      kind: formText(data, 'kind') as InstitutionKind,
      perspective: formText(data, 'perspective') as Perspective,
      name: formText(data, 'name'),
      description: formText(data, 'description') || null,
      website: formText(data, 'website') || null,
      domains: formText(data, 'domains')
        .split(/\s+/)
        .filter((domain) => domain !== ''),
    };
    if (institution) edit.mutate({ input: { id: institution.id, ...input } });
    else create.mutate({ input });
  };
  return (
    <Dialog
      title={institution ? m.institution_form_edit({ name: institution.name }) : m.institution_form_add()}
      onClose={onClose}
    >
      <Form className="stack" errors={errors} onSubmit={submit}>
        <TextField
          name="name"
          label={m.institution_form_name()}
          required
          autoFocus
          maxLength={LIMITS.institutionName}
          defaultValue={institution?.name}
        />
        <Select
          name="kind"
          label={m.institution_form_kind()}
          defaultValue={institution?.kind ?? 'UNIVERSITY'}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindLabel(kind)}
            </option>
          ))}
        </Select>
        <Select
          name="perspective"
          label={m.institution_form_perspective()}
          hint={m.institution_form_perspective_hint()}
          defaultValue={institution?.perspective ?? 'WISSENSCHAFT'}
        >
          {PERSPECTIVES.map((perspective) => (
            <option key={perspective} value={perspective}>
              {perspectiveLabel(perspective)}
            </option>
          ))}
        </Select>
        <TextArea
          name="description"
          label={m.institution_form_description()}
          rows={4}
          maxLength={LIMITS.about}
          defaultValue={institution?.description ?? ''}
        />
        <TextField
          name="website"
          label={m.institution_form_website()}
          maxLength={200}
          defaultValue={institution?.website ?? ''}
        />
        <TextArea
          name="domains"
          label={m.institution_form_domains()}
          hint={m.institution_form_domains_hint()}
          rows={3}
          defaultValue={institution?.domains.join('\n') ?? ''}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={create.isPending || edit.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
