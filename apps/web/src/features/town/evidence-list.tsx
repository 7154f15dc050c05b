import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { evidenceLabel } from './evidence-label.js';
import type { OwnOffer } from './stances.page.js';

/** What proves an offer, each with where to read it. */
export function EvidenceList({ evidence }: { evidence: OwnOffer['evidence'] }) {
  return (
    <div className="small stance-proof">
      <p>
        <b>{m.offer_evidence()}</b>
      </p>
      <ul className="plain">
        {evidence.map(({ id, kind, title, url, heldOn, questionId }) => {
          const href = url ?? (questionId && `/fragen/${questionId}`);
          return (
            <li key={id}>
              {evidenceLabel(kind)}
              {heldOn && `, ${formatDate(heldOn)}`}:{' '}
              {href ? (
                <a href={href} target="_blank" rel="noreferrer">
                  {title}
                  <span className="visually-hidden"> {m.opens_in_new_tab()}</span>
                </a>
              ) : (
                title
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
