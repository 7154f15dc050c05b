import './map.scss';
import laenderUrl from './laender.svg?url';
import { OUTLINES } from './outlines.js';
import { project } from './projection.js';

/** More dots than this tell nothing more. */
const MAX_POINTS = 300;

interface Place {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly muted?: boolean;
}

/** A picture of where the towns are. Decoration: what it shows stands beside it as text. */
export function StillMap({ points }: { points: readonly Place[] }) {
  const step = Math.max(1, Math.ceil(points.length / MAX_POINTS));
  return (
    <svg
      className="still-map"
      viewBox={`0 0 ${OUTLINES.width} ${OUTLINES.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${laenderUrl}#laender`} className="map__laender" />
      {points
        .filter((_, index) => index % step === 0)
        .map(({ id, lat, lon, muted }) => {
          const [x, y] = project(lon, lat);
          return (
            <circle
              key={id}
              className={muted ? 'muted' : undefined}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r="8"
            />
          );
        })}
    </svg>
  );
}
