import { z } from 'zod';
import type { CalendarFacts } from '../../packages/kernel/calendar.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zDivision } from '../../packages/kernel/schemas.ts';
import {
  zDecimal,
  zFlag,
  zKey,
  zMaybeText,
  zMaybeWhole,
  zNames,
  zText,
  zWhole,
  zWordList,
} from './basics.ts';

/** packs/calendars/<key>.json */
export const zCalendarFile = z.strictObject({
  key: zKey,
  name: zNames,
  publishedFrom: zDay,
  publishedUntil: zDay,
  papers: z.array(z.strictObject({ year: z.int(), url: z.url() })),
  days: z.array(z.strictObject({ day: zDay, name: z.string(), off: z.boolean() })),
}) satisfies z.ZodType<CalendarFacts>;
export type CalendarPack = z.infer<typeof zCalendarFile>;

/** packs/regions/<key>/manifest.json: file names are relative to it. */
export const zRegionManifest = z.strictObject({
  key: zKey,
  name: zNames,
  map: z.strictObject({
    provinces: z.string(),
    prefectures: z.string(),
    lines: z.array(z.string()),
    coordinates: z.enum(['WGS-84', 'GCJ-02']),
    /** The approval number of a standard map (审图号); null while the map is only a schematic drawing. */
    approval: z.string().nullable(),
    label: zNames,
    credit: z.string(),
  }),
});

export const zDivisionRow = z
  .object({
    code: zDivision,
    name: zText,
    level: z.enum(['province', 'prefecture', 'county']),
    province_code: zDivision,
    prefecture_code: zMaybeText,
    in_2019: zFlag,
    in_2023: zFlag,
    name_2019: zMaybeText,
  })
  .transform((row) => ({
    code: row.code,
    name: row.name,
    level: row.level,
    provinceCode: row.province_code,
    prefectureCode: row.prefecture_code,
    in2019: row.in_2019,
    in2023: row.in_2023,
    name2019: row.name_2019,
  }));

export const zCityRow = z.object({
  code: zDivision,
  name: zText,
  lng: zDecimal,
  lat: zDecimal,
  source: zText,
});

export const zTravelCityRow = z
  .object({
    code: zDivision,
    name: zText,
    name_en: zText,
    region: zKey,
    lng: zDecimal,
    lat: zDecimal,
    stations: zWordList,
  })
  .transform(({ name, name_en, ...row }) => ({ ...row, name: { zh: name, en: name_en } }));

export const zTravelRow = z
  .object({
    from: zDivision,
    to: zDivision,
    km: zWhole,
    rail_min: zMaybeWhole,
    rail_kind: z.enum(['direct', 'transfer', 'none']),
    rail_via: zMaybeText,
    road_km_est: zWhole,
    road_min_est: zWhole,
    air_min_est: zMaybeWhole,
  })
  .transform((row) => ({
    from: row.from,
    to: row.to,
    km: row.km,
    railMinutes: row.rail_min,
    railKind: row.rail_kind,
    railVia: row.rail_via,
    roadKm: row.road_km_est,
    roadMinutes: row.road_min_est,
    airMinutes: row.air_min_est,
  }));

export const zTrainRow = z
  .object({ train: zText, seq: zWhole, city: zDivision, arr_min: zMaybeWhole, dep_min: zMaybeWhole })
  .transform((row) => ({
    train: row.train,
    seq: row.seq,
    city: row.city,
    /** Minutes after midnight of the day the train departs; null at its first stop. */
    arrives: row.arr_min,
    departs: row.dep_min,
  }));

export const zIndustryRow = z
  .object({ code: zText, name: zText, level: zWhole, parent: zMaybeText, section: zText })
  .transform((row) => row);

export const zDivisionNameRow = z
  .object({ code: z.string().regex(/^\d{2}$/), name_en: zText })
  .transform((row) => ({ code: row.code, en: row.name_en }));

export const zSectionRow = z
  .object({ code: z.string().regex(/^[A-T]$/), name: zText, name_en: zText })
  .transform((row) => ({ code: row.code, name: { zh: row.name, en: row.name_en } }));
