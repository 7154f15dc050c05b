import { useState } from 'react';
import type { ReactNode } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import type { GqlError } from '../../data/gql-error.js';
import type { DecisionMethod, DecisionQuorumKind } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextArea, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { METHODS, methodHint, methodLabel } from './decision-labels.js';

/** What is put to the vote. */
export interface DecisionWords {
  readonly title: string;
  readonly body: string;
  readonly deadlineOn: string;
  readonly deadlineTime: string;
  readonly reviewOn: string | null;
}

/** How it is decided; fixed once the vote has begun. */
export interface DecisionRules {
  readonly method: DecisionMethod;
  readonly options: string[] | null;
  readonly quorumKind: DecisionQuorumKind;
  readonly quorumValue: number;
}

interface DecisionFormProps {
  start: DecisionWords & DecisionRules;
  /** Only the words can be changed: the vote has begun. */
  wordsOnly?: boolean;
  error: GqlError | null;
  /** What is filled in is on its way or has arrived. */
  isSaved: boolean;
  /** The buttons. */
  children: ReactNode;
  onSubmit: (words: DecisionWords, rules: DecisionRules) => void;
}

const FIELDS = ['title', 'body', 'options', 'quorumValue', 'deadlineOn', 'deadlineTime', 'reviewOn'] as const;

/** The fields of a proposal: to make it, to change the draft, and to put another text to the vote. */
export function DecisionForm({
  start,
  wordsOnly = false,
  error,
  isSaved,
  children,
  onSubmit,
}: DecisionFormProps) {
  const [method, setMethod] = useState(start.method);
  const [kind, setKind] = useState(start.quorumKind);
  const { errors, rest } = useFormErrors(error, FIELDS);
  const { onInput, question } = useLeaveGuard(isSaved);
  const submit = (data: FormData) =>
    onSubmit(
      {
        title: formText(data, 'title'),
        body: formText(data, 'body'),
        deadlineOn: formText(data, 'deadlineOn'),
        deadlineTime: formText(data, 'deadlineTime'),
        reviewOn: formText(data, 'reviewOn') || null,
      },
      {
        method,
        options:
          method === 'CHOICE'
            ? formText(data, 'options')
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '')
            : null,
        quorumKind: kind,
        quorumValue: Number(formText(data, 'quorumValue')),
      },
    );
  return (
    <Form
      className="card stack stack--loose decision-form"
      errors={errors}
      onInput={onInput}
      onSubmit={submit}
    >
      {question}
      <TextField
        name="title"
        label={m.decision_field_title()}
        hint={m.decision_field_title_hint()}
        defaultValue={start.title}
        required
        maxLength={LIMITS.decisionTitle}
        autoComplete="off"
      />
      <MarkdownEditor
        name="body"
        label={m.decision_field_body()}
        hint={m.decision_field_body_hint()}
        defaultValue={start.body}
        rows={8}
        required
        maxLength={LIMITS.decisionBody}
      />
      {!wordsOnly && (
        <>
          <FieldGroup legend={m.decision_field_method()}>
            {METHODS.map((one) => (
              <Radio
                key={one}
                name="method"
                value={one}
                label={methodLabel[one]()}
                hint={methodHint[one]()}
                checked={method === one}
                onChange={() => setMethod(one)}
              />
            ))}
          </FieldGroup>
          {method === 'CHOICE' && (
            <TextArea
              name="options"
              label={m.decision_field_options()}
              hint={m.decision_field_options_hint({ max: String(LIMITS.decisionOptions) })}
              defaultValue={start.options?.join('\n') ?? ''}
              rows={4}
              required
            />
          )}
          <FieldsRow>
            <Select
              name="quorumKind"
              label={m.decision_field_quorum_kind()}
              value={kind}
              onChange={({ target }) => setKind(target.value as DecisionQuorumKind)}
            >
              <option value="SHARE">{m.decision_field_quorum_share()}</option>
              <option value="TOWNS">{m.decision_field_quorum_towns()}</option>
            </Select>
            <TextField
              name="quorumValue"
              type="number"
              label={m.decision_field_quorum_value()}
              hint={m.decision_field_quorum_value_hint()}
              defaultValue={start.quorumValue}
              min={1}
              max={kind === 'SHARE' ? 100 : LIMITS.quorumTowns}
              step={1}
              required
            />
          </FieldsRow>
        </>
      )}
      <FieldsRow>
        <TextField
          name="deadlineOn"
          type="date"
          label={m.decision_field_deadline()}
          defaultValue={start.deadlineOn}
          required
        />
        <TextField
          name="deadlineTime"
          type="time"
          label={m.decision_field_time()}
          hint={m.decision_field_time_hint()}
          defaultValue={start.deadlineTime}
          required
        />
      </FieldsRow>
      <TextField
        name="reviewOn"
        type="date"
        label={m.decision_field_review()}
        hint={m.decision_field_review_hint()}
        defaultValue={start.reviewOn ?? ''}
      />
      <FormProblem error={rest} />
      <ButtonRow>{children}</ButtonRow>
    </Form>
  );
}
