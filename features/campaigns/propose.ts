import { type Day, daysFrom } from '../../packages/kernel/day.ts';
import { formSquads } from '../../packages/planner/form-squads.ts';
import type { MemberReliance, PlannedSquad, SquadReliance } from '../../packages/planner/plan.ts';
import { DEFAULT_WEIGHTS, NO_PAST, type Problem } from '../../packages/planner/problem.ts';
import { relianceOfSquads } from '../../packages/planner/reliance.ts';
import { sayReliance } from '../../packages/planner/say-reliance.ts';
import type { Days, SquadProposal } from './contract.ts';
import type { CampaignForPlanning, ParticipantKnown } from './planning.ts';

const homeId = (city: string): string => `home:${city}`;
const siteId = (city: string): string => `site:${city}`;

/** Only the days that are asked about: somebody may be free till the end of time. */
const freeDays = (free: readonly Days[], within: Days): Day[] | null =>
  free.length === 0
    ? null
    : free.flatMap(({ from, to }) =>
        daysFrom(from < within.from ? within.from : from, to > within.to ? within.to : to),
      );

/** As much of a planning problem as forming squads asks for: cities stand for places. */
function problemOf(
  of: CampaignForPlanning,
  pool: readonly ParticipantKnown[],
  ask: { days: Days; squads: number },
): Problem {
  const { campaign, visits } = of;
  const { from, to } = ask.days;
  const cities = [...new Set([...visits.map((v) => v.cityCode), ...pool.map((p) => p.homeCity)])];
  const open = visits.filter((visit) => visit.status === 'candidate' || visit.status === 'planned');
  const hours = { opens: campaign.dayOpens, closes: campaign.dayCloses };
  return {
    version: 2,
    horizon: {
      dayLength: 1440,
      days: daysFrom(from, to).map((day) => ({ day, ...hours })),
      nightRest: { from: 1320, to: 360 },
      latestReturn: 1320,
    },
    cities: cities.map((code) => ({ code, insideMinutes: 30 })),
    places: cities.flatMap((city) => [
      { id: homeId(city), city, kind: 'home' as const },
      { id: siteId(city), city, kind: 'site' as const },
    ]),
    legs: [],
    people: pool.map((person) => ({
      id: person.id,
      rank: person.rank,
      competences: person.competences,
      home: homeId(person.homeCity),
      free: freeDays(person.free, ask.days),
      ready: true,
    })),
    squads: [],
    toForm: { count: ask.squads, from, to, maxMembers: 3, leaderRank: campaign.leaderRank, budget: null },
    visits: open.map((visit) => ({
      id: visit.id,
      place: siteId(visit.cityCode),
      value: visit.value,
      duration: visit.durationMinutes,
      cost: 0,
      windows: visit.windows,
      competences: visit.competences,
      rank: visit.requiredRank,
      tags: visit.tags,
      mandatory: visit.must,
      notBefore: [],
      sameDayAs: [],
      onlySquads: null,
      notSquads: [],
      confirmed: null,
    })),
    mix: [],
    caps: [],
    budget: null,
    closures: [],
    registrations: [],
    past: NO_PAST,
    weights: DEFAULT_WEIGHTS,
  };
}

const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Who could be in a new squad on these days: not suspended, and in no squad that overlaps them. */
function poolOf(of: CampaignForPlanning, days: Days): ParticipantKnown[] {
  const taken = new Set(
    of.squads
      .filter((squad) => overlap({ from: squad.startsOn, to: squad.endsOn }, days))
      .flatMap((squad) => squad.members.map((member) => member.personId)),
  );
  return of.participants.filter((person) => !taken.has(person.id) && person.standing !== 'suspended');
}

/** Squads as the planner would form them; nothing is saved. Readiness is judged later, so that it is not asked here. */
export function proposeFrom(of: CampaignForPlanning, ask: { days: Days; squads: number }): SquadProposal {
  const pool = poolOf(of, ask.days);
  const person = new Map(pool.map((one) => [one.id, one]));
  const problem = problemOf(of, pool, ask);
  const formed = formSquads(problem);
  const reliance = new Map(relianceOfSquads(problem, formed).map((one) => [one.squad, one]));

  const chosen = new Set(formed.flatMap((squad) => squad.members));
  return {
    squads: formed.map((squad) => shown(squad, person, reliance.get(squad.id))),
    leftOut: pool
      .filter((one) => !chosen.has(one.id))
      .map(({ id, name }) => ({
        personId: id,
        name,
        why: {
          zh: '现有小分队已覆盖其所能，或当期没有空',
          en: 'The squads cover what they bring, or they are not free',
        },
      })),
  };
}

function shown(
  squad: PlannedSquad,
  known: ReadonlyMap<string, ParticipantKnown>,
  reliance: SquadReliance | undefined,
): SquadProposal['squads'][number] {
  const leaderFirst = squad.members.toSorted(
    (a, b) => Number(b === squad.leader) - Number(a === squad.leader),
  );
  const cities = squad.members.map((id) => known.get(id)?.homeCity ?? '');
  const { why } = squad;
  const nameOf = (id: string): string => known.get(id)?.name ?? '';
  return {
    memberIds: leaderFirst,
    members: leaderFirst.map((id) => ({
      personId: id,
      name: nameOf(id),
      leader: id === squad.leader,
    })),
    startsOn: squad.from,
    endsOn: squad.to,
    startCity: why?.homeCity ?? cities[0] ?? '',
    competences: [...(why?.competences ?? [])],
    why:
      why === null
        ? []
        : [
            {
              zh: `可承担 ${why.visits} 处拜访，合计价值 ${why.value}；其中 ${why.onlyThey} 处只有他们能承担`,
              en: `May make ${why.visits} visits worth ${why.value}; ${why.onlyThey} of them nobody formed earlier may make`,
            },
          ],
    reliance: leaderFirst.flatMap((id) => {
      const one = reliance?.members.find(({ person }) => person === id);
      if (!one) return [];
      const says = sayWithout(one, { person: nameOf(id), isIdle: reliance?.visits.length === 0 });
      return [{ personId: id, says, missing: [...one.competence.missing] }];
    }),
  };
}

function sayWithout(
  one: MemberReliance,
  of: { readonly person: string; readonly isIdle: boolean },
): { zh: string; en: string }[] {
  const english = sayReliance('en', one, of);
  return sayReliance('zh-CN', one, of).map((zh, n) => ({ zh, en: english[n] ?? '' }));
}
