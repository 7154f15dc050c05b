import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { WithdrawMandateRequestDocument } from '../../gql/documents/WithdrawMandateRequest.js';
import { m } from '../../paraglide/messages.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { showToast } from '../../ui/toast.js';

/** Takes the own prepared commitment back, after asking. */
export function WithdrawMandate({ id }: { id: string }) {
  const withdraw = useGqlMutation(WithdrawMandateRequestDocument, {
    invalidates: ['municipalities', 'circles', 'projects'],
    onSuccess: () => showToast(m.mandate_withdrawn_done()),
  });
  return (
    <ConfirmButton
      label={m.mandate_withdraw()}
      title={m.mandate_withdraw_title()}
      text={m.mandate_withdraw_text()}
      confirm={m.mandate_withdraw()}
      onConfirm={() => withdraw.mutate({ id })}
    />
  );
}
