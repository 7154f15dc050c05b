/** What part of the map is shown: zoom (1 = all of it) and the centre in units of the map. */
export interface MapView {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const MIN_ZOOM = 1;
export const MAX_ZOOM = 24;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Keeps the zoom in its bounds and the map in its frame. */
export function bounded({ zoom, x, y }: MapView, width: number, height: number): MapView {
  const safe = clamp(zoom, MIN_ZOOM, MAX_ZOOM);
  const halfWidth = width / safe / 2;
  const halfHeight = height / safe / 2;
  return {
    zoom: safe,
    x: clamp(x, halfWidth, width - halfWidth),
    y: clamp(y, halfHeight, height - halfHeight),
  };
}

/** Zooms by `factor` so that the point at x, y stays where it is on the screen. */
export function zoomAround(
  view: MapView,
  factor: number,
  x: number,
  y: number,
  width: number,
  height: number,
): MapView {
  const zoom = clamp(view.zoom * factor, MIN_ZOOM, MAX_ZOOM);
  const share = view.zoom / zoom;
  return bounded({ zoom, x: x + (view.x - x) * share, y: y + (view.y - y) * share }, width, height);
}
