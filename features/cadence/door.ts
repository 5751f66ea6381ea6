import type { Day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { PolicyForm } from './contract.ts';
import { escalate } from './escalate.ts';
import { type Evaluating, noteWhatWasMissed, refresh } from './evaluate.ts';
import { countOwed, litWanted, type OwedRow } from './store/owed.ts';
import { insertPolicy } from './store/policies.ts';

export { mayReadContacts } from './permissions.ts';
export { type ContactMade, type Recording, recordContact } from './record.ts';

/** Contacts of some people that are overdue at an instant, counted to 1,000. */
export const contactsOverdue = async (
  db: Db,
  zoneId: number,
  { owners, now }: { readonly owners: readonly string[]; readonly now: string },
): Promise<number> =>
  (await countOwed(db, zoneId, { owners, lineId: null, from: null, before: now })).atLeast;

export { contactsToJoin } from './store/contacts.ts';

/** Contacts that are missed now, with whom and since when: red before yellow, the longest owed first in each. */
export const contactsLit = (
  db: Db,
  zoneId: number,
  wanted: { readonly today: Day; readonly lineId: string | null; readonly limit: number },
): Promise<OwedRow[]> => litWanted(db, { zoneId, today: wanted.today }, wanted);

/** For whoever loads a zone from a pack: the zone's policies from a day on. */
export async function savePolicies(
  db: Db,
  at: { readonly zoneId: number; readonly now: string; readonly by: string },
  { policies, from }: { policies: readonly (PolicyForm & { readonly key: string })[]; from: Day },
): Promise<void> {
  for (const { key, ...form } of policies)
    await insertPolicy(db, at.zoneId, {
      id: newId(),
      key,
      version: 1,
      from,
      since: from,
      form,
      reason: form.source,
      by: { accountId: null, name: at.by },
      at: at.now,
    });
}

/** For whoever loads a zone from a pack: what the clock does, at an instant of the pack's own. */
export async function lookAtClockAs(at: Evaluating): Promise<void> {
  await noteWhatWasMissed(at, null);
  await refresh(at, null);
  await escalate(at);
}
