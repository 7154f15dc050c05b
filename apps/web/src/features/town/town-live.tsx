import { useQueryClient } from '@tanstack/react-query';
import { useLiveRoom } from '../../live/use-live-room.js';

/** Keeps members and requests of the own town up to date while one of its pages is open. */
export function TownLive({ municipalityId }: { municipalityId: string }) {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['municipalities'] });
  useLiveRoom(`municipality:${municipalityId}`, {
    onEntry: ({ kind }) => {
      if (kind === 'membership.requested' || kind === 'membership.changed') refresh();
    },
  });
  return null;
}
