import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zTriagePack } from '../../../features/triage/contract.ts';
import {
  type Deed,
  type Desk,
  doToInformation,
  lookAtClockAs,
  saveGradingPolicy,
  takeIn,
} from '../../../features/triage/door.ts';
import { addDays, type Day, daysFrom } from '../../../packages/kernel/day.ts';
import { dayIn, instantIn } from '../../../platform/clock/clock.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { PackInformation } from '../../../platform/packs/zone-files.ts';
import { accountsOf } from './sow-accounts.ts';
import type { Sowing } from './sowing.ts';

/** Just after the hour at which most clocks end. */
const EVENING = 18 * 60 + 1;
/** Whoever holds this post gets grade B by name. */
const CHIEF = 'bureau-head';

/** Grading rules, and what came in before the beginning, with what was done to it hour by hour. */
export async function sowInformation(sowing: Sowing): Promise<void> {
  const { db, zoneId, pack, now, by } = sowing;
  const zone = { id: zoneId, timeZone: pack.manifest.zone.timeZone, calendar: pack.manifest.calendar };
  const begins = addDays(pack.manifest.startsOn, -14);
  await saveGradingPolicy(
    db,
    { zoneId, now: instantIn(zone, begins, 0), by: by.name },
    gradingPolicy(sowing),
  );

  const moments = [...pack.information.flatMap((item) => happeningsOf(sowing, item)), ...evenings(sowing)];
  for (const { on, minute, run } of moments.toSorted((a, b) =>
    a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1,
  )) {
    const at = instantIn(zone, on, minute);
    await run({ db, zone, now: at, today: dayIn(zone, new Date(at)), tell: () => {} });
  }
  await lookAtClockAs({ db, zone, now, today: dayIn(zone, new Date(now)), tell: () => {} });
}

interface Happening {
  readonly on: Day;
  readonly minute: number;
  readonly run: (desk: Desk) => Promise<unknown>;
}

function gradingPolicy({ pack, keys }: Sowing) {
  const path = join(packsRoot(), 'triage/default.json');
  const { key: _, ...form } = zTriagePack.parse(JSON.parse(readFileSync(path, 'utf8')));
  const chiefs = pack.organisation.people.filter(({ post }) => post === CHIEF);
  const people = chiefs.map(({ key }) => keys.of('person', key));
  return { ...form, grades: form.grades.map((one) => (one.grade === 'B' ? { ...one, people } : one)) };
}

const evenings = ({ pack }: Sowing): Happening[] => {
  const first = pack.information.map(({ on }) => on).toSorted()[0];
  return first === undefined
    ? []
    : daysFrom(first, addDays(pack.manifest.startsOn, -1)).map((on) => ({
        on,
        minute: EVENING,
        run: lookAtClockAs,
      }));
};

/** It comes in, then each thing that was done to it. */
function happeningsOf(sowing: Sowing, item: PackInformation): Happening[] {
  const { keys } = sowing;
  const accounts = accountsOf(sowing);
  const sender = accounts.find(({ login }) => login === item.by);
  const { title, body, secrecy, via, about } = item;
  let id = '';
  const comesIn = async (desk: Desk): Promise<void> => {
    const taken = await takeIn(desk, {
      via,
      by: { accountId: sender?.id ?? null, name: sender?.name ?? '' },
      fromName: sender?.name ?? '',
      title,
      body,
      about: about && { kind: about.kind, id: keys.of(about.kind, about.ref) },
      lineId: keys.maybe('line', item.line),
      saidGrade: null,
      secrecy,
      readers: item.readers.map((key) => keys.of('person', key)),
      source: null,
    });
    id = taken.id;
  };
  const done = item.deeds.map(({ by, on, at, ...deed }): Happening => {
    const personId = keys.of('person', by);
    const account = accounts.find((one) => one.personId === personId);
    if (!account) throw new Error(`${by} has no account to do something to ${item.key} with`);
    const who = { accountId: account.id, personId, name: account.name };
    const wanted: Deed = deed;
    return { on, minute: at, run: (desk) => doToInformation(desk, who, { id, deed: wanted }) };
  });
  return [{ on: item.on, minute: item.at, run: comesIn }, ...done];
}
