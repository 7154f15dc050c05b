import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { partnerName, type ConversationData } from './partner.js';
import { useConversationActions } from './use-conversation-actions.js';

/** Why one cannot write here, and what can be done about it; nothing for an open conversation. */
export function Standing({ conversation }: { conversation: ConversationData }) {
  const { id, kind, standing, blocked, canAccept, asMunicipality } = conversation;
  const name = partnerName(conversation);
  const actions = useConversationActions(id, name);
  const acceptButton = (
    <Button variant="primary" busy={actions.busy} onClick={actions.accept}>
      {m.conversation_accept()}
    </Button>
  );

  if (standing === 'REQUEST_RECEIVED')
    return (
      <Alert
        title={
          asMunicipality
            ? m.conversation_request_title_town({ name, town: asMunicipality.name })
            : m.conversation_request_title({ name })
        }
      >
        <p>{m.conversation_request_text()}</p>
        <ButtonRow>
          {acceptButton}
          <Button busy={actions.busy} onClick={actions.decline}>
            {m.conversation_decline()}
          </Button>
          <ConfirmButton
            label={m.conversation_block()}
            title={m.conversation_block_title({ name })}
            text={kind === 'TOWN' ? m.conversation_block_town_text() : m.conversation_block_text()}
            confirm={m.conversation_block()}
            onConfirm={() => actions.block(true)}
          />
        </ButtonRow>
      </Alert>
    );
  if (standing === 'REQUEST_SENT')
    return (
      <Alert title={m.conversation_sent_title()}>
        <p>{m.conversation_sent_text()}</p>
      </Alert>
    );
  if (standing !== 'CLOSED') return null;
  if (blocked)
    return (
      <Alert
        title={
          asMunicipality
            ? m.conversation_town_block_title({ town: asMunicipality.name, name })
            : m.conversation_own_block_title({ name })
        }
      >
        <p>{m.conversation_own_block_text()}</p>
        <ButtonRow>
          <Button busy={actions.busy} onClick={() => actions.block(false)}>
            {m.conversation_unblock()}
          </Button>
        </ButtonRow>
      </Alert>
    );
  if (canAccept)
    return (
      <Alert title={m.conversation_declined_title()}>
        <p>{m.conversation_declined_text()}</p>
        <ButtonRow>{acceptButton}</ButtonRow>
      </Alert>
    );
  return <Alert title={m.conversation_closed_title()} />;
}
