import { Suspense, lazy, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { partnerName, type ConversationData } from './partner.js';
import { useConversationActions } from './use-conversation-actions.js';

const Menu = lazy(() => import('../../ui/menu.js').then((module) => ({ default: module.Menu })));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.js'));

/** Archive, mute and block, behind one button. */
export function ConversationActions({ conversation }: { conversation: ConversationData }) {
  const { id, kind, archived, muted, blocked } = conversation;
  const name = partnerName(conversation);
  const actions = useConversationActions(id, name);
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Suspense fallback={<span className="icon-btn" />}>
        <Menu
          label={m.conversation_actions()}
          actions={[
            {
              id: 'archive',
              label: archived ? m.conversation_unarchive() : m.conversation_archive(),
              onAction: () => actions.archive(!archived),
            },
            {
              id: 'mute',
              label: muted ? m.conversation_unmute() : m.conversation_mute(),
              onAction: () => actions.mute(!muted),
            },
            ...(kind === 'GROUP'
              ? []
              : [
                  {
                    id: 'block',
                    label: blocked ? m.conversation_unblock() : m.conversation_block(),
                    onAction: () => (blocked ? actions.block(false) : setAsks(true)),
                  },
                ]),
          ]}
        />
      </Suspense>
      {asks && (
        <Suspense>
          <ConfirmDialog
            title={m.conversation_block_title({ name })}
            text={kind === 'TOWN' ? m.conversation_block_town_text() : m.conversation_block_text()}
            confirm={m.conversation_block()}
            onConfirm={() => actions.block(true)}
            onClose={() => setAsks(false)}
          />
        </Suspense>
      )}
    </>
  );
}
