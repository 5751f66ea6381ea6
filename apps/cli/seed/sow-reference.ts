import { withClient } from '../../../platform/db/session.ts';
import { readRegions, readTravel } from '../../../platform/packs/read-reference.ts';

/**
 * Divisions and their centres, for all zones; loading them again changes only what changed. A county that a travel
 * pack knows a way to is a city like a prefecture.
 */
export async function sowReference(
  ownerUrl: string,
  { regions: regionsKey, travel }: { regions: string; travel: string },
): Promise<number> {
  const regions = readRegions(regionsKey);
  const places = [...readTravel(travel).cities, ...regions.cities];
  const centres = new Map(places.map((city) => [city.code, city]));
  const rows = regions.divisions.map((d) => ({
    code: d.code,
    name: d.name,
    level: d.level,
    province_code: d.provinceCode,
    prefecture_code: d.prefectureCode,
    in_2019: d.in2019,
    in_2023: d.in2023,
    lng: centres.get(d.code)?.lng ?? null,
    lat: centres.get(d.code)?.lat ?? null,
  }));
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into division (code, name, level, province_code, prefecture_code, in_2019, in_2023, lng, lat)
       select code, name, level, province_code, prefecture_code, in_2019, in_2023, lng, lat
       from jsonb_to_recordset($1::jsonb) as d(code text, name text, level text, province_code text,
         prefecture_code text, in_2019 boolean, in_2023 boolean, lng float8, lat float8)
       on conflict (code) do update set name = excluded.name, level = excluded.level,
         province_code = excluded.province_code, prefecture_code = excluded.prefecture_code,
         in_2019 = excluded.in_2019, in_2023 = excluded.in_2023, lng = excluded.lng, lat = excluded.lat`,
      [JSON.stringify(rows)],
    ),
  );
  return rows.length;
}
