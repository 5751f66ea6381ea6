import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { MapLook, SchematicMapProps } from './schematic-map.tsx';
import { useDark } from './scheme.ts';
import type { Tone } from './tone.ts';

echarts.use([GeoComponent, TooltipComponent, ScatterChart, LinesChart, LabelLayout, CanvasRenderer]);

type Colour = (name: string) => string;

/** Reads the palette where it is kept, so that a map looks like the page around it. */
const coloursOf = (box: Element): Colour => {
  const style = getComputedStyle(box);
  return (name) => style.getPropertyValue(`--${name}`).trim();
};
const solid = (colour: Colour, tone: Tone | undefined): string => colour(`${tone ?? 'blue'}-solid`);

const LINE = {
  strong: { width: 3, opacity: 1 },
  plain: { width: 1.6, opacity: 0.75 },
  faint: { width: 1, opacity: 0.16 },
};
const POINT = {
  strong: { grow: 5, opacity: 1 },
  plain: { grow: 0, opacity: 1 },
  faint: { grow: 0, opacity: 0.3 },
};
const lookOf = (look: MapLook | undefined): MapLook | 'plain' => look ?? 'plain';

const MARGIN_DEGREES = 1.2;

/** The box around some places, with a margin: [[west, north], [east, south]]. */
const boxAround = (places: readonly (readonly [number, number])[]): number[][] => {
  const lngs = places.map(([lng]) => lng);
  const lats = places.map(([, lat]) => lat);
  return [
    [Math.min(...lngs) - MARGIN_DEGREES, Math.max(...lats) + MARGIN_DEGREES],
    [Math.max(...lngs) + MARGIN_DEGREES, Math.min(...lats) - MARGIN_DEGREES],
  ];
};

interface Drawn {
  points: SchematicMapProps['points'];
  lines: SchematicMapProps['lines'];
}
interface Look {
  dark: boolean;
  colour: Colour;
}

const groundOf = (map: string, around: SchematicMapProps['around'], { dark, colour }: Look) => ({
  darkMode: dark,
  geo: {
    map,
    roam: true,
    scaleLimit: { min: 0.5, max: 12 },
    layoutCenter: ['50%', '50%'],
    layoutSize: '96%',
    ...(around && around.length > 0 && { boundingCoords: boxAround(around) }),
    itemStyle: { areaColor: colour('sunken'), borderColor: colour('line-strong'), borderWidth: 0.8 },
    emphasis: { disabled: true },
    tooltip: { show: false },
    silent: true,
  },
});

const optionOf = ({ points = [], lines = [] }: Drawn, { dark, colour }: Look) => ({
  darkMode: dark,
  animation: false,
  tooltip: {
    renderMode: 'richText' as const,
    backgroundColor: colour('raised'),
    borderColor: colour('line'),
    textStyle: { color: colour('text'), fontSize: 12 },
    formatter: '{b}',
  },
  series: [
    {
      type: 'lines' as const,
      coordinateSystem: 'geo' as const,
      polyline: true,
      silent: true,
      data: lines.map((line) => ({
        name: line.label,
        coords: line.through.map((at) => [...at]),
        lineStyle: { color: solid(colour, line.tone), ...LINE[lookOf(line.look)] },
      })),
    },
    {
      type: 'scatter' as const,
      coordinateSystem: 'geo' as const,
      label: {
        show: true,
        position: 'right' as const,
        formatter: '{b}',
        color: colour('text'),
        textBorderColor: colour('surface'),
        textBorderWidth: 3,
        fontSize: 11,
      },
      labelLayout: { hideOverlap: true },
      data: points.map((point) => ({
        id: point.id,
        name: point.label,
        value: [...point.at],
        symbolSize: 6 + 2 * (point.weight ?? 1) + POINT[lookOf(point.look)].grow,
        itemStyle: {
          color: solid(colour, point.tone),
          borderColor: colour('surface'),
          borderWidth: 1.5,
          opacity: POINT[lookOf(point.look)].opacity,
        },
        label: { show: point.look !== 'faint', fontWeight: point.look === 'strong' ? 600 : 400 },
      })),
    },
  ],
});

const names = new WeakMap<object, string>();
let drawn = 0;

/** The name under which the drawing library knows an outline; told once. */
const mapOf = (outline: object): string => {
  const known = names.get(outline);
  if (known) return known;
  const name = `outline-${drawn++}`;
  echarts.registerMap(name, JSON.stringify(outline));
  names.set(outline, name);
  return name;
};

/** The drawing itself; a chunk of its own, fetched when a map is first shown. */
export const SchematicMapCanvas = (props: SchematicMapProps) => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const dark = useDark();
  const open = useEffectEvent((id: unknown) => typeof id === 'string' && props.onOpen?.(id));
  const point = useEffectEvent((id: unknown) => props.onPoint?.(typeof id === 'string' ? id : null));
  const { outline, points, lines, around } = props;
  const aroundText = JSON.stringify(around ?? null);
  useEffect(() => {
    if (!box.current) return;
    const made = echarts.init(box.current);
    chart.current = made;
    made.on('click', (event) => {
      const at = event.data;
      if (at && typeof at === 'object' && 'id' in at) open(at.id);
    });
    made.on('mouseover', (event) => {
      const at = event.data;
      if (at && typeof at === 'object' && 'id' in at) point(at.id);
    });
    made.on('mouseout', () => point(null));
    // A page about to be left is hidden first, and no map can be laid out in a box without a size.
    const size = new ResizeObserver(() => made.getDom().clientWidth > 0 && made.resize());
    size.observe(box.current);
    return () => {
      size.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    // The ground alone is drawn anew when it changes, so that choosing something does not undo the reader's zoom.
    if (!box.current || !chart.current) return;
    const places = JSON.parse(aroundText) as typeof around; // border: our own JSON
    const look = { dark, colour: coloursOf(box.current) };
    chart.current.setOption(groundOf(mapOf(outline), places, look), { replaceMerge: ['geo'] });
  }, [outline, aroundText, dark]);
  useEffect(() => {
    if (!box.current || !chart.current) return;
    const look = { dark, colour: coloursOf(box.current) };
    chart.current.setOption(optionOf({ points, lines }, look), { replaceMerge: ['series'] });
  }, [points, lines, dark]);
  return <div ref={box} className="k-map-canvas" />;
};
