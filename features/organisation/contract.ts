import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import {
  zDivision,
  zId,
  zInstant,
  zLine,
  zPage,
  zPageQuery,
  zRevision,
  zText,
} from '../../packages/kernel/schemas.ts';

/** The same name in both languages. */
export const zName = z.strictObject({ zh: zLine(60), en: zLine(120) });

/** Higher is more senior; what each number is called is the zone's own matter. */
export const zRank = z.int().min(0).max(9);

/** What somebody can do, by code: an industry line's code, a language, `driving`. */
export const zCompetence = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);

export const zLanguageCode = z.string().regex(/^[a-z]{2,3}$/);

export const zIndustryLine = z.object({ id: zId, code: zCompetence, name: zName, position: z.int() });
export type IndustryLine = z.infer<typeof zIndustryLine>;

export const UNIT_KINDS = [
  'leading-group',
  'bureau',
  'office',
  'section',
  'outstation',
  'subdistrict',
  'community',
  'company',
] as const;
export const zUnitForm = z.strictObject({
  name: zLine(80),
  shortName: zLine(20),
  kind: z.enum(UNIT_KINDS),
  parentId: zId.nullable(),
  /** Where it sits; an outstation must say so (ORG-3). */
  cityCode: zDivision.nullable(),
});
export const zUnit = zUnitForm.extend({ id: zId, people: z.int(), revision: zRevision }).strip();
export type Unit = z.infer<typeof zUnit>;

export const zPersonForm = z.strictObject({
  name: zLine(40),
  /** The name in Latin letters, for readers of English. */
  latinName: zLine(80).nullable(),
  /** What the person is called at work: `招商二科科长`. */
  post: zLine(60),
  unitId: zId,
  lineId: zId.nullable(),
  rank: zRank,
  competences: z.array(zCompetence).max(20),
  languages: z.array(zLanguageCode).max(10),
  drives: z.boolean(),
  /** Where the person lives and starts from; somebody outstationed starts there. */
  homeCity: zDivision,
  phone: z
    .string()
    .regex(/^\+?[\d -]{5,20}$/)
    .nullable(),
  joinedOn: zDay,
  /** Null while in service. */
  leftOn: zDay.nullable(),
});
export type PersonForm = z.infer<typeof zPersonForm>;

export const zPersonBrief = z.object({
  id: zId,
  name: z.string(),
  latinName: z.string().nullable(),
  post: z.string(),
  unitId: zId,
  unitName: z.string(),
  lineId: zId.nullable(),
  rank: zRank,
  competences: z.array(z.string()),
  homeCity: zDivision,
  /** Signs in as system administrator, security administrator or auditor: takes no part in campaigns (CMP-15). */
  administers: z.boolean(),
  inService: z.boolean(),
});
export type PersonBrief = z.infer<typeof zPersonBrief>;

export const zPerson = zPersonBrief.extend({
  languages: z.array(z.string()),
  drives: z.boolean(),
  phone: z.string().nullable(),
  joinedOn: zDay,
  leftOn: zDay.nullable(),
  revision: zRevision,
  can: z.object({ edit: z.boolean() }),
});
export type Person = z.infer<typeof zPerson>;

export const POST_KINDS = ['head', 'firstDeputy', 'inCharge', 'lineLeader'] as const;
export const zPostKind = z.enum(POST_KINDS);
export type PostKind = z.infer<typeof zPostKind>;

export const zCommandPost = z.object({
  id: zId,
  kind: zPostKind,
  lineId: zId.nullable(),
  personId: zId,
  personName: z.string(),
  personPost: z.string(),
  from: zDay,
  to: zDay.nullable(),
});
export type CommandPost = z.infer<typeof zCommandPost>;

export const zCommandStep = z.strictObject({ kind: zPostKind, above: zPostKind.nullable() });
export type CommandStep = z.infer<typeof zCommandStep>;

/** Who is asked first for an item: whoever looks after it, or a post of the command model. */
export const ASKED = ['owner', ...POST_KINDS] as const;
export const zAsked = z.enum(ASKED);
export type Asked = z.infer<typeof zAsked>;

export const PASSED_WHY = ['vacant', 'left', 'noAccount', 'noLine'] as const;
export const zPassed = z.object({ post: zAsked, why: z.enum(PASSED_WHY) });
export type Passed = z.infer<typeof zPassed>;

/** ORG-17 Who answers for an item at an instant, and how it came to be this person. */
export const zAnswer = z.object({
  asked: zAsked,
  answered: zAsked,
  personId: zId,
  personName: z.string(),
  accountId: zId,
  /** Whom this person stands in for; null when it is their own. */
  forName: z.string().nullable(),
  /** Posts passed over on the way up, and why. */
  passed: z.array(zPassed),
});
export type Answer = z.infer<typeof zAnswer>;

export const TELLING_LIGHTS = ['blue', 'yellow', 'red'] as const;
export const zTellingLight = z.enum(TELLING_LIGHTS);
export type TellingLight = z.infer<typeof zTellingLight>;

/** ORG-21 Who was told of something then, and the notice's receipt. */
export const zToldUpwards = zAnswer.omit({ personId: true, accountId: true }).extend({
  id: zId,
  aboutId: zId,
  /** Which time round. */
  episode: z.string(),
  /** What the teller keeps beside it. */
  particulars: z.record(z.string(), z.union([z.number(), z.string()])),
  light: zTellingLight,
  toldAt: zInstant,
  deliveredAt: zInstant.nullable(),
  readAt: zInstant.nullable(),
});
export type ToldUpwards = z.infer<typeof zToldUpwards>;

export const zDelegation = z.object({
  id: zId,
  personId: zId,
  personName: z.string(),
  toPersonId: zId,
  toPersonName: z.string(),
  from: zInstant,
  until: zInstant,
  reason: z.string(),
  givenByName: z.string(),
  takenBackAt: zInstant.nullable(),
  stands: z.enum(['ahead', 'now', 'over']),
  can: z.object({ takeBack: z.boolean() }),
});
export type Delegation = z.infer<typeof zDelegation>;

const one = z.strictObject({ id: zId });
const made = z.object({ id: zId, revision: zRevision });

export const listLines = contract({
  name: 'listIndustryLines',
  method: 'GET',
  path: '/industry-lines',
  summary: 'The industry lines of the zone, in order',
  reply: z.object({ items: z.array(zIndustryLine) }),
});

export const zCity = z.object({ code: zDivision, name: z.string(), province: z.string() });
export type City = z.infer<typeof zCity>;

/** A city's name; somewhere smaller is said by the city it belongs to, and what is not known by its code. */
export const cityNamed = (cities: readonly City[], code: string): string =>
  [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
    .map((one) => cities.find((city) => city.code === one)?.name)
    .find((name) => name !== undefined) ?? code;

/** The cities to choose from, and the smaller place that is chosen already. */
export const cityChoices = (
  cities: readonly City[],
  chosen: string | null,
): { value: string; label: string }[] => {
  const choices = cities.map((city) => ({ value: city.code, label: city.name }));
  const isOffered = chosen === null || cities.some((city) => city.code === chosen);
  return isOffered
    ? choices
    : [{ value: chosen, label: `${cityNamed(cities, chosen)} ${chosen}` }, ...choices];
};

export const listCities = contract({
  name: 'listCities',
  method: 'GET',
  path: '/cities',
  summary: 'The cities there are to choose from, in the order of their codes',
  reply: z.object({ items: z.array(zCity) }),
});

export const listUnits = contract({
  name: 'listUnits',
  method: 'GET',
  path: '/units',
  summary: 'Units and outstations, with how many people serve in each',
  query: z.strictObject({ kind: z.enum(UNIT_KINDS).optional() }),
  reply: z.object({ items: z.array(zUnit), can: z.object({ edit: z.boolean() }) }),
});

export const createUnit = contract({
  name: 'createUnit',
  method: 'POST',
  path: '/units',
  summary: 'Add a unit or an outstation',
  body: zUnitForm,
  reply: made,
  status: 201,
});

export const editUnit = contract({
  name: 'editUnit',
  method: 'PUT',
  path: '/units/:id',
  summary: 'Change a unit (If-Match)',
  params: one,
  body: zUnitForm,
  reply: made,
});

export const listPeople = contract({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  summary: 'People of the bureau, by name',
  query: z.strictObject({
    q: z.string().trim().max(40).optional(),
    unitId: zId.optional(),
    competence: zCompetence.optional(),
    homeCity: zDivision.optional(),
    /** Also people who left. */
    everybody: z.stringbool().default(false),
    ...zPageQuery,
  }),
  reply: zPage(zPersonBrief).extend({ can: z.object({ create: z.boolean() }) }),
});

export const getPerson = contract({
  name: 'getPerson',
  method: 'GET',
  path: '/people/:id',
  summary: 'One person of the bureau',
  params: one,
  reply: zPerson,
});

export const createPerson = contract({
  name: 'createPerson',
  method: 'POST',
  path: '/people',
  summary: 'Add a person',
  body: zPersonForm,
  reply: made,
  status: 201,
});

export const editPerson = contract({
  name: 'editPerson',
  method: 'PUT',
  path: '/people/:id',
  summary: 'Change a person (If-Match)',
  params: one,
  body: zPersonForm,
  reply: made,
});

export const getCommandModel = contract({
  name: 'getCommandModel',
  method: 'GET',
  path: '/command-model',
  summary: 'Who holds each post of the command model on a day',
  query: z.strictObject({ on: zDay.optional() }),
  reply: z.object({
    on: zDay,
    posts: z.array(zCommandPost),
    lines: z.array(zIndustryLine),
    /** ORG-12 Above whom each post stands. */
    order: z.array(zCommandStep),
    can: z.object({ appoint: z.boolean() }),
  }),
});

export const appoint = contract({
  name: 'appointToPost',
  method: 'POST',
  path: '/command-model/posts',
  summary: 'Appoint a person to a post from a day on; whoever held it leaves it the day before',
  body: z.strictObject({ kind: zPostKind, lineId: zId.nullable(), personId: zId, from: zDay }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const changeCommandOrder = contract({
  name: 'changeCommandOrder',
  method: 'PUT',
  path: '/command-model/order',
  summary: 'Say above whom each post stands; what is told from now on goes that way',
  body: z.strictObject({ order: z.array(zCommandStep).length(POST_KINDS.length) }),
  reply: z.object({ order: z.array(zCommandStep) }),
});

export const whoAnswers = contract({
  name: 'whoAnswers',
  method: 'GET',
  path: '/command-model/who',
  summary: 'Who answers for an item at an instant, and over whom it came to them (ORG-17)',
  query: z.strictObject({
    asked: zAsked.default('owner'),
    ownerId: zId.optional(),
    lineId: zId.optional(),
    at: zInstant.optional(),
  }),
  reply: z.object({ at: zInstant, answer: zAnswer.nullable() }),
});

export const listDelegations = contract({
  name: 'listDelegations',
  method: 'GET',
  path: '/delegations',
  summary: 'Who acts for whom: now, ahead, and over the last month',
  reply: z.object({
    items: z.array(zDelegation),
    /** More than these 200. */
    more: z.boolean(),
    can: z.object({ handOver: z.boolean(), forOthers: z.boolean() }),
  }),
});

export const handOver = contract({
  name: 'handOver',
  method: 'POST',
  path: '/delegations',
  summary: 'Hand over to somebody from an instant to an instant',
  body: z.strictObject({
    personId: zId,
    toPersonId: zId,
    from: zInstant,
    until: zInstant,
    reason: zText(200),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const takeBack = contract({
  name: 'takeBack',
  method: 'POST',
  path: '/delegations/:id/take-back',
  summary: 'End a hand-over now',
  params: one,
  reply: z.object({ id: zId }),
});
