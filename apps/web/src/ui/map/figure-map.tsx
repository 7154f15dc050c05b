import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import Supercluster from 'supercluster';
import { m } from '../../paraglide/messages.js';
import { IconButton } from '../icon-button.js';
import { addIcon } from '../icons/add.js';
import { homeIcon } from '../icons/home.js';
import { removeIcon } from '../icons/remove.js';
import laenderUrl from './laender.svg?url';
import { bounded, zoomAround, type MapView } from './map-view.js';
import { OUTLINES } from './outlines.js';
import { project } from './projection.js';

/** A place on the map; opens the page of the town. */
export interface FigureMapPoint {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Not there yet: drawn as a ring instead of a disc. */
  readonly muted?: boolean;
}

export interface FigureMapProps {
  points: readonly FigureMapPoint[];
  /** Spoken name of the map. */
  label: string;
}

const { width, height } = OUTLINES;

/** Size of a tile of the clustering's own grid; only its ratio to the radius matters. */
const TILE = 512;

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Germany with its Länder, and the places on it; near ones are drawn together with their number. */
export default function FigureMap({ points, label }: FigureMapProps) {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const [view, setView] = useState<MapView>({ zoom: 1, x: width / 2, y: height / 2 });

  const clusters = useMemo(
    () =>
      new Supercluster<{ point: FigureMapPoint }>({ radius: 40, maxZoom: 13, extent: TILE }).load(
        points.map((point) => ({
          type: 'Feature',
          properties: { point },
          geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
        })),
      ),
    [points],
  );
  // Pixels per unit of the map: markers keep their size on the screen, and near means near on the screen.
  const pixels = useWidth(box) / width;
  // Drawing the markers anew may lag a moment behind the moving map.
  const step = Math.round(
    Math.log2((2 * Math.PI * OUTLINES.k * pixels * useDeferredValue(view.zoom)) / TILE),
  );
  const items = useMemo(() => clusters.getClusters([4, 46, 17, 56], step), [clusters, step]);

  const zoom = (factor: number, x = view.x, y = view.y) =>
    setView((before) => zoomAround(before, factor, x, y, width, height));
  const zoomTo = (factor: number, x: number, y: number) =>
    setView((before) => bounded({ zoom: before.zoom * factor, x, y }, width, height));
  const pan = (dx: number, dy: number) =>
    setView((before) => bounded({ zoom: before.zoom, x: before.x + dx, y: before.y + dy }, width, height));

  // React listens to the wheel passively; only with the Ctrl key (or a pinch) does it zoom, so the page scrolls on.
  useEffect(() => {
    const element = svg.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = element.getBoundingClientRect();
      setView((before) =>
        zoomAround(
          before,
          event.deltaY < 0 ? 1.25 : 0.8,
          before.x + ((event.clientX - at.left) / at.width - 0.5) * (width / before.zoom),
          before.y + ((event.clientY - at.top) / at.height - 0.5) * (height / before.zoom),
          width,
          height,
        ),
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  // Opened by a key: the button that did it is gone, and the map takes the arrows.
  useEffect(() => {
    const element = box.current!;
    if (document.activeElement === document.body && !element.matches(':hover')) takeFocus(element);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) pan((arrow[0] * width * 0.15) / view.zoom, (arrow[1] * height * 0.15) / view.zoom);
    else if (event.key === '+') zoom(1.6);
    else if (event.key === '-') zoom(1 / 1.6);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    // One finger scrolls the page as long as there is nothing to move.
    if (view.zoom > 1 || event.pointerType === 'mouse')
      drag.current = { x: event.clientX, y: event.clientY, moved: false };
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const from = drag.current;
    if (!from) return;
    const at = event.currentTarget.getBoundingClientRect();
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < 4) return;
    if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
    pan((-dx / at.width) * (width / view.zoom), (-dy / at.height) * (height / view.zoom));
    drag.current = { x: event.clientX, y: event.clientY, moved: true };
  };
  const onPointerEnd = () => {
    drag.current = null;
  };

  const scale = 1 / view.zoom;
  const viewBox = [
    view.x - (width * scale) / 2,
    view.y - (height * scale) / 2,
    width * scale,
    height * scale,
  ].join(' ');
  const open = (slug: string) => void navigate({ to: '/kommunen/$slug', params: { slug } });

  return (
    <div
      ref={box}
      className={view.zoom > 1 ? 'map map--zoomed' : 'map'}
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={svg}
        viewBox={viewBox}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
      >
        <use href={`${laenderUrl}#laender`} className="map__laender" />
        {items.map((item) => {
          const [x, y] = project(item.geometry.coordinates[0]!, item.geometry.coordinates[1]!);
          const transform = `translate(${x} ${y}) scale(${scale})`;
          if ('cluster' in item.properties) {
            const count = item.properties.point_count;
            const radius = 9 + 2.6 * Math.log2(count);
            const grow = (cluster: Element) => {
              zoomTo(2.5, x, y);
              // The cluster falls apart under the focus.
              takeFocus(cluster.closest<HTMLElement>('.map')!);
            };
            return (
              <g
                key={`cluster-${item.id}`}
                className="map__cluster"
                transform={transform}
                {...button(m.map_cluster({ count }), grow)}
              >
                <circle r={radius} />
                <text dy="0.35em">{count}</text>
              </g>
            );
          }
          const { point } = item.properties;
          return (
            <g
              key={point.id}
              className={point.muted ? 'map__point map__point--muted' : 'map__point'}
              transform={transform}
              {...button(point.name, () => open(point.slug))}
              role="link"
            >
              <circle r="13" className="map__hit" />
              <circle r="6" />
              {view.zoom > 3 && (
                <text x="10" dy="0.35em">
                  {point.name}
                </text>
              )}
              {view.zoom <= 3 && <title>{point.name}</title>}
            </g>
          );
        })}
      </svg>
      <div className="map__tools">
        <IconButton icon={addIcon} label={m.map_zoom_in()} onClick={() => zoom(1.6)} />
        <IconButton icon={removeIcon} label={m.map_zoom_out()} onClick={() => zoom(1 / 1.6)} />
        <IconButton
          icon={homeIcon}
          label={m.map_reset()}
          onClick={() => setView({ zoom: 1, x: width / 2, y: height / 2 })}
        />
      </div>
    </div>
  );
}

function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

/** Width of an element in pixels, also after it changes. */
function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(400);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Makes a drawing operable: by click, Enter and the space bar. */
function button(label: string, act: (pressed: Element) => void) {
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': label,
    onClick: ({ currentTarget }: MouseEvent) => act(currentTarget),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      act(event.currentTarget);
    },
  };
}
