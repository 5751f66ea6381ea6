import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zLightPack } from '../../../features/lights/contract.ts';
import { judgeAs, saveLightRules } from '../../../features/lights/door.ts';
import { addDays, type Day, day, daysFrom } from '../../../packages/kernel/day.ts';
import { dayIn, instantIn } from '../../../platform/clock/clock.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { Sowing } from './sowing.ts';

/** When whoever is told has come to work. */
const MORNING = 8 * 60;
/** Two weeks before the beginning are judged day by day, so that lights have their age. */
const DAYS = 14;

/** The rules of lights, and what they lit in the mornings before the zone begins. */
export async function sowLights({ db, zoneId, pack, now, by }: Sowing): Promise<void> {
  const { manifest } = pack;
  const zone = { id: zoneId, timeZone: manifest.zone.timeZone, calendar: manifest.calendar };
  const { rules } = zLightPack.parse(
    JSON.parse(readFileSync(join(packsRoot(), 'lights/default.json'), 'utf8')),
  );
  const begins: Day = day(manifest.startsOn);
  const from = addDays(begins, -DAYS);
  await saveLightRules(db, { zoneId, now: instantIn(zone, from, 0), by: by.name }, { rules, from });
  for (const on of daysFrom(from, addDays(begins, -1)))
    await judgeAs({ db, zone, now: instantIn(zone, on, MORNING), today: on });
  await judgeAs({ db, zone, now, today: dayIn(zone, new Date(now)) });
}
