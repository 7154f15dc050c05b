import { Link } from '@tanstack/react-router';
import { useInstance } from '../../app/instance.js';
import { m } from '../../paraglide/messages.js';
import { StillMap } from '../../ui/map/still-map.js';

/** A still picture of where the members are, drawn by the server; leads to the map one can use. */
export function MemberMap({ points }: { points: readonly { id: string; lat: number; lon: number }[] }) {
  const { mapSource } = useInstance();
  return (
    <figure className="member-map">
      <Link to="/kommunen" className="member-map__link" aria-label={m.home_map_link()}>
        <StillMap points={points} />
      </Link>
      <figcaption>{mapSource}</figcaption>
    </figure>
  );
}
