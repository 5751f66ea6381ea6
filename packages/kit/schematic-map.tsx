import { lazy, Suspense } from 'react';
import { Loading } from './loading.tsx';
import './schematic-map.css';
import type { Tone } from './tone.ts';
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
  /** A FeatureCollection of outlines; features carry `properties.name`. */
  outline: object;
  points?: readonly MapPoint[];
  lines?: readonly MapLine[];
  onOpen?: (pointId: string) => void;
  /** A point under the mouse; null when it is left. */
  onPoint?: (pointId: string | null) => void;
  height?: number;
  /** Begins with the window on these places instead of the whole outline. */
  around?: readonly (readonly [number, number])[];
}

const Canvas = lazy(async () => ({
  default: (await import('./schematic-map-canvas.tsx')).SchematicMapCanvas,
}));

/** Where things are, roughly. It is labelled as a schematic, and the same points stand in a list for those who cannot see it. */
export const SchematicMap = (props: SchematicMapProps) => {
  const t = useWords(kitWords);
  const { label, points = [], onOpen, height = 420 } = props;
  return (
    <figure className="k-map">
      <div style={{ height }} aria-hidden="true">
        <Suspense fallback={<Loading lines={8} />}>
          <Canvas {...props} />
        </Suspense>
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
