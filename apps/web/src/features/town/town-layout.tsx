import './town.scss';
import { Link, Outlet, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { activeMemberships, useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { Badge } from '../../ui/badge.js';
import { TabLinks } from '../../ui/tab-links.js';
import { NoTown } from './no-town.js';
import { useOwnMembership } from './own-town.js';
import { TownLive } from './town-live.js';

const ConfirmNotice = lazy(() => import('../membership/confirm-notice.js'));

const route = getRouteApi('/angemeldet/meine-kommune');

/** Frame of the pages about one's own town. */
export function TownLayout() {
  const viewer = useViewer();
  const search = route.useSearch();
  const membership = useOwnMembership();
  if (!membership)
    return (
      <div className="wrap page-body stack">
        <h1>{m.my_town_title()}</h1>
        <Suspense>
          <ConfirmNotice />
        </Suspense>
        <NoTown />
      </div>
    );

  const town = membership.municipality;
  const admin = membership.role === 'ADMIN';
  const others = activeMemberships(viewer).filter(({ id }) => id !== membership.id);
  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <p className="row">
                <Badge tone="info">{admin ? m.role_admin() : m.role_member()}</Badge>
                {membership.mandate && <Badge>{m.mandate()}</Badge>}
              </p>
              <h1>{town.name}</h1>
              {others.length > 0 && (
                <p className="meta">
                  {m.my_town_others()}
                  {others.map(({ id, municipality }) => (
                    <Link key={id} to="/meine-kommune" search={{ stadt: municipality.slug }}>
                      {municipality.name}
                    </Link>
                  ))}
                </p>
              )}
            </div>
            <ButtonLink to="/kommunen/$slug" params={{ slug: town.slug }}>
              {m.my_town_public()}
            </ButtonLink>
          </div>
          <TabLinks label={m.my_town_title()}>
            <Link to="/meine-kommune" search={search} activeOptions={{ exact: true }}>
              {m.my_town_stances()}
            </Link>
            <Link to="/meine-kommune/mitglieder" search={search}>
              {m.my_town_members()}
            </Link>
            {admin && (
              <Link to="/meine-kommune/anfragen" search={search}>
                {m.my_town_requests()}
              </Link>
            )}
            <Link to="/meine-kommune/zusagen" search={search}>
              {m.mandates_title()}
            </Link>
            {admin && (
              <Link to="/meine-kommune/mail-domains" search={search}>
                {m.domains_title()}
              </Link>
            )}
            {admin && (
              <Link to="/meine-kommune/seite" search={search}>
                {m.my_town_page()}
              </Link>
            )}
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body stack" key={town.id}>
        <Suspense>
          <ConfirmNotice />
        </Suspense>
        <Outlet />
      </div>
      <TownLive municipalityId={town.id} />
    </>
  );
}
