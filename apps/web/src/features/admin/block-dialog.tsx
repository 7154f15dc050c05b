import { LIMITS } from '@app/contracts';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { BlockAccountDocument } from '../../gql/documents/BlockAccount.js';
import type { AccountRowFragment } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

/** Blocks an account; its owner is told the reason. */
export default function BlockDialog({
  account,
  onClose,
}: {
  account: AccountRowFragment;
  onClose: () => void;
}) {
  const block = useGqlMutation(BlockAccountDocument, {
    invalidates: ['admin'],
    onSuccess: () => {
      showToast(m.account_block_done());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(block.error, ['reason']);
  return (
    <Dialog title={m.account_block_title({ person: account.person.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => block.mutate({ accountId: account.id, reason: formText(data, 'reason') })}
      >
        <p>{m.account_block_text()}</p>
        <TextArea
          name="reason"
          label={m.account_block_reason()}
          rows={3}
          required
          autoFocus
          maxLength={LIMITS.reason}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="danger" busy={block.isPending}>
            {m.account_block()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
