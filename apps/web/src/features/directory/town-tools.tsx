import { useQueryClient } from '@tanstack/react-query';
import { activeMemberships, may, useViewer } from '../../app/viewer.js';
import { useLiveRoom } from '../../live/use-live-room.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink, ButtonRow } from '../../ui/button.js';
import FollowButton from '../follow/follow-button.js';
import { TownContact } from '../messages/town-contact.js';
import type { TownData } from './town.page.js';

/**
 * What signed-in people can do on the page of a town: follow it, ask it for an exchange, write to it. While it is
 * open it shows what changes on it.
 */
export default function TownTools({ town }: { town: TownData }) {
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['municipalities'] });
  useLiveRoom(`town-page:${town.id}`, { onEntry: refresh });
  const takesPart = town.participation === 'MEMBER';
  return (
    <ButtonRow>
      {takesPart && <TownContact town={town} />}
      {takesPart && may(viewer, 'conversation.write') && activeMemberships(viewer).length > 0 && (
        <ButtonLink to="/nachrichten/neu" search={{ kommune: town.slug }} variant="tertiary">
          {m.message_write()}
        </ButtonLink>
      )}
      <FollowButton
        target="MUNICIPALITY"
        id={town.id}
        following={town.viewerFollows}
        invalidates="municipalities"
      />
    </ButtonRow>
  );
}
