import { LIMITS } from '@app/contracts';
import { useMemo, useState } from 'react';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditPracticeDraftDocument } from '../../gql/documents/EditPracticeDraft.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { showToast } from '../../ui/toast.js';
import { useSavedHereGuard } from '../../ui/use-leave-guard.js';
import { euroText, parseEuro } from '../project-funding/money.js';
import type { Draft } from './draft.page.js';
import { PracticeExport } from './practice-export.js';

const FIELDS = [
  'title',
  'summary',
  'body',
  'startsOn',
  'endsOn',
  'costCents',
  'result',
  'lessons',
  'contactId',
] as const;

/** Title, text and, of a project, its facts. */
export function DraftForm({ draft }: { draft: Draft }) {
  const [wrong, setWrong] = useState(false);
  const edit = useGqlMutation(EditPracticeDraftDocument, {
    invalidates: ['practices'],
    onSuccess: () => showToast(m.practice_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(edit.error, FIELDS);
  const shown = useMemo(
    () => (wrong ? { ...errors, costCents: m.project_finish_no_sum() } : errors),
    [errors, wrong],
  );
  const { onInput, question } = useSavedHereGuard(edit);
  const submit = (data: FormData): void => {
    const costs = formText(data, 'costCents').trim();
    const costCents = costs === '' ? null : parseEuro(costs);
    const isWrong = costs !== '' && costCents === null;
    setWrong(isWrong);
    if (isWrong) return;
    edit.mutate({
      input: {
        id: draft.id,
        version: draft.version,
        title: formText(data, 'title'),
        summary: formText(data, 'summary'),
        body: formText(data, 'body'),
        ...(draft.project && {
          startsOn: formText(data, 'startsOn') || null,
          endsOn: formText(data, 'endsOn') || null,
          costCents,
          result: formText(data, 'result') || null,
          lessons: formText(data, 'lessons') || null,
          contactId: formText(data, 'contactId') || null,
        }),
      },
    });
  };
  return (
    <Form className="card stack stack--loose" errors={shown} onInput={onInput} onSubmit={submit}>
      {question}
      <TextField
        name="title"
        label={m.practice_title()}
        defaultValue={draft.title}
        required
        minLength={draft.project ? LIMITS.projectTitleMin : LIMITS.questionTitleMin}
        maxLength={LIMITS.questionTitle}
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={m.practice_summary()}
        defaultValue={draft.summary}
        maxLength={LIMITS.projectSummary}
        rows={3}
      />
      <MarkdownEditor
        name="body"
        label={m.practice_body()}
        defaultValue={draft.body}
        rows={14}
        required={!draft.project}
        maxLength={LIMITS.answerBody}
      />
      {draft.project && <ProjectFacts draft={draft} people={draft.project.people} />}
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={edit.isPending}>
          {m.action_save()}
        </Button>
      </ButtonRow>
      <PracticeExport draft={draft} />
    </Form>
  );
}

function ProjectFacts({ draft, people }: { draft: Draft; people: NonNullable<Draft['project']>['people'] }) {
  return (
    <>
      <FieldsRow>
        <TextField
          name="startsOn"
          type="date"
          label={m.practice_starts()}
          defaultValue={draft.startsOn ?? ''}
        />
        <TextField name="endsOn" type="date" label={m.practice_ends()} defaultValue={draft.endsOn ?? ''} />
        <TextField
          name="costCents"
          inputMode="decimal"
          autoComplete="off"
          label={m.practice_costs_field()}
          maxLength={20}
          defaultValue={draft.costCents === null ? '' : euroText(draft.costCents)}
        />
      </FieldsRow>
      <TextArea
        name="result"
        label={m.practice_result()}
        rows={5}
        maxLength={LIMITS.projectResult}
        defaultValue={draft.result ?? ''}
      />
      <TextArea
        name="lessons"
        label={m.practice_lessons()}
        rows={5}
        maxLength={LIMITS.projectResult}
        defaultValue={draft.lessons ?? ''}
      />
      <Select name="contactId" label={m.practice_contact()} defaultValue={draft.contact?.id ?? ''}>
        <option value="">{m.practice_contact_none()}</option>
        {/* Whoever is named and has left the project since stays named until somebody changes it. */}
        {draft.contact && !people.some(({ person }) => person.id === draft.contact?.id) && (
          <option value={draft.contact.id}>{draft.contact.name}</option>
        )}
        {people.map(({ person }) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
    </>
  );
}
