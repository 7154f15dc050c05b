import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import type { GqlError } from '../../../data/gql-error.js';
import type { ProjectVisibility } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { ButtonRow } from '../../../ui/button.js';
import { FieldsRow } from '../../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextArea, TextField, type FieldErrors } from '../../../ui/form.js';
import { MarkdownEditor } from '../../../ui/markdown-editor.js';
import { useLeaveGuard } from '../../../ui/use-leave-guard.js';
import { TopicPicker, type PickableTopic } from '../../ask/topic-picker.js';
import { topicsQuery } from '../../ask/topics-query.js';
import { visibilityLabel } from '../labels.js';
import { StanceField, lines, stancesOf, type StanceDraft } from './stance-field.js';

/** A project as its form holds it. */
export interface ProjectDraft {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly topicIds: readonly string[];
  readonly wanted: readonly StanceDraft[];
  readonly offered: readonly StanceDraft[];
  readonly joinQuestions: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly visibility: ProjectVisibility;
}

interface ProjectFormProps {
  start: ProjectDraft;
  /** Organisations to choose the lead from; only for a new project. */
  organisations?: readonly { id: string; name: string }[];
  /** False for who may not change who sees it. */
  mayShow: boolean;
  error: GqlError | null;
  /** What is filled in is on its way, or has arrived. */
  isSaved: boolean;
  /** The buttons. */
  children: ReactNode;
  onSubmit: (draft: ProjectDraft, organisationId: string) => void;
}

const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'PRIVATE'] as const;
const HINTS: Readonly<Record<ProjectVisibility, () => string>> = {
  PUBLIC: m.project_public_hint,
  MEMBERS: m.project_members_hint,
  PRIVATE: m.project_private_hint,
};

/** What the fields alone cannot say: too many lines, and an end before the beginning. */
export function problemsOf({ wanted, offered, joinQuestions, startsOn, endsOn }: ProjectDraft): FieldErrors {
  const tooMany = (name: string, list: readonly unknown[], count: number) =>
    list.length > count && { [name]: m.project_too_many_lines({ count }) };
  return {
    ...tooMany('wanted', wanted, LIMITS.projectStances),
    ...tooMany('offered', offered, LIMITS.projectStances),
    ...tooMany('joinQuestions', joinQuestions, LIMITS.projectQuestions),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn && { endsOn: m.project_ends_first() }),
  };
}

/** The fields of a project: to start it and to change it. */
export function ProjectForm({
  start,
  organisations = [],
  mayShow,
  error,
  isSaved,
  children,
  onSubmit,
}: ProjectFormProps) {
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const all = useMemo<PickableTopic[]>(() => topics.flatMap((topic) => [topic, ...topic.children]), [topics]);
  const [chosen, setChosen] = useState(start.topicIds);
  const [topicError, setTopicError] = useState<string>();
  const [wrong, setWrong] = useState<FieldErrors>({});
  const { errors, rest } = useFormErrors(error, [
    'title',
    'summary',
    'body',
    'wanted',
    'offered',
    'joinQuestions',
    'startsOn',
    'endsOn',
  ]);
  const shown = useMemo(() => ({ ...errors, ...wrong }), [errors, wrong]);
  const { onInput, question } = useLeaveGuard(isSaved);
  return (
    <div className="wrap page-body">
      {question}
      <Form
        onInput={onInput}
        className="card stack stack--loose project-form"
        errors={shown}
        onSubmit={(data) => {
          if (chosen.length === 0) {
            setTopicError(m.ask_topics_missing());
            document.getElementById('project-topics')?.focus();
            return;
          }
          const draft: ProjectDraft = {
            title: formText(data, 'title'),
            summary: formText(data, 'summary'),
            body: formText(data, 'body'),
            topicIds: chosen,
            wanted: stancesOf(data, 'wanted'),
            offered: stancesOf(data, 'offered'),
            joinQuestions: lines(formText(data, 'joinQuestions')),
            startsOn: formText(data, 'startsOn') || null,
            endsOn: formText(data, 'endsOn') || null,
            visibility: (formText(data, 'visibility') as ProjectVisibility) || start.visibility,
          };
          const problems = problemsOf(draft);
          setWrong(problems);
          if (Object.keys(problems).length > 0) return;
          onSubmit(draft, formText(data, 'organisation') || (organisations[0]?.id ?? ''));
        }}
      >
        {organisations.length > 1 && (
          <Select name="organisation" label={m.project_field_organisation()}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <TextField
          name="title"
          label={m.project_field_title()}
          hint={m.project_field_title_hint()}
          defaultValue={start.title}
          required
          minLength={LIMITS.projectTitleMin}
          maxLength={LIMITS.projectTitle}
          autoComplete="off"
        />
        <TextArea
          name="summary"
          label={m.project_field_summary()}
          hint={m.project_field_summary_hint()}
          defaultValue={start.summary}
          rows={3}
          required
          maxLength={LIMITS.projectSummary}
        />
        <MarkdownEditor
          name="body"
          label={m.project_field_body()}
          hint={m.project_field_body_hint()}
          defaultValue={start.body}
          rows={8}
          maxLength={LIMITS.projectBody}
        />
        <TopicPicker
          id="project-topics"
          topics={all}
          chosen={chosen}
          suggested={[]}
          hint={m.project_topics_hint({ count: LIMITS.topicsPerQuestion })}
          error={topicError}
          onChange={(ids) => {
            setChosen(ids);
            setTopicError(undefined);
          }}
        />
        <StanceField
          name="wanted"
          label={m.project_field_wanted()}
          hint={m.project_field_wanted_hint()}
          start={start.wanted}
          topics={topics}
        />
        <StanceField
          name="offered"
          label={m.project_field_offered()}
          hint={m.project_field_offered_hint()}
          start={start.offered}
          topics={topics}
        />
        <TextArea
          name="joinQuestions"
          label={m.project_field_questions()}
          hint={m.project_field_questions_hint()}
          defaultValue={start.joinQuestions.join('\n')}
          rows={3}
        />
        <FieldsRow>
          <TextField
            name="startsOn"
            type="date"
            label={m.project_field_starts()}
            defaultValue={start.startsOn ?? ''}
          />
          <TextField
            name="endsOn"
            type="date"
            label={m.project_field_ends()}
            defaultValue={start.endsOn ?? ''}
          />
        </FieldsRow>
        {mayShow && (
          <FieldGroup legend={m.project_field_visibility()}>
            {VISIBILITIES.map((visibility) => (
              <Radio
                key={visibility}
                name="visibility"
                value={visibility}
                label={visibilityLabel(visibility)}
                hint={HINTS[visibility]()}
                defaultChecked={start.visibility === visibility}
              />
            ))}
          </FieldGroup>
        )}
        <FormProblem error={rest} />
        <ButtonRow>{children}</ButtonRow>
      </Form>
    </div>
  );
}
