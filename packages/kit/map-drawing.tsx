import { useMemo } from 'react';
import { classNames } from './class-names.ts';
import { labelsOf, type Outline, onScreen, pathsOf, type Size, type View } from './map-shape.ts';
import type { MapLine, MapPoint } from './schematic-map.tsx';

interface MapDrawingProps {
  outline: Outline;
  points: readonly MapPoint[];
  lines: readonly MapLine[];
  size: Size;
  view: View;
  onOpen?: ((pointId: string) => void) | undefined;
  onPoint?: ((pointId: string | null) => void) | undefined;
}

const GROWN = 2.5;
const radiusOf = ({ weight = 1, look }: MapPoint): number => 3 + weight + (look === 'strong' ? GROWN : 0);
const rankOf = ({ weight = 1, look }: MapPoint): number => weight + (look === 'strong' ? 100 : 0);
const lookOf = (one: MapPoint | MapLine, part: string): string =>
  classNames(part, `is-${one.tone ?? 'blue'}`, one.look && `is-${one.look}`);

/** Land scales with the window; dots, lines and words keep their size. */
export const MapDrawing = ({ outline, points, lines, size, view, onOpen, onPoint }: MapDrawingProps) => {
  const paths = useMemo(() => pathsOf(outline), [outline]);
  const dots = points.map((point) => ({
    ...point,
    at: onScreen(view, size, point.at),
    radius: radiusOf(point),
    rank: rankOf(point),
  }));
  const labels = labelsOf(
    dots.filter((dot) => dot.look !== 'faint'),
    size,
  );
  const [x, y] = view.centre;
  const place = `translate(${size.width / 2} ${size.height / 2}) scale(${view.scale}) translate(${-x} ${-y})`;
  return (
    <svg className="k-map-drawing" width={size.width} height={size.height}>
      <g transform={place}>
        <path className="k-map-land" d={paths.land} />
        <path className="k-map-border" d={paths.lines} />
      </g>
      {lines.map((line) => (
        <polyline
          key={line.id}
          className={lookOf(line, 'k-map-way')}
          points={line.through.map((at) => onScreen(view, size, at).join()).join(' ')}
        />
      ))}
      {dots.map((dot) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a list beside the drawing, for keyboard and ear, does the same
        <circle
          key={dot.id}
          className={classNames(lookOf(dot, 'k-map-dot'), onOpen && 'opens')}
          cx={dot.at[0]}
          cy={dot.at[1]}
          r={dot.radius}
          onClick={() => onOpen?.(dot.id)}
          onPointerEnter={() => onPoint?.(dot.id)}
          onPointerLeave={() => onPoint?.(null)}
        >
          <title>{dot.label}</title>
        </circle>
      ))}
      {labels.map((label) => (
        <text key={label.id} className={`k-map-name is-${label.side}`} x={label.x} y={label.y}>
          {label.text}
        </text>
      ))}
    </svg>
  );
};
