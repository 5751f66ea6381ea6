import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zDuplicatePack } from '../../../features/projects/contract.ts';
import { lookForDuplicates, saveDuplicateFigures } from '../../../features/projects/door.ts';
import { day } from '../../../packages/kernel/day.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { calendarNamed } from '../../../platform/packs/calendars.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { Sowing } from './sowing.ts';

/** In the afternoon of the last working day before the beginning: what was found then is to be ruled on the first. */
const FOUND_AT = 15 * 60 + 20;

/** When two projects are alike, and the pairs of the pack that are. */
export async function sowDuplicates({ db, zoneId, pack, by }: Sowing): Promise<void> {
  const { manifest } = pack;
  const path = join(packsRoot(), 'duplicates/default.json');
  const { figures, source } = zDuplicatePack.parse(JSON.parse(readFileSync(path, 'utf8')));
  const today = calendarNamed(manifest.calendar).addWorkdays(day(manifest.startsOn), -1);
  const now = instantIn(manifest.zone, today, FOUND_AT);
  await saveDuplicateFigures(db, { zoneId, now, by: by.name, from: today }, { figures, source });
  await lookForDuplicates({ db, zoneId, now, today });
}
