import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../paraglide/messages.js';
import { Footer } from './shell/footer.js';
import { Header } from './shell/header.js';
import { OfflineBanner } from './shell/offline-banner.js';
import { RouteAnnouncer } from './shell/route-announcer.js';
import { ToastHost } from './shell/toast-host.js';

/** What surrounds every page. */
export function Layout(): ReactElement {
  return (
    <>
      <a className="skip" href="#inhalt">
        {m.shell_skip()}
      </a>
      <Header />
      <OfflineBanner />
      <main id="inhalt" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <RouteAnnouncer />
      <ToastHost />
    </>
  );
}
