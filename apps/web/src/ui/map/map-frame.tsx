import './map.scss';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useInstance } from '../../app/instance.js';
import type { FigureMapProps } from './figure-map.js';

const FigureMap = lazy(() => import('./figure-map.js'));

/**
 * Holds the place of the map, with the source of its data, and loads it when it comes near the screen. The
 * places must also stand on the page as a list: the map is one way to them, not the only one.
 */
export function MapFrame(props: FigureMapProps) {
  const { mapSource } = useInstance();
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="map-frame">
      <div ref={frame} className="map-frame__box">
        {near && (
          <Suspense>
            <FigureMap {...props} />
          </Suspense>
        )}
      </div>
      <figcaption className="map-frame__source">{mapSource}</figcaption>
    </figure>
  );
}
