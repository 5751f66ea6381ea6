import { type Day, daysFrom } from '../../../packages/kernel/day.ts';
import { ensure } from '../../../packages/kernel/refusal.ts';
import { visitsOf } from '../../../packages/planner/plan.ts';
import {
  DEFAULT_WEIGHTS,
  type Leg,
  type MixRule,
  type Past,
  type Person,
  type Place,
  type Problem,
  type Slot,
  type SquadSpec,
  type Visit,
  type Weights,
  type Window,
  type WorkingDay,
} from '../../../packages/planner/problem.ts';
import type { CandidateVisit, SquadStatus } from '../../campaigns/contract.ts';
import type { Atlas } from './atlas.ts';
import type {
  Circumstances,
  PlanningCampaign,
  PlanningMember,
  PlanningSquad,
  Recorded,
} from './planning-campaign.ts';

/** Our own defaults: nobody travels between ten in the evening and six in the morning. */
const NIGHT = { from: 1320, to: 360 };
/** Minutes between two places of one city. Our own default. */
const INSIDE = 40;

const MAY_GO: readonly SquadStatus[] = ['forming', 'cleared', 'departed', 'onRoad'];

export const sitePlace = (visitId: string): string => `visit:${visitId}`;
export const homePlace = (cityCode: string): string => `home:${cityCode}`;

/** Somebody may be in two squads at different times; the planner knows a person as a member of one squad. */
export const memberId = (personId: string, squadId: string): string => `${personId}@${squadId}`;
export const personOfMember = (id: string): string => id.split('@')[0] ?? id;

export const mayGo = (squad: Pick<PlanningSquad, 'status'>): boolean => MAY_GO.includes(squad.status);

/** Squads that visits may be given to. */
const openSquads = (campaign: PlanningCampaign, waveId: string | null): PlanningSquad[] =>
  campaign.squads.filter((squad) => mayGo(squad) && (waveId === null || squad.waveId === waveId));

/** ITN-23 What is kept for squads of other waves: what is still to come of the plan in force. */
const frozenSlots = (campaign: PlanningCampaign, at: Circumstances): Slot[] => {
  if (at.waveId === null || at.inForce === null) return [];
  const others = new Set(
    campaign.squads.filter((squad) => mayGo(squad) && squad.waveId !== at.waveId).map((squad) => squad.id),
  );
  const wanted = new Set(toBeMade(campaign).map((visit) => visit.id));
  const done = new Set(at.recorded.map((one) => one.visitId));
  return visitsOf(at.inForce).filter(
    (slot) =>
      others.has(slot.squad) && wanted.has(slot.visit) && !done.has(slot.visit) && isAhead(slot, at.now),
  );
};

const isAhead = (slot: Slot, now: Circumstances['now']): boolean =>
  slot.day > now.day || (slot.day === now.day && slot.start > now.minute);

const toBeMade = (campaign: PlanningCampaign): CandidateVisit[] =>
  campaign.visits.filter((visit) => visit.status === 'candidate' || visit.status === 'planned');

/** ITN-27 Planning one wave, hosts who can only receive us on the days of another are that one's to visit. */
const isInDaysOf = (visit: CandidateVisit, squads: readonly PlanningSquad[]): boolean =>
  visit.windows.length === 0 ||
  visit.windows.some(({ day }) => squads.some((squad) => day >= squad.startsOn && day <= squad.endsOn));

const windowsOf = (visit: CandidateVisit, campaign: PlanningCampaign, workdays: readonly Day[]): Window[] =>
  visit.windows.length > 0
    ? visit.windows.map(({ day, from, to }) => ({ day, from, to }))
    : workdays.map((day) => ({ day, from: campaign.dayOpens, to: campaign.dayCloses }));

/** ITN-21 Working days, and days off on which somebody asked to be visited or was. */
const horizonDays = (
  campaign: PlanningCampaign,
  workdays: readonly Day[],
  more: { windows: readonly Window[]; slots: readonly Slot[] },
): WorkingDay[] => {
  const { dayOpens, dayCloses } = campaign;
  const days = new Set<Day>([
    ...workdays,
    ...more.windows.map((w) => w.day),
    ...more.slots.map((s) => s.day),
  ]);
  return [...days].toSorted().map((day) => {
    const own = more.windows.filter((window) => window.day === day);
    return {
      day,
      opens: Math.min(dayOpens, ...own.map((window) => window.from)),
      closes: Math.max(dayCloses, ...own.map((window) => window.to)),
    };
  });
};

/** ITN-22 Readiness not yet judged does not keep somebody from being planned for; refused or suspended does. */
const personIn = (squad: PlanningSquad, member: PlanningMember, days: readonly Day[]): Person => ({
  id: memberId(member.personId, squad.id),
  rank: member.rank,
  competences: member.competences,
  home: homePlace(member.homeCity),
  free:
    member.free.length === 0
      ? null
      : days.filter((day) => member.free.some((span) => day >= span.from && day <= span.to)),
  ready: member.standing === 'ready' || member.standing === 'unjudged',
});

/** A code names itself and what lies inside: 430000 a province, 320500 a city with its counties. */
export const covers = (code: string, city: string): boolean =>
  city.startsWith(code.replace(/(00){1,2}$/, ''));

/**
 * ITN-28 A squad with cities of its own goes nowhere else, but where it starts. The cities of a squad that is
 * suspended are anybody's: its visits are to be made by the others.
 */
const goesTo = (squad: PlanningSquad, city: string, all: readonly PlanningSquad[]): boolean =>
  squad.cities.length === 0 ||
  [...squad.cities, squad.startCity].some((code) => covers(code, city)) ||
  all.some((one) => one.status === 'suspended' && one.cities.some((code) => covers(code, city)));

const squadSpec = (squad: PlanningSquad): SquadSpec => ({
  id: squad.id,
  members: squad.members.map((member) => memberId(member.personId, squad.id)),
  start: homePlace(squad.startCity),
  end: homePlace(squad.startCity),
  from: squad.startsOn,
  to: squad.endsOn,
  maxMembers: 3,
  // the gate of departure asks for the leader's rank (docs/rules/squads.md); a plan may be made before the squad is complete
  leaderRank: 0,
  budget: null,
});

/** A share of the visits of either kind, as the share of all visits that the planner knows. */
const mixRules = (campaign: PlanningCampaign, visits: readonly CandidateVisit[]): MixRule[] =>
  campaign.mix.flatMap(({ key, sides, leastShare }) => {
    const either = visits.filter((visit) => sides.some((side) => visit.tags.includes(side))).length;
    const least = visits.length === 0 ? 0 : Math.floor((leastShare * either) / visits.length);
    return sides.map(
      (tag) => ({ id: `${key}:${tag}`, tag, scope: 'campaign', unit: 'share', least, most: 100 }) as const,
    );
  });

/** Points follow what visits are worth in this campaign: leaving out a mandatory one outweighs any other. */
const weightsFor = (visits: readonly CandidateVisit[]): Weights => {
  const values = visits.map((visit) => visit.value);
  const mean = Math.round(values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length));
  return {
    ...DEFAULT_WEIGHTS,
    mandatoryMissed: Math.max(DEFAULT_WEIGHTS.mandatoryMissed, 10 * Math.max(0, ...values)),
    mixMissed: Math.max(DEFAULT_WEIGHTS.mixMissed, Math.round(mean * 0.4)),
    moved: Math.max(DEFAULT_WEIGHTS.moved, Math.round(mean * 0.6)),
    swapped: Math.max(DEFAULT_WEIGHTS.swapped, Math.round(mean * 0.6)),
  };
};

const placesOf = (atlas: Atlas, homes: readonly string[], visits: readonly CandidateVisit[]): Place[] => {
  const micro = (degrees: number): number => Math.round(degrees * 1_000_000);
  const at = (code: string) => {
    const { lng, lat } = atlas.city(code);
    return lng === null || lat === null ? {} : { lng: micro(lng), lat: micro(lat) };
  };
  return [
    ...homes.map((city): Place => ({ id: homePlace(city), city, kind: 'home', ...at(city) })),
    ...visits.map(
      (visit): Place => ({
        id: sitePlace(visit.id),
        city: visit.cityCode,
        kind: 'site',
        ...at(visit.cityCode),
      }),
    ),
  ];
};

const legsOf = (atlas: Atlas, cities: readonly string[]): Leg[] =>
  cities.flatMap((from) =>
    cities.flatMap((to) => {
      const journey = from === to ? null : atlas.journey(from, to);
      return journey ? [{ from, to, minutes: journey.minutes, money: 0, how: journey.how }] : [];
    }),
  );

const executedSlots = (recorded: readonly Recorded[]): Slot[] =>
  recorded.map((one) => ({ visit: one.visitId, squad: one.squadId, day: one.day, start: one.start }));

interface Told {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly squads: ReadonlySet<string>;
}

const plannedVisit = (
  visit: CandidateVisit,
  windows: readonly Window[],
  more: { closed: readonly string[]; told: Told; recorded: Recorded | undefined },
): Visit => {
  const told = more.told.slots.get(visit.id);
  const confirmed = told && more.told.squads.has(told.squad) ? told : null;
  return {
    id: visit.id,
    place: sitePlace(visit.id),
    // a visit that was missed took its place in the day and earned nothing
    value: more.recorded?.status === 'missed' ? 0 : visit.value,
    duration: more.recorded ? more.recorded.end - more.recorded.start : visit.durationMinutes,
    windows,
    cost: 0,
    competences: visit.competences,
    rank: visit.requiredRank,
    tags: visit.tags,
    mandatory: visit.must,
    notBefore: [],
    sameDayAs: [],
    onlySquads: null,
    notSquads: more.closed,
    confirmed: confirmed && { squad: confirmed.squad, day: confirmed.day, start: confirmed.start },
  };
};

/** ITN-24 Nothing new begins before now, once the campaign has begun. */
const presentOf = (days: readonly WorkingDay[], now: Circumstances['now']): Past['now'] => {
  const first = days[0]?.day;
  return first !== undefined && now.day >= first ? now : null;
};

/** The problem of one campaign as it stands now. */
export function assembleProblem(campaign: PlanningCampaign, atlas: Atlas, at: Circumstances): Problem {
  const known = new Set(campaign.squads.map((squad) => squad.id));
  const byId = new Map(campaign.visits.map((visit) => [visit.id, visit]));
  const recorded = at.recorded.filter((one) => known.has(one.squadId) && byId.has(one.visitId));
  const records = new Map(recorded.map((one) => [one.visitId, one]));
  const open = openSquads(campaign, at.waveId);
  const frozen = frozenSlots(campaign, { ...at, recorded });
  const kept = new Set(frozen.map((slot) => slot.visit));
  const wanted = toBeMade(campaign).filter(
    (visit) => at.waveId === null || kept.has(visit.id) || isInDaysOf(visit, open),
  );
  const visits = [
    ...wanted,
    ...recorded.flatMap((one) =>
      wanted.some((visit) => visit.id === one.visitId) ? [] : (byId.get(one.visitId) ?? []),
    ),
  ];

  const executed = executedSlots(recorded);
  const openIds = new Set(open.map((squad) => squad.id));
  const outside = new Set([...executed, ...frozen].map((slot) => slot.squad));
  const squads = campaign.squads.filter((squad) => openIds.has(squad.id) || outside.has(squad.id));
  const closed = squads.map((squad) => squad.id).filter((id) => !openIds.has(id));

  const workdays = daysFrom(campaign.startsOn, campaign.endsOn).filter((day) => at.worksOn(day));
  const windows = new Map(visits.map((visit) => [visit.id, windowsOf(visit, campaign, workdays)]));
  const days = horizonDays(campaign, workdays, {
    windows: wanted.flatMap((visit) => visit.windows),
    slots: [...executed, ...frozen],
  });

  const told: Told = {
    slots: new Map((at.inForce ? visitsOf(at.inForce) : []).map((slot) => [slot.visit, slot])),
    squads: new Set(squads.map((squad) => squad.id)),
  };
  const homes = [
    ...new Set(squads.flatMap((squad) => [squad.startCity, ...squad.members.map((one) => one.homeCity)])),
  ];
  const cities = [...new Set([...homes, ...visits.map((visit) => visit.cityCode)])].toSorted();
  return {
    version: 2,
    horizon: { dayLength: 1440, days, nightRest: NIGHT, latestReturn: NIGHT.from },
    cities: cities.map((code) => ({ code, insideMinutes: INSIDE })),
    places: placesOf(atlas, homes, visits),
    legs: legsOf(atlas, cities),
    people: squads.flatMap((squad) =>
      squad.members.map((member) =>
        personIn(
          squad,
          member,
          days.map(({ day }) => day),
        ),
      ),
    ),
    squads: squads.map(squadSpec),
    toForm: null,
    visits: visits.map((visit) =>
      plannedVisit(visit, windows.get(visit.id) ?? [], {
        closed: [
          ...closed,
          ...open.filter((squad) => !goesTo(squad, visit.cityCode, campaign.squads)).map((squad) => squad.id),
        ],
        told,
        recorded: records.get(visit.id),
      }),
    ),
    mix: mixRules(campaign, wanted),
    caps: [],
    budget: null,
    closures: [],
    registrations: [],
    past: { now: presentOf(days, at.now), executed, frozen, whereabouts: [], members: [] },
    weights: weightsFor(wanted),
  };
}

/** ITN-14 There is a day to come, and a visit that some squad may be sent on. */
export function ensurePlannable(problem: Problem, now: Circumstances['now']): void {
  const done = new Set(problem.past.executed.map((slot) => slot.visit));
  const isAsked = problem.visits.some(
    (visit) => !done.has(visit.id) && problem.squads.some((squad) => !visit.notSquads.includes(squad.id)),
  );
  ensure(isAsked && problem.horizon.days.some(({ day }) => day >= now.day), 'ITN-14');
}
