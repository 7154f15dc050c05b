import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RenameProjectThreadDocument } from '../../gql/documents/RenameProjectThread.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextField } from '../../ui/form.js';

interface RenameDialogProps {
  thread: { readonly id: string; readonly title: string };
  onClose: () => void;
}

/** Gives a thread another title. */
export default function RenameDialog({ thread, onClose }: RenameDialogProps) {
  const rename = useGqlMutation(RenameProjectThreadDocument, {
    invalidates: ['project-talk'],
    onSuccess: onClose,
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(rename.error, ['title']);
  return (
    <Dialog title={m.discussion_rename()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => rename.mutate({ id: thread.id, title: formText(data, 'title') })}
      >
        <TextField
          name="title"
          label={m.discussion_thread_title()}
          required
          autoFocus
          maxLength={LIMITS.threadTitle}
          defaultValue={thread.title}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={rename.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
