import { useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { townIcon } from '../../ui/icons/town.js';
import { EmptyState } from '../../ui/states.js';

/** In place of what needs a town, for people who have none yet or wait for one. */
export function NoTown() {
  const memberships = useViewer()?.memberships ?? [];
  // Whoever has a membership that rests is asked about that one first, see ConfirmNotice.
  if (memberships.some(({ state }) => state === 'INACTIVE')) return null;
  const waiting = memberships.some(({ state }) => state === 'PENDING');
  return (
    <EmptyState
      icon={townIcon}
      title={waiting ? m.my_town_waiting_title() : m.my_town_none_title()}
      action={
        <ButtonLink to="/registrieren/kommune" variant="primary">
          {waiting ? m.my_town_waiting_action() : m.my_town_none_action()}
        </ButtonLink>
      }
    >
      <p>{waiting ? m.my_town_waiting_text() : m.my_town_none_text()}</p>
    </EmptyState>
  );
}
