import { useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { clashLines } from '../../data/merge-fields.js';
import { gqlQuery } from '../../data/query.js';
import { textLines } from '../../data/text-lines.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { useMergedFields } from '../../data/use-merged-fields.js';
import { SaveSupportFormatDocument } from '../../gql/documents/SaveSupportFormat.js';
import { SupportFormatToEditDocument } from '../../gql/documents/SupportFormatToEdit.js';
import type { ProjectState, SupportFormatWordsFragment, SupportKind } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, Select, TextArea, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { MergedNotice } from '../../ui/merged-notice.js';
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
  'projectStates',
  'ownShare',
] as const;

/** What the fields say; questions are lines, the states of projects lie between commas. */
type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

/** What a new format is meant for, unless somebody says otherwise. */
const USUAL: readonly ProjectState[] = ['SEEKING_PARTNERS', 'PREPARING', 'RUNNING'];

const LABELS: Readonly<Record<(typeof FIELDS)[number], () => string>> = {
  kind: m.support_field_kind,
  title: m.support_field_title,
  summary: m.support_field_summary,
  body: m.support_field_body,
  conditions: m.support_field_conditions,
  questions: m.support_field_questions,
  places: m.support_field_places,
  opensOn: m.support_field_opens,
  applyBy: m.support_field_by,
  runsFrom: m.support_field_from,
  runsTo: m.support_field_to,
  projectStates: m.support_field_states,
  ownShare: m.support_field_share,
};

/** How the values of fields are said that are no words themselves. */
const WORDS = {
  kind: (kind: string) => SUPPORT_KINDS[kind as SupportKind](),
  opensOn: formatDate,
  applyBy: formatDate,
  runsFrom: formatDate,
  runsTo: formatDate,
  projectStates: (states: string) => statesOf(states).map(stateLabel).join(', '),
};

function fieldsOf(format: SupportFormatWordsFragment | null): Fields {
  const { questions = [], places = '', projectStates = USUAL } = format ?? {};
  const words = Object.fromEntries(
    FIELDS.map((field) => [field, format?.[field as 'title'] ?? '']),
  ) as Fields;
  return {
    ...words,
    kind: format?.kind ?? 'CONSULTING',
    questions: questions.join('\n'),
    places: String(places),
    projectStates: inOrder(projectStates),
  };
}

const inOrder = (states: readonly string[]): string =>
  PROJECT_STATES.filter((state) => states.includes(state)).join(',');
const statesOf = (states: string): ProjectState[] => states.split(',').filter(Boolean) as ProjectState[];

function readFields(data: FormData): Fields {
  const words = Object.fromEntries(FIELDS.map((field) => [field, formText(data, field)])) as Fields;
  return {
    ...words,
    questions: textLines(words.questions).join('\n'),
    projectStates: inOrder(data.getAll('projectStates').map(String)),
  };
}

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
  const queryClient = useQueryClient();
  const { version, fields, clashes, takeIn } = useMergedFields({
    version: format?.version ?? 0,
    fields: fieldsOf(format),
  });
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
  /** Others were faster: what they have changed comes in here, to be looked at and saved together. */
  const readAnew = async (slug: string, mine: Fields) => {
    const { supportFormat } = await queryClient.fetchQuery({
      ...gqlQuery('support', SupportFormatToEditDocument, { slug }),
      staleTime: 0,
    });
    if (!supportFormat) return;
    takeIn(mine, { version: supportFormat.version, fields: fieldsOf(supportFormat) });
    save.reset();
  };
  const submit = (mine: Fields) =>
    save.mutate(
      {
        input: {
          id: format?.id ?? null,
          version: format && version,
          idempotencyKey: format ? null : key.current(),
          kind: mine.kind as SupportKind,
          title: mine.title,
          summary: mine.summary,
          body: mine.body || null,
          conditions: mine.conditions || null,
          questions: textLines(mine.questions),
          places: Number(mine.places),
          opensOn: mine.opensOn || null,
          applyBy: mine.applyBy || null,
          runsFrom: mine.runsFrom || null,
          runsTo: mine.runsTo || null,
          projectStates: statesOf(mine.projectStates),
          ownShare: mine.ownShare || null,
        },
      },
      { onError: ({ code }) => void (code === 'STALE_VERSION' && format && readAnew(format.slug, mine)) },
    );
  const day = (name: (typeof FIELDS)[number]) => (
    <TextField name={name} type="date" label={LABELS[name]()} defaultValue={fields[name]} />
  );
  return (
    <Dialog title={format ? m.support_admin_edit() : m.support_admin_add()} onClose={onClose}>
      <Form className="stack" errors={errors} onSubmit={(data) => submit(readFields(data))}>
        <Fragment key={version}>
          <Select name="kind" label={LABELS.kind()} required defaultValue={fields.kind}>
            {(Object.keys(SUPPORT_KINDS) as SupportKind[]).map((kind) => (
              <option key={kind} value={kind}>
                {SUPPORT_KINDS[kind]()}
              </option>
            ))}
          </Select>
          <TextField
            name="title"
            label={LABELS.title()}
            defaultValue={fields.title}
            required
            minLength={LIMITS.projectTitleMin}
            maxLength={LIMITS.projectTitle}
            autoComplete="off"
          />
          <TextArea
            name="summary"
            label={LABELS.summary()}
            defaultValue={fields.summary}
            required
            rows={3}
            maxLength={LIMITS.projectSummary}
          />
          <MarkdownEditor
            name="body"
            label={LABELS.body()}
            defaultValue={fields.body}
            rows={8}
            maxLength={LIMITS.projectBody}
          />
          <TextArea
            name="conditions"
            label={LABELS.conditions()}
            defaultValue={fields.conditions}
            rows={3}
            maxLength={LIMITS.supportText}
          />
          <TextArea
            name="questions"
            label={LABELS.questions()}
            hint={m.support_field_questions_hint()}
            defaultValue={fields.questions}
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
              label={LABELS.places()}
              defaultValue={fields.places}
            />
            {day('opensOn')}
            {day('applyBy')}
          </FieldsRow>
          <FieldsRow>
            {day('runsFrom')}
            {day('runsTo')}
          </FieldsRow>
          <FieldGroup legend={LABELS.projectStates()}>
            {PROJECT_STATES.map((state) => (
              <Checkbox
                key={state}
                name="projectStates"
                value={state}
                label={stateLabel(state)}
                defaultChecked={statesOf(fields.projectStates).includes(state)}
              />
            ))}
          </FieldGroup>
          <TextField
            name="ownShare"
            label={LABELS.ownShare()}
            hint={m.support_field_share_hint()}
            defaultValue={fields.ownShare}
            maxLength={LIMITS.supportShare}
            autoComplete="off"
          />
        </Fragment>
        {clashes && (
          <MergedNotice title={m.support_admin_merged_title()} clashes={clashLines(LABELS, clashes, WORDS)} />
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
