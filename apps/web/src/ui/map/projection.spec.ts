import { readFileSync } from 'node:fs';
import { OUTLINES } from './outlines.js';
import { project } from './projection.js';

const svg = readFileSync('apps/web/src/ui/map/laender.svg', 'utf8');
const laender = Array.from(svg.matchAll(/<path id="l(\d\d)"[^>]* d="([^"]*)"/g), ([, key, d]) => ({
  key: key!,
  d: d!,
}));

/** Corners of the box around a path of relative steps. */
function box(d: string) {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, moveX, moveY, steps] of d.matchAll(/M(-?[\d.]+) (-?[\d.]+)l([^z]*)z/g)) {
    let [x, y] = [Number(moveX), Number(moveY)];
    const numbers = (steps!.match(/-?[\d.]+/g) ?? []).map(Number);
    xs.push(x);
    ys.push(y);
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index]!;
      y += numbers[index + 1]!;
      xs.push(x);
      ys.push(y);
    }
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('the outlines and the projection', () => {
  it('have all 16 Länder and fit their frame', () => {
    expect(laender.map(({ key }) => key)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const { d } of laender) {
      const { left, right, top, bottom } = box(d);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(OUTLINES.width);
      expect(bottom).toBeLessThanOrEqual(OUTLINES.height);
    }
  });

  it.each([
    ['12', 'Wittenberge', 11.751, 52.994],
    ['01', 'Brunsbüttel', 9.139, 53.896],
    ['09', 'Freyung', 13.547, 48.807],
    ['05', 'Dörentrup', 9.001, 52.038],
  ])('places a town inside the box of its Land (%s, %s)', (key, _name, longitude, latitude) => {
    const [x, y] = project(longitude, latitude);
    const { left, right, top, bottom } = box(laender.find((land) => land.key === key)!.d);
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(right);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(bottom);
  });
});
