import { useQueryClient } from '@tanstack/react-query';
import type { LiveEntry } from '@app/contracts';
import { unreadQuery } from '../features/messages/unread.js';
import { viewerQuery } from '../app/viewer.js';
import { useLiveRoom } from './use-live-room.js';

/** What concerns the signed-in person wherever they are: the bell, their memberships. Shows nothing. */
export default function PersonLive({ personId }: { personId: string }) {
  const queryClient = useQueryClient();

  const setUnread = (count: unknown) =>
    queryClient.setQueryData(viewerQuery().queryKey, (data) =>
      data?.viewer && typeof count === 'number'
        ? { viewer: { ...data.viewer, unreadNotificationCount: count } }
        : data,
    );

  useLiveRoom(`person:${personId}`, {
    // A list that is open was loaded with the page; what has come between that and joining is not in the log of the room.
    onJoined: () => {
      void queryClient.invalidateQueries({ queryKey: ['notifications'] });
      void queryClient.invalidateQueries({ queryKey: ['conversations'] });
    },
    onEntry: ({ kind, payload }: LiveEntry) => {
      if (kind === 'notification.created' || kind === 'notifications.read') {
        setUnread(payload.unreadCount);
        void queryClient.invalidateQueries({ queryKey: ['notifications'] });
      } else if (kind === 'conversation.changed') {
        queryClient.setQueryData(unreadQuery().queryKey, (data) =>
          data?.viewer && typeof payload.unreadCount === 'number'
            ? { viewer: { ...data.viewer, unreadConversationCount: payload.unreadCount } }
            : data,
        );
        void queryClient.invalidateQueries({ queryKey: ['conversations'] });
      } else if (kind === 'contact.changed') {
        void queryClient.invalidateQueries({ queryKey: ['conversations'] });
        void queryClient.invalidateQueries({ queryKey: ['matches'] });
      } else if (kind === 'membership.changed') {
        void queryClient.invalidateQueries({ queryKey: ['viewer'] });
        void queryClient.invalidateQueries({ queryKey: ['municipalities'] });
        void queryClient.invalidateQueries({ queryKey: ['institutions'] });
      }
    },
  });
  return null;
}
