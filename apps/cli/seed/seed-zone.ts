import type { Auth } from '../../../platform/auth/auth.ts';
import { forgetAccounts } from '../../../platform/auth/forget-accounts.ts';
import { listZones } from '../../../platform/auth/list-zones.ts';
import type { Sealer } from '../../../platform/auth/seal.ts';
import { createZone } from '../../../platform/auth/zones.ts';
import type { Database } from '../../../platform/db/database.ts';
import { inTurn } from '../../../platform/db/in-turn.ts';
import { withOwner } from '../../../platform/db/owner.ts';
import { writeTold } from '../../../platform/facts/tell.ts';
import { wasTold } from '../../../platform/facts/was-told.ts';
import { newId } from '../../../platform/ids.ts';
import type { ZonePack } from '../../../platform/packs/zone-pack.ts';
import { openKeys } from './keys.ts';
import { accountsOf, linkPeople, makeAccounts, type SownAccount } from './sow-accounts.ts';
import { sowCadence } from './sow-cadence.ts';
import { sowCampaign } from './sow-campaign.ts';
import { sowClaims } from './sow-claims.ts';
import { sowDuplicates } from './sow-duplicates.ts';
import { sowInformation } from './sow-information.ts';
import { sowLights } from './sow-lights.ts';
import { sowMeetings } from './sow-meetings.ts';
import { sowOrganisation } from './sow-organisation.ts';
import { sowPartnerWork } from './sow-partner-work.ts';
import { sowPolicies } from './sow-policies.ts';
import { sowRecords } from './sow-records.ts';
import { sowReference } from './sow-reference.ts';
import { sowTargets } from './sow-targets.ts';
import { sowEnterprises, sowPartners, sowProjects } from './sow-work.ts';
import type { Sowing } from './sowing.ts';

export interface Seeding {
  readonly ownerUrl: string;
  readonly database: Database;
  readonly auth: Auth;
  readonly sealer: Sealer;
  readonly pack: ZonePack;
  /** For every account of the pack. */
  readonly password: string;
  readonly now: Date;
}

export interface Seeded {
  readonly zoneId: number;
  readonly made: boolean;
  readonly accounts: readonly SownAccount[];
}

const SEED_TURN = 7_283_304;

/**
 * Loads a zone from a pack. A zone that is there already is left as it is; one whose loading was cut off begins
 * again, for the sowing is one transaction and what was made before it is made anew. Two programs that start on one
 * database take turns, and the second finds it done.
 */
export const seedZone = (seeding: Seeding): Promise<Seeded> =>
  inTurn(seeding.ownerUrl, SEED_TURN, () => seedAlone(seeding));

async function seedAlone(seeding: Seeding): Promise<Seeded> {
  const { database, pack, ownerUrl } = seeding;
  const { manifest } = pack;
  const zones = await listZones(database.auth);
  const there = zones.find((zone) => zone.code === manifest.zone.code);
  if (there && (await database.readInZone(there.id, (db) => wasTold(db, there.id, 'zone.seeded')))) {
    return { zoneId: there.id, made: false, accounts: [] };
  }

  await sowReference(ownerUrl, manifest);
  const begins = new Date(`${manifest.startsOn}T${clockText(manifest.startsAt)}+08:00`);
  const zoneId = there?.id ?? Math.max(0, ...zones.map((zone) => zone.id)) + 1;
  if (there) await withOwner(ownerUrl, (owner) => forgetAccounts(owner, zoneId));
  else await makeZone(seeding, zoneId, begins);

  const keys = openKeys();
  const accounts = accountsOf({ pack, keys });
  await makeAccounts(seeding.auth, accounts, { zoneId, password: seeding.password });
  await database.inZone(zoneId, async (db) => {
    const by = { accountId: null, name: manifest.zone.bureau.zh };
    const sowing: Sowing = { db, zoneId, pack, keys, now: begins.toISOString(), by };
    await sowOrganisation(sowing);
    await sowEnterprises(sowing);
    await sowPartners(sowing);
    await sowProjects(sowing);
    await sowCampaign(sowing, seeding.sealer);
    await linkPeople(sowing, accounts);
    await sowRecords(sowing);
    await sowCadence(sowing);
    await sowDuplicates(sowing);
    await sowClaims(sowing);
    await sowPartnerWork(sowing);
    await sowTargets(sowing);
    await sowPolicies(sowing);
    await sowLights(sowing);
    await sowInformation(sowing);
    await sowMeetings(sowing);
    await writeSeeded(sowing);
  });
  return { zoneId, made: true, accounts };
}

const makeZone = ({ ownerUrl, pack, now }: Seeding, zoneId: number, begins: Date): Promise<void> => {
  const { manifest } = pack;
  return withOwner(ownerUrl, (owner) =>
    createZone(owner, {
      id: zoneId,
      code: manifest.zone.code,
      name: manifest.zone.name,
      homeCity: manifest.zone.city,
      timeZone: manifest.zone.timeZone,
      calendar: manifest.calendar,
      situation: manifest.situation,
      clockOffsetSeconds: Math.round((begins.getTime() - now.getTime()) / 1000),
      isDemo: true,
      settings: { requireSecondFactor: false, travel: manifest.travel },
    }),
  );
};

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

const writeSeeded = ({ db, zoneId, pack, now, by }: Sowing): Promise<void> =>
  writeTold(
    db,
    { zoneId, accountId: null, name: by.name, at: now, address: 'seed', requestId: newId() },
    {
      tales: [
        {
          kind: 'zone.seeded',
          subject: { kind: 'zone', id: String(zoneId) },
          after: { pack: pack.manifest.key, version: pack.manifest.version },
        },
      ],
      listeners: () => [],
    },
  );
