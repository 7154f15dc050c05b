import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditingPerson, LiveEntry, Present } from '@app/contracts';
import { gqlFetch } from '../../data/gql-fetch.js';
import { gqlQuery } from '../../data/query.js';
import { MinutesTextDocument } from '../../gql/documents/MinutesText.js';
import { ProjectMeetingDocument } from '../../gql/documents/ProjectMeeting.js';
import { liveClient } from '../../live/connection.js';
import { patchTree } from '../../live/patch-tree.js';

/** The server forgets who is in a section after 45 s without a word. */
const RENEW_MS = 20_000;
/** Focus moves from field to field: who goes on at once has not left. */
const LEAVE_MS = 500;

export const meetingQuery = (id: string) => gqlQuery('projects', ProjectMeetingDocument, { id });

export interface MinutesRoom {
  readonly present: readonly Present[];
  readonly editing: readonly EditingPerson[];
  /** The person is in a section, or in none. */
  readonly be: (section: string | null) => void;
}

/**
 * Follows minutes live: who is there and in which section, and what others have saved. A text that was saved is read by
 * itself, so that typing of others costs little and moves nothing else on the page.
 */
export function useMinutesRoom(meetingId: string): MinutesRoom {
  const queryClient = useQueryClient();
  const [present, setPresent] = useState<readonly Present[]>([]);
  const [editing, setEditing] = useState<readonly EditingPerson[]>([]);
  const room = `minutes:${meetingId}`;

  useEffect(() => {
    const { queryKey } = meetingQuery(meetingId);
    const renew = () => void queryClient.invalidateQueries({ queryKey });
    const patch = async (sectionId: string) => {
      const { minutesSection } = await gqlFetch(MinutesTextDocument, { id: sectionId });
      if (!minutesSection) return;
      const known = queryClient
        .getQueryData(queryKey)
        ?.projectMeeting?.sections.find(({ id }) => id === sectionId);
      // Two reads may overtake each other.
      if (!known || known.version >= minutesSection.version) return;
      queryClient.setQueryData(queryKey, (data) => data && patchTree(data, sectionId, minutesSection));
    };
    const onEntry = ({ kind, payload }: LiveEntry) => {
      if (kind === 'minutes.saved') patch(String(payload.sectionId)).catch(renew);
      else renew();
    };
    let leave: (() => void) | undefined;
    let gone = false;
    void liveClient().then((client) => {
      if (gone) return;
      leave = client.enter(room, {
        onEntry,
        onJoined: renew,
        onPresence: setPresent,
        onEditing: setEditing,
        onClosed: () => {
          setPresent([]);
          setEditing([]);
          renew();
        },
      });
    });
    return () => {
      gone = true;
      leave?.();
      setPresent([]);
      setEditing([]);
    };
  }, [meetingId, room, queryClient]);

  const current = useRef<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback(
    () => void liveClient().then((client) => client.editing(room, current.current)),
    [room],
  );
  useEffect(() => {
    const timer = setInterval(() => current.current !== null && say(), RENEW_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(leaving.current);
    };
  }, [say]);
  const be = useCallback(
    (section: string | null) => {
      clearTimeout(leaving.current);
      if (section === current.current) return;
      const go = () => {
        current.current = section;
        say();
      };
      if (section === null) leaving.current = setTimeout(go, LEAVE_MS);
      else go();
    },
    [say],
  );
  return { present, editing, be };
}
