import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditMessageDocument } from '../../gql/documents/EditMessage.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { MessageData } from './message-list.js';

/** Changes the text of an own message. */
export default function EditMessageDialog({
  message,
  onClose,
}: {
  message: MessageData;
  onClose: () => void;
}) {
  const edit = useGqlMutation(EditMessageDocument, {
    invalidates: ['conversations'],
    onSuccess: () => {
      showToast(m.message_changed());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(edit.error, ['body']);
  return (
    <Dialog title={m.message_edit_title()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => edit.mutate({ id: message.id, body: formText(data, 'body') })}
      >
        <TextArea
          name="body"
          label={m.message_label()}
          rows={5}
          required
          autoFocus
          maxLength={LIMITS.directMessageBody}
          defaultValue={message.body}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={edit.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
