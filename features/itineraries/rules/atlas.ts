/** What a pack says of cities and the ways between them, as far as planning needs it. */
export interface Geography {
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly centres: readonly { readonly code: string; readonly lng: number; readonly lat: number }[];
  readonly cities: readonly {
    readonly code: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly lng: number;
    readonly lat: number;
  }[];
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly from: string;
  readonly to: string;
  /** Great circle. */
  readonly km: number;
  readonly railMinutes: number | null;
  readonly roadMinutes: number;
  readonly airMinutes: number | null;
}

export interface CityKnown {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly lng: number | null;
  readonly lat: number | null;
}

export interface Journey {
  readonly minutes: number;
  readonly how: 'rail' | 'road' | 'air';
}

export interface Atlas {
  city(code: string): CityKnown;
  /** Door to door; null where no way is known. */
  journey(from: string, to: string): Journey | null;
}

/** To the station, onto the train and from the station: thirty minutes at either end. Our own default. */
const STATIONS = 60;
/** From a county to the city it belongs to, when the table knows only the city. Our own default. */
const TO_ITS_CITY = 45;
const FLIGHTS_FROM_KM = 450;
/** The pack's own formula for roads it does not list: great circle × 1.28 at 75 km/h, and a quarter of an hour. */
const ROAD = { winding: 1.28, kmh: 75, extra: 15 };
const EARTH_KM = 6371;

/** ITN-20 The quickest way from door to door; one flies only where that is far and quicker than the train. */
export function quickest(pair: Pair): Journey {
  const rail = pair.railMinutes === null ? null : pair.railMinutes + STATIONS;
  const road: Journey = { minutes: pair.roadMinutes, how: 'road' };
  const ground: Journey = rail !== null && rail <= road.minutes ? { minutes: rail, how: 'rail' } : road;
  const flies =
    pair.airMinutes !== null && pair.km > FLIGHTS_FROM_KM && pair.airMinutes < (rail ?? road.minutes);
  return flies && pair.airMinutes !== null ? { minutes: pair.airMinutes, how: 'air' } : ground;
}

const greatCircle = (a: CityKnown, b: CityKnown): number | null => {
  if (a.lng === null || a.lat === null || b.lng === null || b.lat === null) return null;
  const [p, q] = [(a.lat * Math.PI) / 180, (b.lat * Math.PI) / 180];
  const turn = ((b.lng - a.lng) * Math.PI) / 180;
  return (
    EARTH_KM * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn)))
  );
};

const byRoad = (km: number): Journey => ({
  minutes: Math.ceil(((km * ROAD.winding) / ROAD.kmh) * 60) + ROAD.extra,
  how: 'road',
});

const prefectureOf = (code: string): string => `${code.slice(0, 4)}00`;

export function atlasOf(geography: Geography): Atlas {
  const pairs = new Map(geography.pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const names = new Map(geography.divisions.map((one) => [one.code, one.name]));
  const centres = new Map(geography.centres.map((one) => [one.code, one]));
  const cities = new Map(geography.cities.map((one) => [one.code, one]));

  const city = (code: string): CityKnown => {
    const named = cities.get(code);
    const centre =
      named ?? centres.get(code) ?? cities.get(prefectureOf(code)) ?? centres.get(prefectureOf(code));
    const zh = names.get(code) ?? code;
    return {
      code,
      name: named?.name ?? { zh, en: zh },
      lng: centre?.lng ?? null,
      lat: centre?.lat ?? null,
    };
  };

  const listed = (from: string, to: string): Journey | null => {
    const pair = pairs.get(`${from} ${to}`);
    return pair ? quickest(pair) : null;
  };

  /** Each end by its own name, or else as part of the city it belongs to. */
  const viaCities = (from: string, to: string): Journey | null => {
    for (const [a, b] of [
      [prefectureOf(from), to],
      [from, prefectureOf(to)],
      [prefectureOf(from), prefectureOf(to)],
    ] as const) {
      const extra = (a === from ? 0 : TO_ITS_CITY) + (b === to ? 0 : TO_ITS_CITY);
      if (a === b && extra > 0) return { minutes: extra, how: 'road' };
      const known = extra > 0 ? listed(a, b) : null;
      if (known) return { ...known, minutes: known.minutes + extra };
    }
    return null;
  };

  const estimated = (from: string, to: string): Journey | null => {
    const km = greatCircle(city(from), city(to));
    return km === null ? null : byRoad(Math.max(km, 1));
  };

  return { city, journey: (from, to) => listed(from, to) ?? viaCities(from, to) ?? estimated(from, to) };
}
