import { clock } from '../../../packages/kernel/minutes.ts';
import type { Particulars } from '../../../packages/kernel/refusal.ts';
import { type Language, type Sentence, say } from '../../../packages/kernel/words.ts';
import type { Difference } from '../../../packages/planner/difference.ts';
import type { Fault } from '../../../packages/planner/fault.ts';
import type { LeftOut, Reason } from '../../../packages/planner/plan.ts';
import type { Problem, Slot } from '../../../packages/planner/problem.ts';
import { words as plannerWords, reasonWords } from '../../../packages/planner/words.ts';
import type { PlanFault } from '../contract.ts';
import { words } from '../words.ts';
import type { Atlas } from './atlas.ts';
import type { PlanningCampaign } from './planning-campaign.ts';
import { personOfMember, sitePlace } from './problem.ts';

/** Names for the ids in a plan, in the reader's language. */
export interface Names {
  readonly language: Language;
  visit(id: string): string;
  squad(id: string): string;
  person(id: string): string;
  city(code: string): string;
  /** A place's city. */
  place(id: string): string;
}

export const namesFor = (
  language: Language,
  from: { campaign: PlanningCampaign; problem: Problem; atlas: Atlas },
): Names => {
  const visits = new Map(from.campaign.visits.map((visit) => [visit.id, visit.title]));
  const squads = new Map(from.campaign.squads.map((squad) => [squad.id, squad.name]));
  const people = new Map(
    from.campaign.squads.flatMap((squad) => squad.members.map((one) => [one.personId, one.name] as const)),
  );
  const places = new Map(from.problem.places.map((place) => [place.id, place.city]));
  const city = (code: string): string => from.atlas.city(code).name[language === 'en' ? 'en' : 'zh'];
  const gone: Sentence = { 'zh-CN': '（已撤回）', en: '(withdrawn)' };
  return {
    language,
    city,
    visit: (id) => visits.get(id) ?? gone[language],
    squad: (id) => squads.get(id) ?? gone[language],
    person: (id) => people.get(personOfMember(id)) ?? gone[language],
    place: (id) => city(places.get(id) ?? ''),
  };
};

export const listed = (language: Language, items: readonly string[]): string =>
  items.join(language === 'en' ? ', ' : '、');

const split = (text: string | number | undefined): string[] => String(text ?? '').split(' ');

const NAMED: Readonly<Record<string, (names: Names, value: string | number) => string>> = {
  visit: (names, id) => quoted(names, split(id).map(names.visit)),
  other: (names, id) => quoted(names, [names.visit(String(id))]),
  squad: (names, id) => names.squad(String(id)),
  person: (names, id) => listed(names.language, split(id).map(names.person)),
  city: (names, code) => names.city(String(code)),
  place: (names, id) => names.place(String(id)),
  from: (names, id) => names.place(String(id)),
  to: (names, id) => names.place(String(id)),
  step: (names, id) => (String(id).includes(':') ? names.place(String(id)) : names.city(String(id))),
};

export const quoted = (names: Names, titles: readonly string[]): string =>
  listed(
    names.language,
    titles.map((title) => `“${title}”`),
  );

/** Ids among the particulars of a fault become names. */
const named = (names: Names, particulars: Particulars): Particulars =>
  Object.fromEntries(
    Object.entries(particulars).map(([key, value]) => [key, NAMED[key]?.(names, value) ?? value]),
  );

const idIn = (particulars: Particulars, key: string): string | null => {
  const id = particulars[key];
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : null;
};

/** A fault as people read it: the planner's own rules, or ours, with names for ids. */
export const sayFault = (names: Names, fault: Fault): PlanFault => {
  const own = words[fault.rule];
  const sentence = own ?? plannerWords[fault.rule];
  const particulars = own
    ? { ...fault.particulars, visit: names.visit(String(fault.particulars['visit'])) }
    : named(names, fault.particulars);
  return {
    rule: fault.rule,
    detail: sentence ? say(sentence, names.language, particulars) : fault.rule,
    visitId: idIn(fault.particulars, 'visit'),
    squadId: idIn(fault.particulars, 'squad'),
  };
};

const reasonParticulars = (names: Names, reason: Reason): Particulars => {
  switch (reason.kind) {
    case 'noSquadHasCompetence':
      return { missing: listed(names.language, reason.missing), nearest: names.squad(reason.nearest) };
    case 'tiedTo':
      return { visits: quoted(names, reason.visits.map(names.visit)) };
    case 'displacedBy':
      return { visit: quoted(names, [names.visit(reason.visit)]), worth: reason.worth };
    case 'cityClosed':
      return { city: names.city(reason.city) };
    case 'overBudget':
      return { squad: names.squad(reason.squad), by: reason.by };
    case 'capReached':
      return { cap: reason.cap, most: reason.most };
    case 'shortBy':
      return { squad: names.squad(reason.squad), minutes: reason.minutes };
    case 'rankTooLow':
      return { required: reason.required, highest: reason.highest };
    case 'notWorthIt':
      return { points: reason.points };
    case 'noSquadAllowed':
    case 'noSquadAvailable':
    case 'noWindowReachable':
    case 'takenOut':
      return {};
  }
};

const NOBODY: Sentence = { 'zh-CN': '没有能去{city}的小分队', en: 'No squad may be sent to {city}' };
const NEW: Sentence = { 'zh-CN': '制定方案时还没有这个拜访', en: 'It was not there when this plan was made' };

/** ITN-25 Why a visit is left out, in sentences; never without a reason. */
export const sayReasons = (names: Names, one: LeftOut): string[] =>
  one.reasons.length === 0
    ? [NEW[names.language]]
    : one.reasons.flatMap((reason) => {
        if (reason.kind === 'noSquadAllowed')
          return [say(NOBODY, names.language, { city: names.place(sitePlace(one.visit)) })];
        const sentence = reasonWords[reason.kind];
        return sentence ? [say(sentence, names.language, reasonParticulars(names, reason))] : [];
      });

const CHANGE = {
  added: {
    'zh-CN': '{squad}：新增拜访“{visit}”，{when}',
    en: '{squad}: “{visit}” added, {when}',
  },
  removed: {
    'zh-CN': '{squad}：取消拜访“{visit}”（原定 {when}）',
    en: '{squad}: “{visit}” taken out (was {when})',
  },
  moved: {
    'zh-CN': '{squad}：“{visit}”的拜访由 {from} 改为 {to}',
    en: '{squad}: “{visit}” moved from {from} to {to}',
  },
  handed: {
    'zh-CN': '“{visit}”由{before}（{from}）改由{squad}前往（{to}）',
    en: '“{visit}” goes from {before} ({from}) to {squad} ({to})',
  },
  joined: { 'zh-CN': '{squad}：{people} 加入', en: '{squad}: {people} join' },
  left: { 'zh-CN': '{squad}：{people} 退出', en: '{squad}: {people} leave' },
} satisfies Record<string, Sentence>;

const when = (slot: Slot): string => `${slot.day.slice(5)} ${clock(slot.start)}`;

interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'members';
  readonly visitId: string | null;
  readonly squadId: string | null;
  readonly sentence: string;
}

const sayMoved = (names: Names, { from, to }: Difference['moved'][number]): string => {
  const sameDay = from.day === to.day;
  return say(from.squad === to.squad ? CHANGE.moved : CHANGE.handed, names.language, {
    visit: names.visit(to.visit),
    squad: names.squad(to.squad),
    before: names.squad(from.squad),
    from: when(from),
    to: sameDay ? clock(to.start) : when(to),
  });
};

/** What changed, in words. */
export const sayChanges = (names: Names, change: Difference): Change[] => {
  const { language } = names;
  const slot = (kind: 'added' | 'removed', one: Slot): Change => ({
    kind,
    visitId: one.visit,
    squadId: one.squad,
    sentence: say(CHANGE[kind], language, {
      visit: names.visit(one.visit),
      squad: names.squad(one.squad),
      when: when(one),
    }),
  });
  const people = (kind: 'joined' | 'left', squad: string, ids: readonly string[]): Change[] =>
    ids.length === 0
      ? []
      : [
          {
            kind: 'members',
            visitId: null,
            squadId: squad,
            sentence: say(CHANGE[kind], language, {
              squad: names.squad(squad),
              people: listed(language, ids.map(names.person)),
            }),
          },
        ];
  return [
    ...change.added.map((one) => slot('added', one)),
    ...change.moved.map(
      (one): Change => ({
        kind: 'moved',
        visitId: one.to.visit,
        squadId: one.to.squad,
        sentence: sayMoved(names, one),
      }),
    ),
    ...change.removed.map((one) => slot('removed', one)),
    ...change.members.flatMap(({ squad, joined, left }) => [
      ...people('joined', squad, joined),
      ...people('left', squad, left),
    ]),
  ];
};
