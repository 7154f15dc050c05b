import { useQueryClient } from '@tanstack/react-query';
import { useLiveRoom } from '../../live/use-live-room.js';

/** Keeps queue and cases up to date while somebody moderates. */
export function ModerationLive() {
  const queryClient = useQueryClient();
  useLiveRoom('moderation', {
    onEntry: () => void queryClient.invalidateQueries({ queryKey: ['moderation'] }),
  });
  return null;
}
