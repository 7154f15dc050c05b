import './map.scss';
import { Suspense, lazy, useState } from 'react';
import { useInstance } from '../../app/instance.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../button.js';
import type { FigureMapProps } from './figure-map.js';
import { StillMap } from './still-map.js';

const FigureMap = lazy(() => import('./figure-map.js'));

/**
 * The map, with the source of its data: a still picture at first, and one to use as soon as somebody points at
 * it or asks for it. The places must also stand on the page as a list: the map is one way to them, not the only
 * one.
 */
export function MapFrame(props: FigureMapProps) {
  const { mapSource } = useInstance();
  const [wanted, setWanted] = useState(false);
  const picture = <StillMap points={props.points} />;
  return (
    <figure className="map-frame">
      <div className="map-frame__box" onPointerEnter={() => setWanted(true)}>
        {wanted ? (
          <Suspense fallback={picture}>
            <FigureMap {...props} />
          </Suspense>
        ) : (
          <>
            {picture}
            <Button size="small" className="map-frame__open" onClick={() => setWanted(true)}>
              {m.map_open()}
            </Button>
          </>
        )}
      </div>
      <figcaption className="map-frame__source">{mapSource}</figcaption>
    </figure>
  );
}
