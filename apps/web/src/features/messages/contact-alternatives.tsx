import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gqlQuery } from '../../data/query.js';
import { ContactAlternativesDocument } from '../../gql/documents/ContactAlternatives.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';

/** The town a first contact goes to, and the topics in common. */
export interface AskedTown {
  readonly id: string;
  readonly name: string;
  readonly topicIds: readonly string[];
}

interface ContactAlternativesProps {
  /** The own town; without one there are no matches. */
  ownId: string | undefined;
  /** The town that takes no more requests. */
  instead: AskedTown;
  /** The topic that is asked about, when it is chosen already. */
  topicId?: string | undefined;
  onChoose: (town: AskedTown) => void;
}

const SHOWN = 3;

/** The next best matches nothing runs with yet, those for the same topic first; with a button that asks one of them instead. */
export function ContactAlternatives({ ownId, instead, topicId, onChoose }: ContactAlternativesProps) {
  const matches = useQuery({
    ...gqlQuery('matches', ContactAlternativesDocument, { ownId: ownId ?? '' }),
    enabled: ownId !== undefined,
  });
  if (matches.isLoading) return null;
  const wanted = new Set(topicId === undefined ? instead.topicIds : [topicId]);
  const shares = (topics: readonly { id: string }[]): boolean => topics.some(({ id }) => wanted.has(id));
  const others = (matches.data?.matches ?? []).filter(
    ({ municipality }) => municipality.id !== instead.id && municipality.contactStanding === null,
  );
  const next = [
    ...others.filter(({ topics }) => shares(topics)),
    ...others.filter(({ topics }) => !shares(topics)),
  ].slice(0, SHOWN);
  if (next.length === 0) return <p>{m.contact_booked_up_alone()}</p>;
  return (
    <>
      <p>{m.contact_booked_up_hint()}</p>
      <ul className="plain stack">
        {next.map(({ municipality, reasons, topics }) => (
          <li key={municipality.id} className="row row--between">
            <span>
              <Link to="/kommunen/$slug" params={{ slug: municipality.slug }}>
                {municipality.name}
              </Link>
              {reasons[0] && (
                <>
                  <br />
                  <span className="muted small">{reasons[0].text}</span>
                </>
              )}
            </span>
            <Button
              size="small"
              onClick={() => onChoose({ ...municipality, topicIds: topics.map(({ id }) => id) })}
            >
              {m.contact_instead()}
              <span className="visually-hidden">: {municipality.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
