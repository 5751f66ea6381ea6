import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { zPolicyPack, zZonePolicies } from '../../../features/policies/contract.ts';
import {
  saveDeliveryStep,
  saveFirmFact,
  savePoliciesGiven,
  savePolicy,
} from '../../../features/policies/door.ts';
import type { Day } from '../../../packages/kernel/day.ts';
import { instantIn } from '../../../platform/clock/clock.ts';
import { packsRoot } from '../../../platform/packs/find-packs.ts';
import type { Sowing } from './sowing.ts';

const SHARED = ['national-2020', 'changsha-2020'];
/** Policies are read and written down in the morning; each thing of a day a quarter of an hour after the last. */
const MORNING = 9 * 60;
const APART = 15;

type Given = z.infer<typeof zZonePolicies>['deliveries'][number];

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The policies that were out when the zone begins, its own, what its firms answered and what they were given. */
export async function sowPolicies(sowing: Sowing): Promise<void> {
  const { db, pack, keys } = sowing;
  const file = join(pack.dir, 'policies.json');
  if (!existsSync(file)) return;
  const own = zZonePolicies.parse(read(file));
  const begins = pack.manifest.startsOn;
  for (const name of SHARED) {
    const { policies } = zPolicyPack.parse(read(join(packsRoot(), `policies/${name}.json`)));
    for (const policy of policies)
      if (policy.issuedOn !== null && policy.issuedOn <= begins) await savePolicy(db, sowing, policy);
  }
  const clauses: Map<string, string>[] = [];
  for (const policy of own.policies) clauses.push(await savePolicy(db, sowing, policy));
  for (const { enterprise, key, value, on } of own.answers)
    await saveFirmFact(db, scribeOn(sowing, on, 0), {
      enterpriseId: keys.of('enterprise', enterprise),
      key,
      value,
      asOf: on,
      source: '',
    });
  for (const one of own.deliveries) await sowGiven(sowing, one, clauses[one.policy] ?? new Map());
}

const scribeOn = (sowing: Sowing, on: Day, place: number) => ({
  ...sowing,
  now: instantIn({ timeZone: sowing.pack.manifest.zone.timeZone }, on, MORNING + place * APART),
});

async function sowGiven(sowing: Sowing, one: Given, clauses: ReadonlyMap<string, string>): Promise<void> {
  const { db, keys } = sowing;
  const clauseIds = one.clauses.flatMap((number) => clauses.get(number) ?? []);
  const enterpriseId = keys.of('enterprise', one.enterprise);
  const ids = await savePoliciesGiven(db, scribeOn(sowing, one.on, 1), {
    enterpriseId,
    clauseIds,
    how: one.how,
    on: one.on,
  });
  for (const [place, step] of one.steps.entries())
    for (const deliveryId of ids)
      await saveDeliveryStep(db, scribeOn(sowing, step.on, place + 2), {
        deliveryId,
        kind: step.kind,
        words: step.words,
      });
}
