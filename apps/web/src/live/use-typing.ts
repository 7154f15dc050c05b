import { useCallback, useRef } from 'react';
import { liveClient } from './connection.js';

/** The server forgets who writes after 6 s without a word. */
const RENEW_MS = 2_500;

/**
 * Says in a room that the person writes, seldom enough to cost nothing.
 *
 * @param section where in the room, if it has several places to write in
 * @returns to be called with every change of the text, and with an empty one when it is sent or left
 */
export function useTyping(room: string, section?: string): (text: string) => void {
  const lastSaid = useRef(0);
  return useCallback(
    (text: string) => {
      const writes = text.trim() !== '';
      if (writes && Date.now() - lastSaid.current < RENEW_MS) return;
      if (!writes && lastSaid.current === 0) return;
      lastSaid.current = writes ? Date.now() : 0;
      void liveClient().then((client) => client.typing(room, writes, section));
    },
    [room, section],
  );
}
