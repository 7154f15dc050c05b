import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { ConfirmMembershipDocument } from '../../gql/documents/ConfirmMembership.js';
import { OwnConfirmationsDocument } from '../../gql/documents/OwnConfirmations.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';

/** From here on the client asks, as the first mail does. */
const ASK_DAYS = 30;

const isSoon = (day: string): boolean => Date.parse(day) - Date.now() < ASK_DAYS * 86_400_000;

/** Asks people whose membership is due or rests whether it still holds; nothing for everybody else. */
export default function ConfirmNotice() {
  const { data } = useQuery(gqlQuery('viewer', OwnConfirmationsDocument, {}));
  const confirm = useGqlMutation(ConfirmMembershipDocument, {
    invalidates: ['viewer', 'municipalities', 'questions'],
    onSuccess: () => showToast(m.confirm_done_title()),
  });
  const due = (data?.viewer?.memberships ?? []).filter(
    ({ state, confirmBy }) =>
      state === 'INACTIVE' || (state === 'ACTIVE' && confirmBy !== null && isSoon(confirmBy)),
  );
  return due.map(({ id, state, confirmBy, municipality: { name } }) => (
    <Alert
      key={id}
      tone="warning"
      title={
        state === 'INACTIVE' ? m.confirm_rests_title({ town: name }) : m.confirm_question({ town: name })
      }
    >
      <p>
        {state === 'INACTIVE'
          ? m.confirm_rests_text()
          : m.confirm_notice_text({ day: formatDate(confirmBy!) })}
      </p>
      <ButtonRow>
        <Button
          variant="primary"
          size="small"
          busy={confirm.isPending && confirm.variables.id === id}
          onClick={() => confirm.mutate({ id })}
        >
          {state === 'INACTIVE' ? m.confirm_restore() : m.confirm_yes()}
        </Button>
      </ButtonRow>
    </Alert>
  ));
}
