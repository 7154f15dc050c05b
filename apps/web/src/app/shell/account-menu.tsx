import { activeMemberships, type Viewer } from '../viewer.js';
import { SignOutButton } from './sign-out-button.js';

/** Who is signed in, the pages of the account, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const towns = activeMemberships(viewer).map((membership) => membership.municipality.name);
  return (
    <div className="menu menu--account">
      <p className="menu__person">
        <b>{viewer.person.name}</b>
        <span className="muted small">{towns.join(', ') || viewer.email}</span>
      </p>
      <SignOutButton />
    </div>
  );
}
