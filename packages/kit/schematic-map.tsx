import { useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { type Outline, placesIn } from './map-shape.ts';
import './schematic-map.css';
import type { Tone } from './tone.ts';
import { useRoam } from './use-roam.ts';
import { useWords } from './use-words.ts';
import { kitWords } from './words.ts';

/** A place in the coordinate system of the outline it is drawn on. */
export interface MapPoint {
  id: string;
  label: string;
  /** Longitude, latitude in degrees. */
  at: readonly [number, number];
  tone?: Tone;
  /** Relative size, 1 … 10. */
  weight?: number;
  /** Drawn so that the eye finds it, or stepping back behind what matters now. */
  look?: MapLook;
}

export type MapLook = 'strong' | 'faint';

export interface MapLine {
  id: string;
  label: string;
  through: readonly (readonly [number, number])[];
  tone?: Tone;
  look?: MapLook;
}

export interface SchematicMapProps {
  label: string;
  /** A GeoJSON FeatureCollection of areas and lines. */
  outline: Outline;
  points?: readonly MapPoint[];
  lines?: readonly MapLine[];
  onOpen?: (pointId: string) => void;
  /** A point under the mouse; null when it is left. */
  onPoint?: (pointId: string | null) => void;
  height?: number;
  /** Begins with the window on these places instead of the whole outline. */
  around?: readonly (readonly [number, number])[];
}

const STEP = 1.5;

/** Where things are, roughly. It is labelled as a schematic, and the same points stand in a list for those who cannot see it. */
export const SchematicMap = (props: SchematicMapProps) => {
  const t = useWords(kitWords);
  const { label, outline, points = [], lines = [], onOpen, onPoint, height = 420, around = [] } = props;
  const box = useRef<HTMLDivElement>(null);
  const { size, view, isMoved, zoom, reset, drag } = useRoam(
    box,
    around.length > 0 ? around : placesIn(outline),
  );
  return (
    <figure className="k-map">
      <div ref={box} className="k-map-window" style={{ height }} aria-hidden="true" {...drag}>
        {size.width > 0 && (
          <MapDrawing
            outline={outline}
            points={points}
            lines={lines}
            size={size}
            view={view}
            onOpen={onOpen}
            onPoint={onPoint}
          />
        )}
      </div>
      <div className="k-map-tools">
        <IconButton small icon="plus" label={t('zoomIn')} onPress={() => zoom(STEP)} />
        <IconButton small icon="minus" label={t('zoomOut')} onPress={() => zoom(1 / STEP)} />
        {isMoved && <IconButton small icon="refresh" label={t('zoomReset')} onPress={reset} />}
      </div>
      <ul className="k-hidden" aria-label={label}>
        {points.map((point) => (
          <li key={point.id}>
            {onOpen ? (
              <button type="button" onClick={() => onOpen(point.id)}>
                {point.label}
              </button>
            ) : (
              point.label
            )}
          </li>
        ))}
      </ul>
      <figcaption className="k-map-note">
        {label} · {t('schematic')}
      </figcaption>
    </figure>
  );
};
