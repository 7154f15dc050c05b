import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AnswerContactDocument } from '../../gql/documents/AnswerContact.js';
import { m } from '../../paraglide/messages.js';
import ReasonDialog from '../../ui/reason-dialog.js';
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
  return (
    <ReasonDialog
      title={m.contact_decline_title()}
      label={m.contact_decline_reason()}
      hint={m.contact_decline_hint({ town: contact.from.name })}
      confirm={m.contact_decline()}
      variant="danger"
      required
      busy={decline.isPending}
      error={decline.error}
      onReason={(reason) => decline.mutate({ input: { contactId: contact.id, accept: false, reason } })}
      onClose={onClose}
    />
  );
}
