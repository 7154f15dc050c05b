import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { SaveSupportFormatDocument } from '../../gql/documents/SaveSupportFormat.js';
import type { ProjectState, SupportFormatWordsFragment, SupportKind } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, Select, TextArea, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { showToast } from '../../ui/toast.js';
import { stateLabel } from '../projects/labels.js';
import { PROJECT_STATES } from '../projects/projects.routes.js';
import { SUPPORT_KINDS } from './support-labels.js';

const FIELDS = [
  'kind',
  'title',
  'summary',
  'body',
  'conditions',
  'questions',
  'places',
  'opensOn',
  'applyBy',
  'runsFrom',
  'runsTo',
  'ownShare',
] as const;

/** What a new format is meant for, unless somebody says otherwise. */
const USUAL: readonly ProjectState[] = ['SEEKING_PARTNERS', 'PREPARING', 'RUNNING'];

/** Writes a format of support, or changes one. */
export default function FormatDialog({
  format,
  onClose,
}: {
  /** Null for a new one. */
  format: SupportFormatWordsFragment | null;
  onClose: () => void;
}) {
  const key = useIdempotencyKey();
  const save = useGqlMutation(SaveSupportFormatDocument, {
    invalidates: ['support'],
    onSuccess: () => {
      key.renew();
      showToast(m.support_admin_saved());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(save.error, FIELDS);
  const day = (name: string, label: string, value: string | null | undefined) => (
    <TextField name={name} type="date" label={label} defaultValue={value ?? ''} />
  );
  return (
    <Dialog title={format ? m.support_admin_edit() : m.support_admin_add()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          save.mutate({
            input: {
              id: format?.id ?? null,
              version: format?.version ?? null,
              idempotencyKey: format ? null : key.current(),
              kind: formText(data, 'kind') as SupportKind,
              title: formText(data, 'title'),
              summary: formText(data, 'summary'),
              body: formText(data, 'body') || null,
              conditions: formText(data, 'conditions') || null,
              questions: formText(data, 'questions')
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
              places: Number(formText(data, 'places')),
              opensOn: formText(data, 'opensOn') || null,
              applyBy: formText(data, 'applyBy') || null,
              runsFrom: formText(data, 'runsFrom') || null,
              runsTo: formText(data, 'runsTo') || null,
              projectStates: data.getAll('projectStates') as ProjectState[],
              ownShare: formText(data, 'ownShare') || null,
            },
          })
        }
      >
        <Select
          name="kind"
          label={m.support_field_kind()}
          required
          defaultValue={format?.kind ?? 'CONSULTING'}
        >
          {(Object.keys(SUPPORT_KINDS) as SupportKind[]).map((kind) => (
            <option key={kind} value={kind}>
              {SUPPORT_KINDS[kind]()}
            </option>
          ))}
        </Select>
        <TextField
          name="title"
          label={m.support_field_title()}
          defaultValue={format?.title}
          required
          minLength={LIMITS.projectTitleMin}
          maxLength={LIMITS.projectTitle}
          autoComplete="off"
        />
        <TextArea
          name="summary"
          label={m.support_field_summary()}
          defaultValue={format?.summary}
          required
          rows={3}
          maxLength={LIMITS.projectSummary}
        />
        <MarkdownEditor
          name="body"
          label={m.support_field_body()}
          defaultValue={format?.body}
          rows={8}
          maxLength={LIMITS.projectBody}
        />
        <TextArea
          name="conditions"
          label={m.support_field_conditions()}
          defaultValue={format?.conditions ?? ''}
          rows={3}
          maxLength={LIMITS.supportText}
        />
        <TextArea
          name="questions"
          label={m.support_field_questions()}
          hint={m.support_field_questions_hint()}
          defaultValue={format?.questions.join('\n') ?? ''}
          rows={3}
          maxLength={LIMITS.projectQuestions * (LIMITS.projectQuestion + 1)}
        />
        <FieldsRow>
          <TextField
            name="places"
            type="number"
            min={1}
            max={LIMITS.supportPlaces}
            step={1}
            required
            label={m.support_field_places()}
            defaultValue={format?.places ?? ''}
          />
          {day('opensOn', m.support_field_opens(), format?.opensOn)}
          {day('applyBy', m.support_field_by(), format?.applyBy)}
        </FieldsRow>
        <FieldsRow>
          {day('runsFrom', m.support_field_from(), format?.runsFrom)}
          {day('runsTo', m.support_field_to(), format?.runsTo)}
        </FieldsRow>
        <FieldGroup legend={m.support_field_states()}>
          {PROJECT_STATES.map((state) => (
            <Checkbox
              key={state}
              name="projectStates"
              value={state}
              label={stateLabel(state)}
              defaultChecked={(format?.projectStates ?? USUAL).includes(state)}
            />
          ))}
        </FieldGroup>
        <TextField
          name="ownShare"
          label={m.support_field_share()}
          hint={m.support_field_share_hint()}
          defaultValue={format?.ownShare ?? ''}
          maxLength={LIMITS.supportShare}
          autoComplete="off"
        />
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
