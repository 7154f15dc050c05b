import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { InviteToCircleDocument } from '../../gql/documents/InviteToCircle.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface InviteDialogProps {
  circleId: string;
  municipalityId: string;
  /** False for who only prepares the invitation. */
  canCommit: boolean;
  onClose: () => void;
}

/** Invites the other towns of a circle; words to them are welcome but not needed. */
export default function InviteDialog({ circleId, municipalityId, canCommit, onClose }: InviteDialogProps) {
  const invite = useGqlMutation(InviteToCircleDocument, {
    invalidates: ['circles'],
    onSuccess: () => {
      showToast(canCommit ? m.circle_invited_toast() : m.circle_prepared_toast());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(invite.error, ['message']);
  return (
    <Dialog title={m.circle_invite_title()} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          invite.mutate({ input: { circleId, municipalityId, message: formText(data, 'message') } })
        }
      >
        <p>{m.circle_invite_text()}</p>
        {!canCommit && <p>{m.circle_prepare_hint()}</p>}
        <TextArea
          name="message"
          label={m.circle_invite_message()}
          hint={m.circle_invite_message_hint()}
          rows={4}
          maxLength={LIMITS.note}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={invite.isPending}>
            {canCommit ? m.circle_invite() : m.circle_prepare_invite()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
