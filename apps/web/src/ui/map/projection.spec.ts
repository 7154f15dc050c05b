import { readFileSync } from 'node:fs';
import { project, type Projection } from './projection.js';

interface Outlines extends Projection {
  readonly laender: readonly { key: string; name: string; d: string }[];
}

const outlines = JSON.parse(readFileSync('apps/web/src/ui/map/laender.json', 'utf8')) as Outlines;

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
    expect(outlines.laender.map(({ key }) => key)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const { d } of outlines.laender) {
      const { left, right, top, bottom } = box(d);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(outlines.width);
      expect(bottom).toBeLessThanOrEqual(outlines.height);
    }
  });

  it.each([
    ['12', 'Wittenberge', 11.751, 52.994],
    ['01', 'Brunsbüttel', 9.139, 53.896],
    ['09', 'Freyung', 13.547, 48.807],
    ['05', 'Dörentrup', 9.001, 52.038],
  ])('places a town inside the box of its Land (%s, %s)', (key, _name, longitude, latitude) => {
    const [x, y] = project(outlines, longitude, latitude);
    const { left, right, top, bottom } = box(outlines.laender.find((land) => land.key === key)!.d);
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(right);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(bottom);
  });
});
