import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CloseDecisionDocument } from '../../gql/documents/CloseDecision.js';
import { CompleteDecisionDocument } from '../../gql/documents/CompleteDecision.js';
import type { DecisionFactsFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface OutcomeDialogProps {
  decision: DecisionFactsFragment;
  /** Closes the vote; otherwise adds to an outcome that stands. */
  closes: boolean;
  onClose: () => void;
}

/** Closes a vote in which all have voted, or adds what is missing to an outcome. */
export default function OutcomeDialog({ decision, closes, onClose }: OutcomeDialogProps) {
  const { id, outcome, outcomeText, reviewOn, electors } = decision;
  const options = (said: () => string) => ({
    invalidates: ['projects'] as const,
    onSuccess: () => {
      showToast(said());
      onClose();
    },
    onError: () => undefined,
  });
  const close = useGqlMutation(CloseDecisionDocument, options(m.decision_closed));
  const complete = useGqlMutation(CompleteDecisionDocument, options(m.decision_completed));
  const { errors, rest } = useFormErrors(close.error ?? complete.error, ['outcomeText', 'reviewOn']);
  const submit = (data: FormData) => {
    const text = formText(data, 'outcomeText') || null;
    if (closes) close.mutate({ id, outcomeText: text });
    else complete.mutate({ id, outcomeText: text, reviewOn: formText(data, 'reviewOn') || null });
  };
  return (
    <Dialog title={closes ? m.decision_close() : m.decision_complete()} onClose={onClose}>
      <Form className="stack" errors={errors} onSubmit={submit}>
        {closes && (
          <p>
            {m.decision_close_text()}
            {electors.some(({ vote }) => vote?.choice === 'OBJECT') && <> {m.decision_close_objection()}</>}
          </p>
        )}
        {outcomeText === null && (
          <TextArea
            name="outcomeText"
            label={m.decision_close_field()}
            hint={closes ? m.decision_close_hint() : m.decision_complete_hint()}
            rows={4}
            maxLength={LIMITS.decisionOutcome}
          />
        )}
        {!closes && reviewOn === null && outcome === 'ADOPTED' && (
          <TextField
            name="reviewOn"
            type="date"
            label={m.decision_field_review()}
            hint={m.decision_field_review_hint()}
          />
        )}
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={close.isPending || complete.isPending}>
            {closes ? m.decision_close() : m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
