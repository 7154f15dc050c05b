import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Present } from '@app/contracts';
import { liveClient } from '../../live/connection.js';
import { useTyping } from '../../live/use-typing.js';

export interface ConversationRoom {
  readonly present: readonly Present[];
  readonly writing: readonly Present[];
  /** To be called with every change of the text. */
  readonly typed: (text: string) => void;
}

const NOBODY: readonly Present[] = [];

/**
 * Follows an open conversation live: who is there, who writes, what is new. When the room closes (somebody blocks,
 * or the right to it ends) all of it goes at once.
 */
export function useConversationRoom(id: string, open: boolean): ConversationRoom {
  const queryClient = useQueryClient();
  const [present, setPresent] = useState(NOBODY);
  const [writing, setWriting] = useState(NOBODY);
  const room = `conversation:${id}`;

  useEffect(() => {
    if (!open) return;
    let leave: (() => void) | undefined;
    let gone = false;
    const renew = () => void queryClient.invalidateQueries({ queryKey: ['conversations'] });
    const nobody = () => {
      setPresent(NOBODY);
      setWriting(NOBODY);
    };
    void liveClient().then((client) => {
      if (gone) return;
      leave = client.enter(room, {
        onEntry: renew,
        onJoined: renew,
        onPresence: setPresent,
        onTyping: setWriting,
        onClosed: () => {
          nobody();
          renew();
        },
      });
    });
    return () => {
      gone = true;
      leave?.();
      nobody();
    };
  }, [room, open, queryClient]);

  return { present, writing, typed: useTyping(room) };
}
