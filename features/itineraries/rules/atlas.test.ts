import { describe, expect, test } from 'vitest';
import { atlasOf, type Pair, quickest } from './atlas.ts';

const pair = (over: Partial<Pair>): Pair => ({
  from: '430100',
  to: '310000',
  km: 880,
  railMinutes: 280,
  roadMinutes: 900,
  airMinutes: 265,
  ...over,
});

describe('ITN-20: the quickest way from door to door', () => {
  test.each([
    ['the train, with an hour for both stations', pair({ airMinutes: null }), { minutes: 340, how: 'rail' }],
    ['the plane, when it is far and quicker', pair({}), { minutes: 265, how: 'air' }],
    ['no plane below 450 km', pair({ km: 440 }), { minutes: 340, how: 'rail' }],
    ['no plane that is slower than the train', pair({ airMinutes: 341 }), { minutes: 340, how: 'rail' }],
    [
      'the road, where there is no train',
      pair({ railMinutes: null, airMinutes: null }),
      { minutes: 900, how: 'road' },
    ],
    [
      'the road, when the train would be slower with its stations',
      pair({ km: 45, railMinutes: 20, roadMinutes: 60, airMinutes: null }),
      { minutes: 60, how: 'road' },
    ],
  ])('%s', (_, given, expected) => {
    expect(quickest(given)).toEqual(expected);
  });
});

const atlas = atlasOf({
  divisions: [
    { code: '320500', name: '苏州市' },
    { code: '320509', name: '吴江区' },
    { code: '431000', name: '郴州市' },
  ],
  centres: [{ code: '431000', lng: 113.03, lat: 25.8 }],
  cities: [
    { code: '430100', name: { zh: '长沙', en: 'Changsha' }, lng: 112.97, lat: 28.2 },
    { code: '320500', name: { zh: '苏州', en: 'Suzhou' }, lng: 120.6, lat: 31.3 },
  ],
  pairs: [pair({ to: '320500', railMinutes: 300, airMinutes: null })],
});

describe('cities the table does not list', () => {
  test('a county is reached through the city it belongs to, 45 minutes further', () => {
    expect(atlas.journey('430100', '320509')).toEqual({ minutes: 405, how: 'rail' });
    expect(atlas.journey('320500', '320509')).toEqual({ minutes: 45, how: 'road' });
    expect(atlas.city('320509')).toEqual({
      code: '320509',
      name: { zh: '吴江区', en: '吴江区' },
      lng: 120.6,
      lat: 31.3,
    });
  });

  test('another city is reached by road, reckoned from the great circle', () => {
    const way = atlas.journey('430100', '431000');
    // 266.9 km × 1.28 at 75 km/h and 15 minutes
    expect(way).toEqual({ minutes: 289, how: 'road' });
  });

  test('where nothing is known there is no way', () => {
    expect(atlas.journey('430100', '990000')).toBeNull();
  });
});
