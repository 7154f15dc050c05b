import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { activeMemberships, may, type Viewer } from '../viewer.js';
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
      <Link to="/einstellungen" className="menu__item">
        {m.menu_settings()}
      </Link>
      {may(viewer, 'project.join') && (
        <Link to="/aufgaben" className="menu__item">
          {m.my_tasks_title()}
        </Link>
      )}
      {may(viewer, 'practice.draft') && (
        <Link to="/praxis/entwuerfe" className="menu__item">
          {m.practices_drafts()}
        </Link>
      )}
      <SignOutButton />
    </div>
  );
}
