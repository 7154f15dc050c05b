import './footer.scss';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { useInstance } from '../instance.js';

/** Legal pages, help, and where the data come from. */
export function Footer() {
  const { name, operatorName, registerSource, registerDate, mapSource } = useInstance();
  return (
    <footer className="footer">
      <div className="wrap footer__grid">
        <div className="stack stack--tight">
          <p className="footer__name">{name}</p>
          {operatorName && <p>{m.footer_operator({ operator: operatorName })}</p>}
        </div>
        <nav aria-label={m.footer_nav()}>
          <ul className="footer__links">
            <li>
              <Link to="/einrichtungen">{m.institutions_title()}</Link>
            </li>
            <li>
              <Link to="/hilfe">{m.footer_help()}</Link>
            </li>
            <li>
              <Link to="/regeln">{m.footer_rules()}</Link>
            </li>
            <li>
              <Link to="/impressum">{m.footer_imprint()}</Link>
            </li>
            <li>
              <Link to="/datenschutz">{m.footer_privacy()}</Link>
            </li>
            <li>
              <Link to="/barrierefreiheit">{m.footer_accessibility()}</Link>
            </li>
          </ul>
        </nav>
        <p className="footer__sources">
          {m.footer_sources()} {registerSource}
          {registerDate && `, ${m.footer_as_of({ date: formatDate(registerDate) })}`}. {mapSource}.
        </p>
      </div>
    </footer>
  );
}
