import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { LIMITS } from '@app/contracts';
import type { GqlError } from '../../data/gql-error.js';
import { clashLines } from '../../data/merge-fields.js';
import { m } from '../../paraglide/messages.js';
import { ButtonRow } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextArea, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { MergedNotice } from '../../ui/merged-notice.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import {
  DECISION_FIELDS,
  FIELD_LABELS,
  FIELD_WORDS,
  quorumKindLabel,
  readFields,
  type DecisionFields,
} from './decision-fields.js';
import { METHODS, methodHint, methodLabel } from './decision-labels.js';

interface DecisionFormProps {
  /** What the fields say; others replace them with another `version`. */
  start: DecisionFields;
  version?: number;
  /** What others have made of fields that both have changed; null while nothing of theirs was taken in. */
  clashes?: Partial<DecisionFields> | null;
  /** Only the words can be changed: the vote has begun. */
  wordsOnly?: boolean;
  error: GqlError | null;
  /** What is filled in is on its way or has arrived. */
  isSaved: boolean;
  /** The buttons. */
  children: ReactNode;
  onSubmit: (fields: DecisionFields) => void;
}

/** The fields of a proposal: to make it, to change the draft, and to put another text to the vote. */
export function DecisionForm({
  start,
  version = 0,
  clashes = null,
  wordsOnly = false,
  error,
  isSaved,
  children,
  onSubmit,
}: DecisionFormProps) {
  const { errors, rest } = useFormErrors(error, DECISION_FIELDS);
  const { onInput, question } = useLeaveGuard(isSaved);
  return (
    <Form
      className="card stack stack--loose decision-form"
      errors={errors}
      onInput={onInput}
      onSubmit={(data) => onSubmit(readFields(data, start))}
    >
      {question}
      <Fragment key={version}>
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
        {!wordsOnly && <Rules start={start} />}
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
          defaultValue={start.reviewOn}
        />
      </Fragment>
      {clashes && (
        <MergedNotice
          title={m.decision_merged_title()}
          clashes={clashLines(FIELD_LABELS, clashes, FIELD_WORDS)}
        />
      )}
      <FormProblem error={rest} />
      <ButtonRow>{children}</ButtonRow>
    </Form>
  );
}

/** How it is decided; fixed once the vote has begun. */
function Rules({ start }: { start: DecisionFields }) {
  const [method, setMethod] = useState(start.method);
  const [kind, setKind] = useState(start.quorumKind);
  return (
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
          defaultValue={start.options}
          rows={4}
          required
        />
      )}
      <FieldsRow>
        <Select
          name="quorumKind"
          label={m.decision_field_quorum_kind()}
          value={kind}
          onChange={({ target }) => setKind(target.value)}
        >
          {['SHARE', 'TOWNS'].map((one) => (
            <option key={one} value={one}>
              {quorumKindLabel(one)}
            </option>
          ))}
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
  );
}
