import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { CircleLine } from './circle-card.js';
import { CirclesLive } from './circles-live.js';
import { circlesQuery } from './circles.page.js';

/** Invitations and proposals of the own town, for the desk. Never holds up the page; nothing while there are none. */
export default function CircleTeaser({ municipalityId }: { municipalityId: string }) {
  const { data } = useQuery(circlesQuery(municipalityId));
  const circles = (data?.circles ?? []).filter(({ state }) => state !== 'LAPSED').slice(0, 3);
  return (
    <>
      {circles.length > 0 && (
        <section className="card stack stack--tight" aria-labelledby="kreise">
          <h2 id="kreise" className="aside-title">
            {m.circles_teaser()}
          </h2>
          <ul className="plain match-teaser">
            {circles.map((circle) => (
              <li key={circle.id}>
                <CircleLine circle={circle} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/kreise">{m.circles_more()}</Link>
          </p>
        </section>
      )}
      <CirclesLive municipalityId={municipalityId} />
    </>
  );
}
