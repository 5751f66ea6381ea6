import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zCadencePack } from '../../../features/cadence/contract.ts';
import { lookAtClockAs, recordContact, savePolicies } from '../../../features/cadence/door.ts';
import { addDays, type Day, day, daysFrom } from '../../../packages/kernel/day.ts';
import { dayIn, instantIn } from '../../../platform/clock/clock.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { PackContact } from '../../../platform/packs/zone-files.ts';
import type { Sowing } from './sowing.ts';

/** The clock's job looks at the evening of each day that the pack tells of. */
const EVENING = 18 * 60 + 5;

interface Moment {
  readonly at: string;
  readonly contact: PackContact | null;
}

const recordedOn = (contact: PackContact): Day => contact.recordedOn ?? contact.on;

/** Policies, and the contacts of the pack as they were written down day by day, with what was missed in between. */
export async function sowCadence(sowing: Sowing): Promise<void> {
  const { db, pack, now, by } = sowing;
  const { manifest } = pack;
  const zone = { id: sowing.zoneId, timeZone: manifest.zone.timeZone, calendar: manifest.calendar };
  const path = join(packsRoot(), 'cadence/default.json');
  const { policies } = zCadencePack.parse(JSON.parse(readFileSync(path, 'utf8')));
  const begins = firstDay(sowing);
  await savePolicies(
    db,
    { zoneId: zone.id, now: instantIn(zone, begins, 0), by: by.name },
    { policies, from: begins },
  );

  const contacts = pack.contacts.map((contact) => ({
    at: instantIn(zone, recordedOn(contact), contact.recordedAt ?? contact.at),
    contact,
  }));
  const evenings = daysFrom(begins, addDays(manifest.startsOn, -1)).flatMap((on) => [
    { at: instantIn(zone, on, 5), contact: null },
    { at: instantIn(zone, on, EVENING), contact: null },
  ]);
  const moments: Moment[] = [...contacts, ...evenings].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, contact } of moments) {
    const then = { db, zone, now: at, today: dayIn(zone, new Date(at)) };
    if (contact)
      await recordContact({ ...then, by: ownerOf(sowing, contact), tell: () => {} }, madeOf(sowing, contact));
    else await lookAtClockAs(then);
  }
  await lookAtClockAs({ db, zone, now, today: dayIn(zone, new Date(now)) });
}

/** Two weeks before the beginning: on a Monday, for the packs begin on one. */
const firstDay = ({ pack }: Sowing): Day => addDays(day(pack.manifest.startsOn), -14);

const madeOf = ({ keys, pack }: Sowing, contact: PackContact) => ({
  of: { kind: contact.of.kind, id: keys.of(contact.of.kind, contact.of.ref) },
  kind: contact.kind,
  note: contact.note,
  happenedAt: instantIn(pack.manifest.zone, contact.on, contact.at),
});

function ownerOf({ pack, keys }: Sowing, { of }: PackContact) {
  const records = of.kind === 'project' ? pack.projects : pack.partners;
  const owner = records.find((one) => one.key === of.ref)?.owner;
  const person = pack.organisation.people.find((one) => one.key === owner);
  const account = pack.organisation.accounts.find((one) => one.person === owner);
  return {
    accountId: account ? keys.of('account', account.login) : null,
    personId: keys.maybe('person', owner),
    name: person?.name ?? '',
  };
}
