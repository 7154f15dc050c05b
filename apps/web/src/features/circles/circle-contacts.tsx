import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { CircleContactsDocument } from '../../gql/documents/CircleContacts.js';
import { m } from '../../paraglide/messages.js';
import { Card } from '../../ui/card.js';

/** Whom to reach in the towns that take part, as far as they show it. */
export default function CircleContacts({ id }: { id: string }) {
  const { data } = useQuery(gqlQuery('circles', CircleContactsDocument, { id }));
  const towns = (data?.circle?.towns ?? []).filter(({ answer }) => answer === 'ACCEPTED');
  if (towns.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="kontakte">
      <h2 id="kontakte">{m.circle_contacts()}</h2>
      <ul className="plain circle-list">
        {towns.map(({ municipality: { id: townId, name, contactEmail, contactPhone, members } }) => (
          <Card as="li" key={townId} className="circle-card">
            <h3 className="circle-card__title">{name}</h3>
            <Reach email={contactEmail} phone={contactPhone} />
            {members.length === 0 && <p className="muted">{m.circle_contacts_none()}</p>}
            <ul className="plain stack stack--tight">
              {members.map(({ id: membershipId, person }) => (
                <li key={membershipId}>
                  <b>{person.name}</b>
                  {person.position && <span className="muted"> · {person.position}</span>}
                  <Reach email={person.email} phone={person.phone} />
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Reach({ email, phone }: { email: string | null; phone: string | null }) {
  if (!email && !phone) return null;
  return (
    <p className="meta">
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
    </p>
  );
}
