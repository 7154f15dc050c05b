import './settings.scss';
import { Link, Outlet } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { TabLinks } from '../../ui/tab-links.js';

/** Frame of the pages about the own account. */
export function SettingsLayout() {
  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <h1>{m.settings_title()}</h1>
          <TabLinks label={m.settings_title()}>
            <Link to="/einstellungen" activeOptions={{ exact: true }}>
              {m.settings_profile()}
            </Link>
            <Link to="/einstellungen/benachrichtigungen">{m.settings_channels()}</Link>
            <Link to="/einstellungen/blockierungen">{m.blocks_title()}</Link>
            <Link to="/einstellungen/anmeldungen">{m.settings_sessions()}</Link>
            <Link to="/einstellungen/passwort">{m.settings_password()}</Link>
            <Link to="/einstellungen/adresse">{m.settings_address()}</Link>
            <Link to="/einstellungen/darstellung">{m.settings_appearance()}</Link>
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body settings">
        <Outlet />
      </div>
    </>
  );
}
