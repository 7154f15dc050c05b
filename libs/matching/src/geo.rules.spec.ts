import fc from 'fast-check';
import { PLANE_TOLERANCE, distanceKm, planeKm } from './geo.rules.js';

const WITTENBERGE = { lat: 53.0, lon: 11.75 };
const FREYUNG = { lat: 48.8083, lon: 13.5472 };

const inGermany = fc.record({
  lat: fc.double({ min: 47.2, max: 55.1, noNaN: true }),
  lon: fc.double({ min: 5.8, max: 15.1, noNaN: true }),
});

/** The same distance by another formula: the angle between two unit vectors. */
function byVectors(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const vector = ({ lat, lon }: { lat: number; lon: number }): [number, number, number] => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [p, q] = [vector(a), vector(b)];
  const cross = Math.hypot(p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]);
  return 6_371.0088 * Math.atan2(cross, p[0] * q[0] + p[1] * q[1] + p[2] * q[2]);
}

describe('distances', () => {
  it('agree with the angle between unit vectors to a metre, everywhere in Germany', () => {
    fc.assert(
      fc.property(inGermany, inGermany, (a, b) => {
        expect(Math.abs(distanceKm(a, b) - byVectors(a, b))).toBeLessThan(0.001);
      }),
    );
  });

  it('know a degree of latitude, zero, and both directions', () => {
    expect(distanceKm({ lat: 50, lon: 10 }, { lat: 51, lon: 10 })).toBeCloseTo(111.195, 2);
    expect(distanceKm(FREYUNG, FREYUNG)).toBe(0);
    expect(distanceKm(FREYUNG, WITTENBERGE)).toBe(distanceKm(WITTENBERGE, FREYUNG));
    expect(distanceKm(FREYUNG, WITTENBERGE)).toBeCloseTo(482.8, 1);
  });

  it('on the plane stay within the stated tolerance', () => {
    fc.assert(
      fc.property(inGermany, inGermany, (a, b) => {
        const [p, q] = [planeKm(a), planeKm(b)];
        const plane = Math.hypot(p.x - q.x, p.y - q.y);
        const real = distanceKm(a, b);
        expect(plane).toBeLessThanOrEqual(real * PLANE_TOLERANCE + 0.001);
        expect(plane).toBeGreaterThanOrEqual(real / PLANE_TOLERANCE - 0.001);
      }),
    );
  });
});
