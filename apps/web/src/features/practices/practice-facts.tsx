import type { PracticeFactsFragment, PracticeHeadFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { PersonLine } from '../../ui/lines.js';
import { formatEuro } from '../project-funding/money.js';
import { periodText } from '../projects/labels.js';
import { OrganisationLine } from '../projects/organisation-line.js';
import { gapLabel } from './practice-words.js';

/** Who, when, for how much, whom to ask. What nobody has written down is left out. */
export function PracticeFactList({ practice }: { practice: PracticeFactsFragment & PracticeHeadFragment }) {
  const period = periodText(practice);
  return (
    <section className="card stack stack--tight" aria-labelledby="fakten">
      <h2 id="fakten" className="aside-title">
        {m.practice_facts()}
      </h2>
      <dl className="stack stack--tight">
        {practice.organisations.length > 0 && (
          <div>
            <dt className="small muted">{m.practice_organisations()}</dt>
            <dd>
              <ul className="plain">
                {practice.organisations.map((organisation) => (
                  <li key={organisation.id}>
                    <OrganisationLine organisation={organisation} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {period && (
          <div>
            <dt className="small muted">{m.practice_period()}</dt>
            <dd>{period}</dd>
          </div>
        )}
        {practice.costCents !== null && (
          <div>
            <dt className="small muted">{m.practice_costs()}</dt>
            <dd>{formatEuro(practice.costCents)}</dd>
          </div>
        )}
        {practice.contact && (
          <div>
            <dt className="small muted">{m.practice_contact()}</dt>
            <dd>
              <PersonLine person={practice.contact} town={null} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Says plainly what is not known. */
export function PracticeMissing({ missing }: Pick<PracticeFactsFragment, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <Alert title={m.practice_missing_title()}>
      <ul className="project-list">
        {missing.map((gap) => (
          <li key={gap}>{gapLabel(gap)}</li>
        ))}
      </ul>
    </Alert>
  );
}
