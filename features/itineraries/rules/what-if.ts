import type { Day } from '../../../packages/kernel/day.ts';
import type { Language, Sentence } from '../../../packages/kernel/words.ts';
import type { Closure, Problem } from '../../../packages/planner/problem.ts';
import type { Supposition } from '../contract.ts';
import type { Atlas } from './atlas.ts';
import type { Circumstances, PlanningCampaign, PlanningMember, PlanningSquad } from './planning-campaign.ts';
import { assembleProblem, covers, mayGo } from './problem.ts';

/** ITN-31 What can be taken in at a glance, and still told apart in what comes of it. Our own default. */
export const MOST_CHANGES = 6;

/** A squad that is only supposed has an id of its own, so that plans and people can speak of it. */
export type Assumed =
  | (Extract<Supposition, { kind: 'addSquad' }> & { readonly squadId: string })
  | Exclude<Supposition, { kind: 'addSquad' }>;
type AddedSquad = Extract<Assumed, { kind: 'addSquad' }>;

/** The facts that are supposed to be otherwise. */
export interface Supposable {
  readonly campaign: PlanningCampaign;
  /** Everybody who takes part, in a squad or not. */
  readonly participants: readonly PlanningMember[];
}

const NEW: Sentence = { 'zh-CN': '假设的小分队', en: 'Supposed squad' };
const NOBODY_YET: Sentence = { 'zh-CN': '队员待定', en: 'Members to be named' };

const isAdded = (change: Assumed): change is AddedSquad => change.kind === 'addSquad';

/** Whom nobody has named yet: between them they know all that any visit asks for, so more than this it cannot bring. */
const unnamed = (added: AddedSquad, { campaign }: Supposable, language: Language): PlanningMember => ({
  personId: added.squadId,
  name: NOBODY_YET[language],
  rank: campaign.visits.reduce((highest, visit) => Math.max(highest, visit.requiredRank), 0),
  competences: [...new Set(campaign.visits.flatMap((visit) => visit.competences))],
  homeCity: added.startCity,
  free: [],
  standing: 'ready',
});

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The squads that are supposed to be there as well, numbered after those that are. */
export const addedSquads = (
  from: Supposable,
  changes: readonly Assumed[],
  language: Language,
): PlanningSquad[] => {
  const { campaign, participants } = from;
  const last = Math.max(0, ...campaign.squads.map((squad) => squad.number));
  return changes.filter(isAdded).map((added, n) => {
    const named = participants
      .filter((person) => added.memberIds.includes(person.personId))
      .toSorted((a, b) => b.rank - a.rank);
    return {
      id: added.squadId,
      number: last + n + 1,
      name: `${NEW[language]} ${n + 1}`,
      waveId: null,
      status: 'forming',
      startsOn: later(added.from, campaign.startsOn),
      endsOn: earlier(added.to, campaign.endsOn),
      startCity: added.startCity,
      cities: [],
      members: named.length > 0 ? named : [unnamed(added, from, language)],
    };
  });
};

/** The campaign with the squads that are supposed beside those that are: so that a what-if has names for both. */
export const withAdded = (
  from: Supposable,
  changes: readonly Assumed[],
  language: Language,
): PlanningCampaign => ({
  ...from.campaign,
  squads: [...from.campaign.squads, ...addedSquads(from, changes, language)],
});

/** Who stays goes on without whoever is lost; a squad left with nobody is as good as suspended (ITN-26, ITN-28). */
const without = (squad: PlanningSquad, lost: ReadonlySet<string>): PlanningSquad => {
  const members = squad.members.filter((member) => !lost.has(member.personId));
  const isEmptied = members.length === 0 && squad.members.length > 0 && mayGo(squad);
  return { ...squad, members, status: isEmptied ? 'suspended' : squad.status };
};

export const lostIn = (changes: readonly Assumed[]): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => (change.kind === 'losePerson' ? [change.personId] : [])));

/** The campaign as it would be. Nothing is changed but this copy of its facts. */
export const suppose = (
  from: Supposable,
  changes: readonly Assumed[],
  language: Language,
): PlanningCampaign => {
  const lost = lostIn(changes);
  const squads = from.campaign.squads.map((squad) => without(squad, lost));
  return withAdded({ ...from, campaign: { ...from.campaign, squads } }, changes, language);
};

const closuresOf = (changes: readonly Assumed[], problem: Problem): Closure[] =>
  changes.flatMap((change) =>
    change.kind === 'closeCity'
      ? problem.cities
          .filter(({ code }) => covers(change.city, code))
          .map(({ code }) => ({ city: code, place: null, from: change.from, to: change.to }))
      : [],
  );

/** ITN-30 The planning problem of a campaign with the changes applied to its facts before it is put together. */
export const supposedProblem = (
  from: Supposable,
  changes: readonly Assumed[],
  more: { readonly atlas: Atlas; readonly at: Circumstances },
): Problem => {
  // the names of who is only supposed are no part of a problem
  const problem = assembleProblem(suppose(from, changes, 'en'), more.atlas, more.at);
  return { ...problem, closures: [...problem.closures, ...closuresOf(changes, problem)] };
};
