import { may } from '../../packages/kernel/permission.ts';
import type { Ask } from '../../platform/http/route.ts';
import { contactsOverdue, mayReadContacts } from '../cadence/door.ts';
import { mayFormSquads, mayJudgeReadiness, squadsOfPerson } from '../campaigns/door.ts';
import { countUnwritten, mayPublish } from '../itineraries/door.ts';
import { mayReadOrders, ordersWaiting } from '../meetings/door.ts';
import { commandGraph, standsInFor } from '../organisation/door.ts';
import { informationWaiting, mayGradeInformation, mayReadInformation } from '../triage/door.ts';
import { type CampaignNow, type Cockpit, WAITS, type Wait } from './contract.ts';
import type { PeopleNow } from './people-now.ts';
import { inOrder, waitsForClearing, waitsToDepart } from './rules.ts';

export interface CampaignKnown {
  readonly shown: CampaignNow;
  readonly people: PeopleNow;
  readonly draft: { readonly id: string } | null;
}

const one = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);

/** BRF-6 What a campaign wants of the asker, by what they may do. */
function waitsOf(ask: Ask, { shown, people, draft }: CampaignKnown): Wait[] {
  const { who, today } = ask;
  const wait = (kind: Wait['kind'], ids: readonly string[]): Wait => ({
    kind,
    count: ids.length,
    campaignId: shown.id,
    subjectId: one(ids),
  });
  const squads = (which: (squad: CampaignNow['squads'][number]) => boolean) =>
    shown.squads.filter(which).map((squad) => squad.id);
  const waits: Wait[] = [];
  if (people.own && people.own.standing !== 'ready' && !people.own.waits)
    waits.push(wait('declare', [people.own.personId]));
  if (may(who, mayJudgeReadiness))
    waits.push({ kind: 'judge', count: people.toJudge, campaignId: shown.id, subjectId: null });
  if (may(who, mayFormSquads)) {
    waits.push(
      wait(
        'suspended',
        squads((squad) => squad.status === 'suspended'),
      ),
    );
    waits.push(
      wait(
        'clear',
        squads((squad) => waitsForClearing(squad, today)),
      ),
    );
    waits.push(
      wait(
        'depart',
        squads((squad) => waitsToDepart(squad, today)),
      ),
    );
  }
  if (may(who, mayPublish) && shown.work) {
    if (draft) waits.push(wait('publish', [draft.id]));
    else if (shown.work.plan === null && shown.squads.length > 0) waits.push(wait('plan', [shown.id]));
  }
  return waits;
}

/** BRF-6 What the work floor wants of the asker: information, orders, contacts. */
async function workWaits({ db, zone, who, now, today }: Ask): Promise<Wait[]> {
  const wait = (kind: Wait['kind'], count: number): Wait => ({
    kind,
    count,
    campaignId: null,
    subjectId: null,
  });
  const waits: Wait[] = [];
  if (may(who, mayReadInformation)) {
    const { grade, take } = await informationWaiting(db, zone.id, who.accountId);
    waits.push(wait('take', take));
    if (may(who, mayGradeInformation)) waits.push(wait('grade', grade));
  }
  if (who.personId === null) return waits;
  const people = standsInFor(await commandGraph(db, zone.id, { at: now, on: today }), who.personId);
  if (may(who, mayReadOrders)) {
    const { mine, toConfirm } = await ordersWaiting(db, zone.id, { people, today });
    waits.push(wait('order', mine), wait('confirm', toConfirm));
  }
  if (may(who, mayReadContacts))
    waits.push(wait('contact', await contactsOverdue(db, zone.id, { owners: people, now })));
  return waits;
}

/** BRF-6 What waits for the asker, the most urgent kind first. */
export async function waitsNow(
  ask: Ask,
  campaigns: readonly CampaignKnown[],
  promises: Cockpit['promises'],
): Promise<Wait[]> {
  const { db, zone, who } = ask;
  const own =
    who.personId === null
      ? []
      : await squadsOfPerson(db, zone.id, {
          personId: who.personId,
          statuses: ['departed', 'onRoad', 'suspended', 'returned'],
        });
  const unwritten = await countUnwritten(
    db,
    zone.id,
    own.map((squad) => squad.id),
  );
  const personal: Wait[] = [
    ...(await workWaits(ask)),
    { kind: 'writeUp', count: unwritten, campaignId: null, subjectId: null },
    { kind: 'promise', count: promises?.mine ?? 0, campaignId: null, subjectId: null },
  ];
  return inOrder([...campaigns.flatMap((campaign) => waitsOf(ask, campaign)), ...personal], WAITS);
}
