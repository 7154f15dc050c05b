import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { m } from '../paraglide/messages.js';
import { Footer } from './shell/footer.js';
import { Header } from './shell/header.js';
import { LiveHost } from './shell/live-host.js';
import { OfflineBanner } from './shell/offline-banner.js';
import { RouteAnnouncer } from './shell/route-announcer.js';
import { ToastHost } from './shell/toast-host.js';

/** What surrounds every page. */
export function Layout() {
  const { clock } = useRouter().options.context;
  // Hydration is over once an effect runs: from here on the browser's own clock counts.
  useEffect(() => clock.thaw(), [clock]);

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
      <LiveHost />
    </>
  );
}
