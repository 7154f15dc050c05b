import { bounded, MAX_ZOOM, zoomAround } from './map-view.js';

const all = { zoom: 1, x: 300, y: 405 };

describe('the view of the map', () => {
  it('never leaves the frame', () => {
    expect(bounded({ zoom: 1, x: -50, y: 9999 }, 600, 810)).toEqual(all);
    expect(bounded({ zoom: 2, x: 0, y: 810 }, 600, 810)).toEqual({ zoom: 2, x: 150, y: 607.5 });
  });

  it('keeps the point under the pointer where it is', () => {
    const point = { x: 200, y: 300 };
    const onScreen = (view: typeof all) => ((point.x - view.x) * view.zoom) / 600;
    const zoomed = zoomAround(all, 2, point.x, point.y, 600, 810);
    expect(zoomed.zoom).toBe(2);
    expect(onScreen(zoomed)).toBeCloseTo(onScreen(all));
  });

  it('stops at the last zoom step and shows everything again at the first', () => {
    expect(zoomAround(all, 1000, 300, 405, 600, 810).zoom).toBe(MAX_ZOOM);
    expect(zoomAround({ zoom: 2, x: 150, y: 200 }, 0.1, 150, 200, 600, 810)).toEqual(all);
  });
});
