import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DeclineHelpDocument } from '../../../gql/documents/DeclineHelp.js';
import { m } from '../../../paraglide/messages.js';
import ReasonDialog from '../../../ui/reason-dialog.js';
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
  return (
    <ReasonDialog
      title={m.routing_decline_title({ town: town.name })}
      text={m.routing_decline_text()}
      label={m.routing_decline_reason()}
      hint={m.routing_decline_reason_hint()}
      confirm={m.routing_decline()}
      busy={decline.isPending}
      error={decline.error}
      onReason={(reason) => decline.mutate({ input: { questionId, municipalityId: town.id, reason } })}
      onClose={onClose}
    />
  );
}
