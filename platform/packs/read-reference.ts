import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { packsRoot } from './find-packs.ts';
import { initialsOf } from './initials.ts';
import { readCsv, readJson } from './read-file.ts';
import {
  type CalendarPack,
  zCalendarFile,
  zCityRow,
  zDivisionRow,
  zIndustryRow,
  zRegionManifest,
  zSectionRow,
  zTrainRow,
  zTravelCityRow,
  zTravelRow,
} from './reference-files.ts';
import { type ReadinessRules, zReadinessFile } from './situation-file.ts';

export type Division = z.infer<typeof zDivisionRow> & { readonly initials: string };
export type City = z.infer<typeof zCityRow>;
export type TravelCity = z.infer<typeof zTravelCityRow>;
export type TravelPair = z.infer<typeof zTravelRow>;
export type TrainStop = z.infer<typeof zTrainRow>;
export type Industry = z.infer<typeof zIndustryRow>;
export type Section = z.infer<typeof zSectionRow>;

export interface RegionPack {
  readonly manifest: z.infer<typeof zRegionManifest>;
  readonly divisions: readonly Division[];
  /** WGS-84 centres of prefectures and municipalities. */
  readonly cities: readonly City[];
  /** Absolute paths of the map's files, to be served as they are. */
  readonly map: {
    readonly provinces: string;
    readonly prefectures: string;
    readonly lines: readonly string[];
  };
}

export interface TravelPack {
  readonly cities: readonly TravelCity[];
  readonly pairs: readonly TravelPair[];
}

export interface IndustryPack {
  readonly industries: readonly Industry[];
  readonly sections: readonly Section[];
}

export const readCalendar = (key: string, root: string = packsRoot()): CalendarPack =>
  readJson(join(root, 'calendars', `${key}.json`), zCalendarFile);

export const readRegions = (key: string, root: string = packsRoot()): RegionPack => {
  const dir = join(root, 'regions', key);
  const manifest = readJson(join(dir, 'manifest.json'), zRegionManifest);
  const { provinces, prefectures, lines } = manifest.map;

  return {
    manifest,
    divisions: readCsv(join(dir, 'divisions.csv'), zDivisionRow).map((row) => ({
      ...row,
      initials: initialsOf(row.name),
    })),
    cities: readCsv(join(dir, 'cities.csv'), zCityRow),
    map: {
      provinces: join(dir, provinces),
      prefectures: join(dir, prefectures),
      lines: lines.map((name) => join(dir, name)),
    },
  };
};

export const readTravel = (key: string, root: string = packsRoot()): TravelPack => ({
  cities: readCsv(join(root, 'travel', key, 'cities.csv'), zTravelCityRow),
  pairs: readCsv(join(root, 'travel', key, 'matrix.csv'), zTravelRow),
});

/** Stops of real trains at the cities of a travel pack, in order; empty when the pack has none. */
export const readTrains = (key: string, root: string = packsRoot()): TrainStop[] => {
  const file = join(root, 'travel', key, 'trains.csv.gz');
  return existsSync(file) ? readCsv(file, zTrainRow) : [];
};

export const readIndustries = (key: string, root: string = packsRoot()): IndustryPack => ({
  industries: readCsv(join(root, 'industries', `${key}.csv`), zIndustryRow),
  sections: readCsv(join(root, 'industries', 'sections.csv'), zSectionRow),
});

export const readReadinessRules = (situation: string, root: string = packsRoot()): ReadinessRules =>
  readJson(join(root, 'situations', situation, 'readiness.json'), zReadinessFile);
