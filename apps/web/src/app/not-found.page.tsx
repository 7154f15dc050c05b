import { m } from '../paraglide/messages.js';
import { ButtonLink } from '../ui/button.js';

/** Nothing is here, or nothing this visitor may see; from outside both look the same. */
export function NotFoundPage() {
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.not_found_title()}</h1>
          <p className="lead">{m.not_found_text()}</p>
        </div>
      </div>
      <div className="wrap page-body">
        <div className="btn-row">
          <ButtonLink to="/" variant="primary">
            {m.not_found_home()}
          </ButtonLink>
          <ButtonLink to="/fragen">{m.nav_questions()}</ButtonLink>
          <ButtonLink to="/kommunen">{m.nav_municipalities()}</ButtonLink>
        </div>
      </div>
    </>
  );
}
