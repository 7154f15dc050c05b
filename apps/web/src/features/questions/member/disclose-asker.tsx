import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { DiscloseAskerDocument } from '../../../gql/documents/DiscloseAsker.js';
import { m } from '../../../paraglide/messages.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { PersonLine } from '../../../ui/lines.js';

/** For moderators: who asks a shielded question. Says beforehand that the look is written down. */
export function DiscloseAsker({ questionId }: { questionId: string }) {
  const disclose = useGqlMutation(DiscloseAskerDocument);
  const asker = disclose.data?.discloseAsker;
  return asker ? (
    <span role="status">
      <PersonLine person={asker.author} town={asker.municipality} />
    </span>
  ) : (
    <ConfirmButton
      label={m.shield_disclose()}
      title={m.shield_disclose_title()}
      text={m.shield_disclose_text()}
      confirm={m.shield_disclose()}
      onConfirm={() => disclose.mutate({ questionId })}
    />
  );
}
