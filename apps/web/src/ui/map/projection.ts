const RADIAN = Math.PI / 180;

/** The numbers the outlines were made with (scripts/map-outlines.mjs). */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly k: number;
  readonly tx: number;
  readonly ty: number;
}

/** Mercator, from degrees to units of the map. */
export function project(
  { k, tx, ty }: Projection,
  longitude: number,
  latitude: number,
): [x: number, y: number] {
  return [tx + k * longitude * RADIAN, ty - k * Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2))];
}
