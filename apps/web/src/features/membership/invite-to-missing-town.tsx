import { may, useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import InviteButton from './invite-button.js';

/** Members may invite somebody of a town that does not take part yet; nothing for everybody else. */
export default function InviteToMissingTown({ town }: { town: { id: string; name: string } }) {
  return may(useViewer(), 'membership.invite') ? <InviteButton town={town} label={m.invite_town()} /> : null;
}
