import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Present } from '@app/contracts';
import { liveClient } from '../../live/connection.js';

/** The server forgets who writes after 6 s without a word. */
const RENEW_MS = 2_500;

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
  const lastSaid = useRef(0);
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

  const typed = useCallback(
    (text: string) => {
      const writes = text.trim() !== '';
      if (writes && Date.now() - lastSaid.current < RENEW_MS) return;
      if (!writes && lastSaid.current === 0) return;
      lastSaid.current = writes ? Date.now() : 0;
      void liveClient().then((client) => client.typing(room, writes));
    },
    [room],
  );
  return { present, writing, typed };
}
