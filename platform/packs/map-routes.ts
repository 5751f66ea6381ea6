import { join } from 'node:path';
import type { z } from 'zod';
import { type Route, route } from '../http/route.ts';
import { getMapOutline } from './contract.ts';
import { packsRoot } from './find-packs.ts';
import { maySeeMaps } from './permissions.ts';
import { readJson } from './read-file.ts';
import { zRegionManifest } from './reference-files.ts';

/** The pack of regions; the only one there is so far. */
const GEOGRAPHY = 'cn';
const zOutline = getMapOutline.reply.shape.outline;
type Outline = z.infer<typeof zOutline>;

interface Drawn {
  readonly map: z.infer<typeof zRegionManifest>['map'];
  readonly outline: Outline;
}

/** Lines are drawn with the provinces: a national view shows all of both. */
function drawnFrom(dir: string): Drawn {
  const { map } = readJson(join(dir, 'manifest.json'), zRegionManifest);
  const files = [map.provinces, ...map.lines];
  const features = files.flatMap((name) => readJson(join(dir, name), zOutline).features);
  return { map, outline: { type: 'FeatureCollection', features } };
}

/** The routes of the map; the files are read when first asked for, and once. */
export function mapRoutesOf(root: string = packsRoot()): readonly Route[] {
  let drawn: Drawn | null = null;
  return [
    route(getMapOutline, maySeeMaps, async ({ language }) => {
      drawn ??= drawnFrom(join(root, 'regions', GEOGRAPHY));
      const { map, outline } = drawn;
      return { label: language === 'en' ? map.label.en : map.label.zh, approval: map.approval, outline };
    }),
  ];
}
