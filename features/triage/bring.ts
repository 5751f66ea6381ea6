import { newId } from '../../platform/ids.ts';
import { notify } from '../../platform/notify/notify.ts';
import type { Grade } from './contract.ts';
import type { By, Desk } from './ground.ts';
import type { Hand } from './hands.ts';
import { noticeOf, type Said } from './say.ts';
import { addReaders } from './store/items.ts';
import { insertSteps } from './store/steps.ts';

export interface Bringing {
  readonly id: string;
  readonly round: number;
  readonly said: Said;
  readonly kind: 'told' | 'escalated' | 'passed';
  readonly note?: string;
}

/** Goes out at once by every channel. */
const isUrgent = (grade: Grade): boolean => grade === 'A';

/**
 * TRI-6 Brings an item to some people: each gets a notice, stands on the record, and sees it from now on. The caller
 * holds the item's row, so nobody else brings it meanwhile.
 */
export async function bring(at: Desk, by: By, what: Bringing, hands: readonly Hand[]): Promise<void> {
  const { id, round, said, kind, note = '' } = what;
  const steps = [];
  for (const hand of hands) {
    const [noticeId = null] = await notify(at, {
      to: [hand.accountId],
      kind: 'information.waits',
      urgency: isUrgent(said.grade) ? 'urgent' : 'normal',
      ...noticeOf(said, hand),
      link: `/information/${id}`,
    });
    steps.push({ id: newId(), informationId: id, round, kind, grade: said.grade, note, to: hand, noticeId });
  }
  await addReaders(
    at.db,
    { zoneId: at.zone.id, id },
    hands.map(({ accountId }) => accountId),
  );
  await insertSteps(at.db, { zoneId: at.zone.id, now: at.now, by }, steps);
}
