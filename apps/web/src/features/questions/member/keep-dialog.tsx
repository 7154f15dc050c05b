import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DeclineDuplicateDocument } from '../../../gql/documents/DeclineDuplicate.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';

/** Keeps a question as one of its own, and may say why. */
export default function KeepDialog({ markId, onClose }: { markId: string; onClose: () => void }) {
  const decline = useGqlMutation(DeclineDuplicateDocument, {
    invalidates: ['questions'],
    onSuccess: () => {
      showToast(m.duplicate_kept());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(decline.error, ['reason']);
  return (
    <Dialog title={m.duplicate_keep_title()} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => decline.mutate({ markId, reason: formText(data, 'reason') })}
      >
        <TextArea
          name="reason"
          label={m.duplicate_keep_reason()}
          hint={m.duplicate_keep_reason_hint()}
          rows={3}
          autoFocus
          maxLength={LIMITS.note}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={decline.isPending}>
            {m.duplicate_keep()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
