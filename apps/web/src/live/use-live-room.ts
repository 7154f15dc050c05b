import { useEffect, useEffectEvent, useState } from 'react';
import type { Present } from '@app/contracts';
import { liveClient } from './connection.js';
import type { RoomListener } from './live-client.js';

/**
 * Listens to a room for as long as the component is shown. Only for signed-in people.
 *
 * @param room for example `question:<id>`
 * @returns who else has the room open
 */
export function useLiveRoom(room: string, listener: Omit<RoomListener, 'onPresence'>): readonly Present[] {
  const [people, setPeople] = useState<readonly Present[]>([]);
  const onEntry = useEffectEvent((entry: Parameters<NonNullable<RoomListener['onEntry']>>[0]) =>
    listener.onEntry?.(entry),
  );
  const onJoined = useEffectEvent(() => listener.onJoined?.());
  const onClosed = useEffectEvent(() => listener.onClosed?.());
  const onTyping = useEffectEvent((people: Parameters<NonNullable<RoomListener['onTyping']>>[0]) =>
    listener.onTyping?.(people),
  );

  useEffect(() => {
    let leave: (() => void) | undefined;
    let gone = false;
    void liveClient().then((client) => {
      if (!gone) leave = client.enter(room, { onEntry, onJoined, onClosed, onTyping, onPresence: setPeople });
    });
    return () => {
      gone = true;
      leave?.();
      setPeople([]);
    };
  }, [room]);
  return people;
}
