import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DeclineDuplicateDocument } from '../../../gql/documents/DeclineDuplicate.js';
import { m } from '../../../paraglide/messages.js';
import ReasonDialog from '../../../ui/reason-dialog.js';
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
  return (
    <ReasonDialog
      title={m.duplicate_keep_title()}
      label={m.duplicate_keep_reason()}
      hint={m.duplicate_keep_reason_hint()}
      confirm={m.duplicate_keep()}
      busy={decline.isPending}
      error={decline.error}
      onReason={(reason) => decline.mutate({ markId, reason })}
      onClose={onClose}
    />
  );
}
