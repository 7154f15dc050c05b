/** A point on the globe in degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6_371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine, which stays exact for short distances). */
export function distanceKm(a: Position, b: Position): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const halfLon = Math.sin(radians(b.lon - a.lon) / 2);
  const chord = halfLat * halfLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The parallel through the middle of Germany, on which the plane below is true to scale. */
const MIDDLE_LAT = 51.2;

/**
 * The position on a plane in kilometres, for nearest-first index scans only: order is right within a few
 * percent of the distance anywhere in Germany. Distances that people see come from `distanceKm`.
 */
export function planeKm(at: Position): { x: number; y: number } {
  return {
    x: EARTH_RADIUS_KM * radians(at.lon) * Math.cos(radians(MIDDLE_LAT)),
    y: EARTH_RADIUS_KM * radians(at.lat),
  };
}

/** How much longer or shorter than the great circle a distance on the plane may be, between 47° and 55.1° north. */
export const PLANE_TOLERANCE = 1.12;
