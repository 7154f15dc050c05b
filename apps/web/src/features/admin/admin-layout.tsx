import './admin.scss';
import { Link, Outlet } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { TabLinks } from '../../ui/tab-links.js';
import { sectionsFor } from './sections.js';

/** Frame of the administration of this installation. */
export function AdminLayout() {
  const viewer = useViewer();
  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <h1>{m.admin_title()}</h1>
          <TabLinks label={m.admin_title()}>
            {sectionsFor(viewer).map(({ to, label }) => (
              <Link key={to} to={to}>
                {label()}
              </Link>
            ))}
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body">
        <Outlet />
      </div>
    </>
  );
}
