import { useQueryClient } from '@tanstack/react-query';
import { useLiveRoom } from '../../live/use-live-room.js';

/** Keeps the circles of a town up to date while a page shows them. */
export function CirclesLive({ municipalityId }: { municipalityId: string }) {
  const queryClient = useQueryClient();
  useLiveRoom(`municipality:${municipalityId}`, {
    onEntry: ({ kind }) => {
      if (kind === 'circle.changed') void queryClient.invalidateQueries({ queryKey: ['circles'] });
    },
  });
  return null;
}
