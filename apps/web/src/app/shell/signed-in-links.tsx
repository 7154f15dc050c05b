import { Link } from '@tanstack/react-router';
import { sectionsFor } from '../../features/admin/sections.js';
import { m } from '../../paraglide/messages.js';
import { activeMemberships, may, type Viewer } from '../viewer.js';

/** The main pages of people who are signed in, after those of everybody. */
export function SignedInLinks({ viewer, className }: { viewer: Viewer; className: string }) {
  // Staff of the platform belong to no town; whoever else does not yet learns there how to.
  const ofTown = activeMemberships(viewer).length > 0 || viewer.instanceRoles.length === 0;
  return (
    <>
      {may(viewer, 'match.read') && (
        <Link to="/passungen" className={className}>
          {m.menu_matches()}
        </Link>
      )}
      {ofTown && (
        <Link to="/meine-kommune" className={className}>
          {m.menu_my_town()}
        </Link>
      )}
      {may(viewer, 'content.moderate') && (
        <Link to="/moderation" className={className}>
          {m.menu_moderation()}
        </Link>
      )}
      {sectionsFor(viewer).length > 0 && (
        <Link to="/verwaltung" className={className}>
          {m.menu_admin()}
        </Link>
      )}
    </>
  );
}
