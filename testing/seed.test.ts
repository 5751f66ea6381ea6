import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedZone } from '../apps/cli/seed/seed-zone.ts';
import { openAuth } from '../platform/auth/auth.ts';
import { openSealer } from '../platform/auth/seal.ts';
import { machineClock } from '../platform/clock/clock.ts';
import { packsRoot } from '../platform/packs/find-packs.ts';
import { loadPack } from '../platform/packs/read-pack.ts';
import { type FreshDatabase, freshDatabase } from './world/database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** Whole packs are sown three times. */
const PATIENT = { timeout: 120_000 };

const seeding = () => {
  const sealer = openSealer(Buffer.alloc(32, 7));
  const auth = openAuth({
    database: fresh.database,
    clock: machineClock,
    secrets: { sealer },
    settings: { permissions: [] },
  });
  return {
    ownerUrl: fresh.urls.owner,
    database: fresh.database,
    auth,
    sealer,
    pack: loadPack(join(packsRoot(), 'second-zone')),
    password: 'river-lantern-2748',
    now: new Date('2026-05-04T00:00:00Z'),
  };
};

const peopleAndAccounts = async (): Promise<[number, number]> => {
  const people = await fresh.database.readInZone(1, (db) =>
    db.selectFrom('person').select('id').where('zone_id', '=', 1).execute(),
  );
  const accounts = await fresh.database.auth
    .selectFrom('auth.account')
    .select('id')
    .where('zone_id', '=', 1)
    .execute();
  return [people.length, accounts.length];
};

test('a seed that is cut off half way begins again, and a third time changes nothing', PATIENT, async () => {
  const whole = seeding();
  const broken = {
    ...whole,
    pack: { ...whole.pack, partners: [{ ...whole.pack.partners[0], owner: 'nobody' }] },
  };
  // a pack spoilt after it was checked: the sowing fails in the middle of its transaction
  await expect(seedZone(broken as typeof whole)).rejects.toThrow();
  expect((await peopleAndAccounts())[0]).toBe(0);

  const { made, accounts } = await seedZone(whole);
  expect(made).toBe(true);
  expect(await peopleAndAccounts()).toEqual([whole.pack.organisation.people.length, accounts.length]);

  expect(await seedZone(seeding())).toMatchObject({ zoneId: 1, made: false });
  expect(await peopleAndAccounts()).toEqual([whole.pack.organisation.people.length, accounts.length]);
});
