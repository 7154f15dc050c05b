import { OUTLINES } from './outlines.js';

const RADIAN = Math.PI / 180;

/** Mercator, from degrees to units of the map. */
export function project(longitude: number, latitude: number): [x: number, y: number] {
  const { k, tx, ty } = OUTLINES;
  return [tx + k * longitude * RADIAN, ty - k * Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2))];
}
