import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AnswerContactDocument } from '../../gql/documents/AnswerContact.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import type { ContactData } from './contact-card.js';

/** Declines a request for contact; the asking town reads why. */
export default function DeclineDialog({ contact, onClose }: { contact: ContactData; onClose: () => void }) {
  const decline = useGqlMutation(AnswerContactDocument, {
    invalidates: ['conversations', 'matches'],
    onSuccess: () => {
      showToast(m.contact_declined_done());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(decline.error, ['reason']);
  return (
    <Dialog title={m.contact_decline_title()} size="small" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          decline.mutate({
            input: { contactId: contact.id, accept: false, reason: formText(data, 'reason') },
          })
        }
      >
        <TextArea
          name="reason"
          label={m.contact_decline_reason()}
          hint={m.contact_decline_hint({ town: contact.from.name })}
          rows={4}
          required
          autoFocus
          maxLength={LIMITS.note}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="danger" busy={decline.isPending}>
            {m.contact_decline()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
