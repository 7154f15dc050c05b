import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { hasCode } from '../../data/gql-error.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecideCaseDocument } from '../../gql/documents/DecideCase.js';
import type { ModerationMeasure } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { Case } from './case.page.js';

const CHOICES: Record<ModerationMeasure, { label: () => string; hint: () => string }> = {
  HIDE: { label: m.measure_hide, hint: m.measure_hide_hint },
  RESTORE: { label: m.measure_restore, hint: m.measure_restore_hint },
  DISMISS: { label: m.measure_dismiss, hint: m.measure_dismiss_hint },
};

/**
 * What can be decided: an open case by hiding or leaving the text, a hidden text by showing it again; of a text
 * that its author has deleted only the case can be closed.
 */
export function measuresFor({
  state,
  hidden,
  gone,
}: Pick<Case, 'state' | 'hidden' | 'gone'>): readonly ModerationMeasure[] {
  if (gone) return state === 'OPEN' ? ['DISMISS'] : [];
  if (state === 'OPEN') return hidden ? ['RESTORE', 'DISMISS'] : ['HIDE', 'DISMISS'];
  return [hidden ? 'RESTORE' : 'HIDE'];
}

/** Decides a case, with a reason that author and reporters will read. */
export function DecisionForm({ item, onDecided }: { item: Case; onDecided: () => void }) {
  const queryClient = useQueryClient();
  // A new key empties the form.
  const [decided, setDecided] = useState(0);
  const decide = useGqlMutation(DecideCaseDocument, {
    invalidates: ['moderation', 'questions', 'municipalities', 'projects', 'project-talk'],
    onSuccess: () => {
      showToast(m.case_decision_saved());
      setDecided((count) => count + 1);
      onDecided();
    },
    onError: (error) => {
      // Somebody else was faster: show what they decided, keep what was typed.
      if (hasCode(error, 'STALE_VERSION') || hasCode(error, 'ALREADY_DECIDED'))
        void queryClient.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
  const stale = hasCode(decide.error, 'STALE_VERSION') || hasCode(decide.error, 'ALREADY_DECIDED');
  const { errors, rest } = useFormErrors(decide.error, ['reason']);
  const measures = measuresFor(item);
  if (measures.length === 0) return null;

  return (
    <section className="card stack decision" aria-labelledby="entscheiden">
      <h2 id="entscheiden">{item.state === 'OPEN' ? m.case_decide() : m.case_decide_again()}</h2>
      <Form
        key={decided}
        className="stack stack--loose"
        errors={errors}
        onSubmit={(data) =>
          decide.mutate({
            caseId: item.id,
            measure: formText(data, 'measure') as ModerationMeasure,
            reason: formText(data, 'reason'),
            version: item.version,
          })
        }
      >
        <FieldGroup legend={m.case_measure()}>
          {measures.map((measure) => (
            <Radio
              key={measure}
              name="measure"
              value={measure}
              label={CHOICES[measure].label()}
              hint={
                measure === 'HIDE' && item.target === 'PROJECT'
                  ? m.measure_hide_project_hint()
                  : CHOICES[measure].hint()
              }
              required
              {...(measures.length === 1 && { defaultChecked: true })}
            />
          ))}
        </FieldGroup>
        <TextArea
          name="reason"
          label={m.case_reason()}
          hint={m.case_reason_hint()}
          rows={5}
          required
          maxLength={LIMITS.reason}
        />
        {stale ? (
          <Alert tone="warning" live title={m.case_stale_title()}>
            <p>{m.case_stale_text()}</p>
          </Alert>
        ) : (
          <FormProblem error={rest} />
        )}
        <ButtonRow>
          <Button type="submit" variant="primary" busy={decide.isPending}>
            {m.case_decision_send()}
          </Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
