import type { Day } from '../../../packages/kernel/day.ts';
import { ensure, Refusal } from '../../../packages/kernel/refusal.ts';
import type { Atlas } from './atlas.ts';
import type { PlanningSquad } from './planning-campaign.ts';
import { covers, mayGo } from './problem.ts';
import { type Assumed, lostIn, MOST_CHANGES, type Supposable, suppose } from './what-if.ts';

interface Span {
  readonly from: Day;
  readonly to: Day;
}

const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
const daysOut = (squad: PlanningSquad): Span => ({ from: squad.startsOn, to: squad.endsOn });

/** ITN-34, ITN-40 */
const ensureDays = (change: Extract<Assumed, Span>, { campaign }: Supposable, field: string): void => {
  const { from, to } = change;
  if (to < from) throw new Refusal('ITN-34', { from, to }, `${field}.to`);
  const { startsOn, endsOn } = campaign;
  if (!overlap(change, { from: startsOn, to: endsOn }))
    throw new Refusal('ITN-40', { from: startsOn, to: endsOn }, `${field}.from`);
};

/** ITN-36 Members of a supposed squad take part, are not lost, and are in no other squad on those days. */
const ensureMembers = (
  added: Extract<Assumed, { kind: 'addSquad' }>,
  { from, changes, field }: { from: Supposable; changes: readonly Assumed[]; field: string },
): void => {
  const lost = lostIn(changes);
  const others = [
    ...from.campaign.squads.filter((squad) => mayGo(squad) && overlap(daysOut(squad), added)),
    ...suppose(from, changes, 'en').squads.filter(
      (squad) => squad.id !== added.squadId && isSupposed(squad, changes) && overlap(daysOut(squad), added),
    ),
  ];
  for (const id of added.memberIds) {
    const person = from.participants.find((one) => one.personId === id);
    const isBusy = others.some((squad) => squad.members.some((member) => member.personId === id));
    if (!person || lost.has(id) || isBusy)
      throw new Refusal('ITN-36', { person: person?.name ?? '—' }, `${field}.memberIds`);
  }
};

const isSupposed = (squad: PlanningSquad, changes: readonly Assumed[]): boolean =>
  changes.some((change) => change.kind === 'addSquad' && change.squadId === squad.id);

const ensureOne = (
  change: Assumed,
  {
    from,
    changes,
    atlas,
    field,
  }: { from: Supposable; changes: readonly Assumed[]; atlas: Atlas; field: string },
): void => {
  const { campaign } = from;
  switch (change.kind) {
    case 'losePerson': {
      const squads = campaign.squads.filter(mayGo);
      const isMember = squads.some((squad) => squad.members.some((one) => one.personId === change.personId));
      if (!isMember) throw new Refusal('ITN-32', {}, `${field}.personId`);
      return;
    }
    case 'closeCity': {
      if (!campaign.visits.some((visit) => covers(change.city, visit.cityCode)))
        throw new Refusal('ITN-33', { city: change.city }, `${field}.city`);
      return ensureDays(change, from, field);
    }
    case 'addSquad': {
      if (atlas.city(change.startCity).lng === null)
        throw new Refusal('ITN-39', { city: change.startCity }, `${field}.startCity`);
      ensureDays(change, from, field);
      return ensureMembers(change, { from, changes, field });
    }
  }
};

/** ITN-31 … ITN-36, ITN-39, ITN-40 What is supposed makes sense of this campaign, and leaves somebody to go. */
export function ensureSupposable(from: Supposable, changes: readonly Assumed[], atlas: Atlas): void {
  ensure(changes.length >= 1 && changes.length <= MOST_CHANGES, 'ITN-31', { most: MOST_CHANGES });
  for (const [n, change] of changes.entries())
    ensureOne(change, { from, changes, atlas, field: `changes.${n}` });
  const squads = suppose(from, changes, 'en').squads;
  ensure(
    squads.some((squad) => mayGo(squad) && squad.members.length > 0),
    'ITN-35',
  );
}
