/** Longitude, latitude in degrees; once flattened, right and down in degrees of latitude. */
export type Place = readonly [number, number];
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** What stands in the middle of the window, flattened, and how many pixels one of its units takes. */
export interface View {
  readonly centre: Place;
  readonly scale: number;
}

/** A degree of longitude against one of latitude, as at 36° north, the middle of the country. */
const NARROW = 0.81;
const MARGIN_DEGREES = 1.2;
const ZOOM = { least: 0.5, most: 12 };

export const flat = ([lng, lat]: Place): Place => [lng * NARROW, -lat];

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

/** All runs of places in coordinates of any depth: a line, a ring, rings, polygons. */
const runsIn = (value: unknown): Place[][] => {
  if (!Array.isArray(value) || value.length === 0) return [];
  return value.every(isPlace) ? [value] : value.flatMap(runsIn);
};

interface Feature {
  readonly geometry: Readonly<Record<string, unknown>>;
}
export interface Outline {
  readonly features: readonly Feature[];
}

const runsOf = (feature: Feature): Place[][] => runsIn(feature.geometry['coordinates']);
const isArea = (feature: Feature): boolean => String(feature.geometry['type']).endsWith('Polygon');

const drawn = (run: readonly Place[]): string =>
  run
    .map(
      (place, i) =>
        `${i === 0 ? 'M' : 'L'}${flat(place)
          .map((n) => n.toFixed(3))
          .join()}`,
    )
    .join('');

/** The land as one path and the lines as another, in flattened units. */
export const pathsOf = ({ features }: Outline): { land: string; lines: string } => ({
  land: features
    .filter(isArea)
    .flatMap(runsOf)
    .map((run) => `${drawn(run)}Z`)
    .join(''),
  lines: features
    .filter((one) => !isArea(one))
    .flatMap(runsOf)
    .map(drawn)
    .join(''),
});

/** All places of the outline, to see the whole of it. */
export const placesIn = ({ features }: Outline): Place[] => features.flatMap((one) => runsOf(one).flat());

/** The view that shows all these places, with a margin; the whole world's middle where there are none. */
export function viewOf(places: readonly Place[], { width, height }: Size): View {
  if (places.length === 0) return { centre: [0, 0], scale: 1 };
  const bounds = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (const [x, y] of places.map(flat)) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.north = Math.min(bounds.north, y);
    bounds.south = Math.max(bounds.south, y);
  }
  const { west, east, north, south } = bounds;
  return {
    centre: [(west + east) / 2, (north + south) / 2],
    scale: Math.min(
      width / (east - west + 2 * MARGIN_DEGREES),
      height / (south - north + 2 * MARGIN_DEGREES),
    ),
  };
}

/** Pixels from the upper left corner. */
export const onScreen = ({ centre, scale }: View, { width, height }: Size, place: Place): Place => {
  const [x, y] = flat(place);
  return [width / 2 + (x - centre[0]) * scale, height / 2 + (y - centre[1]) * scale];
};

/** Nearer or further, with the place under `at` (pixels from the middle) kept where it is. */
export function zoomed(
  view: View,
  factor: number,
  { at = [0, 0], whole }: { at?: Place; whole: View },
): View {
  const scale = Math.min(whole.scale * ZOOM.most, Math.max(whole.scale * ZOOM.least, view.scale * factor));
  const shift = 1 / view.scale - 1 / scale;
  return { centre: [view.centre[0] + at[0] * shift, view.centre[1] + at[1] * shift], scale };
}

export const moved = (view: View, [dx, dy]: Place): View => ({
  ...view,
  centre: [view.centre[0] - dx / view.scale, view.centre[1] - dy / view.scale],
});

export interface Dot {
  readonly id: string;
  readonly label: string;
  readonly at: Place;
  /** Radius in pixels. */
  readonly radius: number;
  /** Who is written first where two labels want the same room. */
  readonly rank: number;
}
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly side: 'right' | 'left';
}

const LETTER = { wide: 11, narrow: 6.4, height: 14, gap: 5 };
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? LETTER.wide : LETTER.narrow), 0);

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const meet = (a: Room, b: Room): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Labels beside their dots, right or else left; one that would lie on another, or stick out, is not written. */
export function labelsOf(dots: readonly Dot[], { width, height }: Size): Label[] {
  const taken: (Room & { id: string })[] = dots.map(({ id, at: [x, y], radius }) => ({
    id,
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels: Label[] = [];
  for (const { id, label, at, radius } of dots.toSorted((a, b) => b.rank - a.rank)) {
    const [x, y] = at;
    for (const side of ['right', 'left'] as const) {
      const from = side === 'right' ? x + radius + LETTER.gap : x - radius - LETTER.gap - widthOf(label);
      const room = {
        left: from,
        right: from + widthOf(label),
        top: y - LETTER.height / 2,
        bottom: y + LETTER.height / 2,
      };
      const isIn = room.left >= 0 && room.right <= width && room.top >= 0 && room.bottom <= height;
      if (!isIn || taken.some((one) => one.id !== id && meet(one, room))) continue;
      taken.push({ id, ...room });
      labels.push({ id, text: label, x: side === 'right' ? room.left : room.right, y, side });
      break;
    }
  }
  return labels;
}
