import { useQueryClient } from '@tanstack/react-query';
import { useLiveRoom } from '../../live/use-live-room.js';

/** Keeps what a page shows of a project as others leave it. */
export function useProjectLive(projectId: string): void {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['projects'] });
  useLiveRoom(`project:${projectId}`, { onJoined: refresh, onEntry: refresh, onClosed: refresh });
}
