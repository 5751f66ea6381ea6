import { describe, expect, test } from 'vitest';
import { labelsOf, moved, onScreen, type Place, pathsOf, viewOf, zoomed } from './map-shape.ts';

const SIZE = { width: 400, height: 300 };
const CITIES: Place[] = [
  [121.5, 31.2],
  [113, 28.2],
  [114.1, 22.5],
];

test('areas become closed paths, lines open ones, however deep their coordinates lie', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const feature = (type: string, coordinates: unknown) => ({ geometry: { type, coordinates } });
  const paths = pathsOf({
    features: [
      feature('Polygon', [square]),
      feature('MultiPolygon', [[square], [square]]),
      feature('LineString', square),
      feature('Point', [1, 2]),
    ],
  });
  expect(paths.land.match(/M[^M]*Z/g)).toHaveLength(3);
  expect(paths.lines).toMatch(/^M[^MZ]*$/);
});

describe('the window', () => {
  const view = viewOf(CITIES, SIZE);
  test('shows all places, north above south and west left of east', () => {
    const spots = CITIES.map((place) => onScreen(view, SIZE, place));
    for (const [x, y] of spots) {
      expect(x).toSatisfy((n: number) => n > 0 && n < SIZE.width);
      expect(y).toSatisfy((n: number) => n > 0 && n < SIZE.height);
    }
    const [shanghai = [0, 0], changsha = [0, 0], shenzhen = [0, 0]] = spots;
    expect(shanghai[0]).toBeGreaterThan(changsha[0]);
    expect(shanghai[1]).toBeLessThan(shenzhen[1]);
  });
  test('keeps what is under the mouse where it is while zooming', () => {
    const [x, y] = onScreen(view, SIZE, [121.5, 31.2]);
    const near = zoomed(view, 3, { at: [x - 200, y - 150], whole: view });
    expect(near.scale).toBeCloseTo(view.scale * 3);
    expect(onScreen(near, SIZE, [121.5, 31.2])[0]).toBeCloseTo(x);
    expect(onScreen(near, SIZE, [121.5, 31.2])[1]).toBeCloseTo(y);
  });
  test('zooms no further than is of use', () => {
    expect(zoomed(view, 1000, { whole: view }).scale).toBeCloseTo(view.scale * 12);
    expect(zoomed(view, 0.001, { whole: view }).scale).toBeCloseTo(view.scale / 2);
  });
  test('follows the hand', () => {
    const [x, y] = onScreen(view, SIZE, [113, 28.2]);
    const [there, down] = onScreen(moved(view, [30, -10]), SIZE, [113, 28.2]);
    expect([there - x, down - y]).toEqual([expect.closeTo(30), expect.closeTo(-10)]);
  });
});

describe('labels', () => {
  const dot = (id: string, at: Place, rank = 1) => ({ id, label: '上海 3/4', at, radius: 5, rank });
  test('stand right of their dot, or left where the edge is near', () => {
    expect(labelsOf([dot('a', [100, 50]), dot('b', [380, 50])], SIZE)).toMatchObject([
      { id: 'a', side: 'right', x: 110 },
      { id: 'b', side: 'left', x: 370 },
    ]);
  });
  test('never lie on one another: the lower in rank makes way', () => {
    const crowd = [dot('low', [200, 100]), dot('high', [202, 104], 9), dot('mid', [204, 96], 5)];
    const written = labelsOf(crowd, SIZE);
    expect(written.map(({ id }) => id)).toContain('high');
    expect(written.length).toBeLessThan(3);
  });
});
