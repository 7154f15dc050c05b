import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AcceptConversationDocument } from '../../gql/documents/AcceptConversation.js';
import { ArchiveConversationDocument } from '../../gql/documents/ArchiveConversation.js';
import { BlockConversationDocument } from '../../gql/documents/BlockConversation.js';
import { DeclineConversationDocument } from '../../gql/documents/DeclineConversation.js';
import { MuteConversationDocument } from '../../gql/documents/MuteConversation.js';
import { m } from '../../paraglide/messages.js';
import { showToast } from '../../ui/toast.js';

const invalidates = ['conversations'] as const;

/** What can be done with a conversation; each says that it is done. */
export function useConversationActions(id: string, name: string) {
  const accept = useGqlMutation(AcceptConversationDocument, {
    invalidates,
    onSuccess: () => showToast(m.conversation_accepted_done()),
  });
  const decline = useGqlMutation(DeclineConversationDocument, {
    invalidates,
    onSuccess: () => showToast(m.conversation_declined_done()),
  });
  const block = useGqlMutation(BlockConversationDocument, {
    invalidates,
    onSuccess: ({ blockConversation: { blocked } }) =>
      showToast(blocked ? m.conversation_blocked_done({ name }) : m.conversation_unblocked_done()),
  });
  const archive = useGqlMutation(ArchiveConversationDocument, {
    invalidates,
    onSuccess: ({ archiveConversation: { archived } }) =>
      showToast(archived ? m.conversation_archived() : m.conversation_unarchived()),
  });
  const mute = useGqlMutation(MuteConversationDocument, {
    invalidates,
    onSuccess: ({ muteConversation: { muted } }) =>
      showToast(muted ? m.conversation_muted_done() : m.conversation_unmuted_done()),
  });
  return {
    busy: accept.isPending || decline.isPending || block.isPending,
    accept: () => accept.mutate({ id }),
    decline: () => decline.mutate({ id }),
    block: (blocked: boolean) => block.mutate({ id, blocked }),
    archive: (archived: boolean) => archive.mutate({ id, archived }),
    mute: (muted: boolean) => mute.mutate({ id, muted }),
  };
}
