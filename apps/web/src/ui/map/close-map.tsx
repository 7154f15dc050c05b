import './map.scss';
import laenderUrl from './laender.svg?url';
import { OUTLINES } from './outlines.js';
import { project } from './projection.js';

interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** The part of the map is never smaller than this share of Germany's width: borders give the eye a hold. */
const SMALLEST = 0.3;

/** A picture of a few towns and what lies around them. Decoration: what it shows stands beside it as text. */
export function CloseMap({ points }: { points: readonly NamedPlace[] }) {
  const places = points.map((point) => ({ ...point, at: project(point.lon, point.lat) }));
  const xs = places.map(({ at }) => at[0]);
  const ys = places.map(({ at }) => at[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(OUTLINES.width * SMALLEST, 1.6 * Math.max(right - left, bottom - top));
  const x = (left + right - size) / 2;
  const y = (top + bottom - size * 0.75) / 2;
  return (
    <svg
      className="still-map close-map"
      viewBox={`${x.toFixed(1)} ${y.toFixed(1)} ${size.toFixed(1)} ${(size * 0.75).toFixed(1)}`}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${laenderUrl}#laender`} className="map__laender" />
      {places.map(({ id, name, at }) => (
        <g key={id}>
          <circle cx={at[0].toFixed(1)} cy={at[1].toFixed(1)} r={(size / 60).toFixed(1)} />
          <text
            x={(at[0] + (at[0] > x + size / 2 ? -size : size) / 36).toFixed(1)}
            y={(at[1] + size / 70).toFixed(1)}
            textAnchor={at[0] > x + size / 2 ? 'end' : 'start'}
            fontSize={(size / 24).toFixed(1)}
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
