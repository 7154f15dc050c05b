import './header.scss';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Icon } from '../../ui/icon.js';
import { menuIcon } from '../../ui/icons/menu.js';
import { useInstance } from '../instance.js';
import { useViewer, type Viewer } from '../viewer.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { ThemeSwitch } from './theme-switch.js';

const SignedIn = lazy(() => import('./signed-in.js'));

const mainPages = () =>
  [
    { to: '/fragen', label: m.nav_questions() },
    { to: '/kommunen', label: m.nav_municipalities() },
    { to: '/themen', label: m.nav_topics() },
    { to: '/projekte', label: m.nav_projects() },
  ] as const;

/** Name, main pages, language, theme, and the account. On phones the pages move behind a button. */
export function Header() {
  const viewer = useViewer();
  const { name, demo } = useInstance();
  return (
    <header className="header">
      <div className="wrap header__bar">
        <Link to="/" className="header__brand">
          <Brand />
          <span>
            {name}
            <small>{demo ? m.shell_claim_demo() : m.shell_claim()}</small>
          </span>
        </Link>
        <nav className="header__nav" aria-label={m.nav_main()}>
          <MainLinks viewer={viewer} className="header__link" />
        </nav>
        <div className="header__tools">
          <span className="header__wide">
            <ThemeSwitch />
            <LanguageSwitch className="header__language" />
          </span>
          {viewer ? (
            <Suspense>
              <SignedIn viewer={viewer} />
            </Suspense>
          ) : (
            <SignedOut />
          )}
          <Disclosure className="header__menu">
            <summary className="icon-btn">
              <Icon path={menuIcon} />
              <span className="visually-hidden">{m.nav_menu()}</span>
            </summary>
            <div className="header__panel">
              <nav aria-label={m.nav_main()}>
                <MainLinks viewer={viewer} className="header__panel-link" />
                {!viewer && (
                  <>
                    <Link to="/anmelden" className="header__panel-link">
                      {m.nav_sign_in()}
                    </Link>
                    <Link to="/registrieren" className="header__panel-link">
                      {m.nav_sign_up()}
                    </Link>
                  </>
                )}
              </nav>
              <div className="row row--between header__panel-switches">
                <LanguageSwitch className="header__language" />
                <ThemeSwitch />
              </div>
            </div>
          </Disclosure>
        </div>
      </div>
    </header>
  );
}

function MainLinks({ viewer, className }: { viewer: Viewer | null; className: string }) {
  return (
    <>
      {mainPages().map(({ to, label }) => (
        <Link key={to} to={to} className={className} activeOptions={{ exact: false, includeSearch: false }}>
          {label}
        </Link>
      ))}
      {viewer && (
        <Suspense>
          <SignedIn viewer={viewer} links={className} />
        </Suspense>
      )}
    </>
  );
}

function SignedOut() {
  return (
    <span className="header__wide">
      <ButtonLink to="/anmelden" variant="tertiary">
        {m.nav_sign_in()}
      </ButtonLink>
      <ButtonLink to="/registrieren" variant="primary">
        {m.nav_sign_up()}
      </ButtonLink>
    </span>
  );
}
