import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DeclineHelpDocument } from '../../../gql/documents/DeclineHelp.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';

interface DeclineDialogProps {
  questionId: string;
  town: { id: string; name: string };
  onClose: () => void;
}

/** Says for a town that it cannot answer, so that the next one is asked. */
export default function DeclineDialog({ questionId, town, onClose }: DeclineDialogProps) {
  const decline = useGqlMutation(DeclineHelpDocument, {
    invalidates: ['matches', 'questions'],
    onSuccess: () => {
      showToast(m.routing_declined());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(decline.error, ['reason']);
  return (
    <Dialog title={m.routing_decline_title({ town: town.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          decline.mutate({
            input: { questionId, municipalityId: town.id, reason: formText(data, 'reason') },
          })
        }
      >
        <p>{m.routing_decline_text()}</p>
        <TextArea
          name="reason"
          label={m.routing_decline_reason()}
          hint={m.routing_decline_reason_hint()}
          rows={3}
          autoFocus
          maxLength={LIMITS.note}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={decline.isPending}>
            {m.routing_decline()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
