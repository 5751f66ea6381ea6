import { found } from '../../packages/kernel/refusal.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import * as conduct from './conduct.ts';
import type { Grade, Item, PolicyForm } from './contract.ts';
import { goUp } from './escalate.ts';
import type { By, Desk } from './ground.ts';
import { ensurePolicy } from './rules/propose.ts';
import { itemShown } from './shown.ts';
import { asTheClock, countBoxes, itemById, openItems } from './store/items.ts';
import { insertPolicy } from './store/policies.ts';

export type { Grade, Item } from './contract.ts';
export type { By, Desk } from './ground.ts';
export { type Incoming, type TakenIn, takeIn } from './intake.ts';
export { mayGradeInformation, mayReadInformation } from './permissions.ts';

/** What is open for a meeting's agenda, the highest grade first; never a restricted one (TRI-20). */
export const informationOpen = async (
  db: Db,
  at: { readonly zoneId: number; readonly now: string },
  wanted: {
    readonly grade?: Grade | undefined;
    readonly lineId?: string | undefined;
    readonly limit: number;
  },
): Promise<Item[]> => (await openItems(db, at.zoneId, wanted)).map((row) => itemShown(row, at.now));

/** How much waits: to be graded by anybody who may, and to be taken by this account; each counted to 100. */
export const informationWaiting = (
  db: Db,
  zoneId: number,
  accountId: string,
): Promise<{ grade: number; take: number; mine: number }> => countBoxes(db, zoneId, accountId);

/** For whoever loads a zone from a pack: the zone's first grading rules. */
export async function saveGradingPolicy(
  db: Db,
  at: { readonly zoneId: number; readonly now: string; readonly by: string },
  form: PolicyForm,
): Promise<void> {
  ensurePolicy(form);
  const by = { accountId: null, name: at.by };
  const made = { id: newId(), version: 1, from: at.now, form, reason: form.source, by };
  await insertPolicy(db, at.zoneId, made);
}

/** What may be done to an item on its way. */
export type Deed =
  | { readonly do: 'grade'; readonly grade: Grade; readonly reason: string }
  | { readonly do: 'take' }
  | { readonly do: 'close'; readonly outcome: string }
  | { readonly do: 'return'; readonly reason: string };

/** For whoever loads a zone from a pack: what was done to an item, at an instant of the pack's own. */
export async function doToInformation(
  at: Desk,
  by: By & { readonly accountId: string; readonly personId: string },
  { id, deed }: { readonly id: string; readonly deed: Deed },
): Promise<void> {
  await asTheClock(at.db);
  const item = found(await itemById(at.db, at.zone.id, id), 'information');
  switch (deed.do) {
    case 'grade':
      await conduct.grade(at, by, item, deed);
      return;
    case 'take':
      await conduct.take(at, by, item);
      return;
    case 'close':
      await conduct.end(at, by, item, { status: 'closed', outcome: deed.outcome });
      return;
    case 'return':
      await conduct.end(at, by, item, { status: 'returned', outcome: deed.reason });
  }
}

/** For whoever loads a zone from a pack: what the clock does, at an instant of the pack's own. */
export const lookAtClockAs = goUp;
