import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../../data/query.js';
import { SuggestedHelpersDocument } from '../../../gql/documents/SuggestedHelpers.js';
import { m } from '../../../paraglide/messages.js';
import { TownLine } from '../../../ui/lines.js';

/** The towns that were asked, and why these. For members. */
export default function SuggestedHelpers({ id }: { id: string }) {
  const { data } = useQuery(gqlQuery('matches', SuggestedHelpersDocument, { id }));
  const helpers = data?.question?.suggestedHelpers ?? [];
  if (helpers.length === 0) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby="angefragt">
      <h2 id="angefragt" className="aside-title">
        {m.helpers_title()}
      </h2>
      <ul className="plain stack">
        {helpers.map(({ municipality, reasons }) => (
          <li key={municipality.id}>
            <TownLine town={municipality} />
            <ul className="helper-reasons">
              {reasons.map((reason) => (
                <li key={`${reason.kind} ${reason.text}`}>{reason.text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
