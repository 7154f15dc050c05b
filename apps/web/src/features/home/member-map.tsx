import { Link } from '@tanstack/react-router';
import { useInstance } from '../../app/instance.js';
import { m } from '../../paraglide/messages.js';
import laenderUrl from '../../ui/map/laender.svg?url';
import { OUTLINES } from '../../ui/map/outlines.js';
import { project } from '../../ui/map/projection.js';

/** More dots than this tell nothing more; the page with the real map shows all. */
const MAX_POINTS = 300;

/** A still picture of where the towns are, drawn by the server; leads to the map one can use. */
export function MemberMap({ points }: { points: readonly { id: string; lat: number; lon: number }[] }) {
  const { mapSource } = useInstance();
  const step = Math.max(1, Math.ceil(points.length / MAX_POINTS));
  return (
    <figure className="member-map">
      <Link to="/kommunen" className="member-map__link" aria-label={m.home_map_link()}>
        <svg viewBox={`0 0 ${OUTLINES.width} ${OUTLINES.height}`} aria-hidden="true" focusable="false">
          <use href={`${laenderUrl}#laender`} className="member-map__land" />
          {points
            .filter((_, index) => index % step === 0)
            .map(({ id, lat, lon }) => {
              const [x, y] = project(lon, lat);
              return <circle key={id} cx={x.toFixed(1)} cy={y.toFixed(1)} r="9" />;
            })}
        </svg>
      </Link>
      <figcaption>{mapSource}</figcaption>
    </figure>
  );
}
