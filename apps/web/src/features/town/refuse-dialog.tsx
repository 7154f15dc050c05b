import { LIMITS } from '@app/contracts';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecideMembershipDocument } from '../../gql/documents/DecideMembership.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { Request } from './request-list.js';

interface RefuseDialogProps {
  request: Request;
  onClose: () => void;
  onRefused: () => void;
}

/** Refuses a request; whoever asked is told why. */
export default function RefuseDialog({ request, onClose, onRefused }: RefuseDialogProps) {
  const refuse = useGqlMutation(DecideMembershipDocument, {
    invalidates: ['municipalities', 'questions'],
    onSuccess: () => {
      showToast(m.request_refused());
      onClose();
      onRefused();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(refuse.error, ['reason']);
  return (
    <Dialog title={m.request_refuse_title({ person: request.person.name })} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          refuse.mutate({ id: request.id, accept: false, reason: formText(data, 'reason') })
        }
      >
        <TextArea
          name="reason"
          label={m.request_reason()}
          hint={m.request_reason_hint()}
          rows={4}
          required
          autoFocus
          maxLength={LIMITS.reason}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="danger" busy={refuse.isPending}>
            {m.request_refuse()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
