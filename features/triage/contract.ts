import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zTimeOfDay } from '../../packages/kernel/minutes.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { zAsked, zPassed, zPostKind } from '../organisation/contract.ts';
import { zStageCode } from '../projects/contract.ts';

const zBothNames = z.strictObject({ zh: zLine(60), en: zLine(120) });

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const zGrade = z.enum(GRADES);
export type Grade = z.infer<typeof zGrade>;

/** How it came in. */
export const VIAS = ['typed', 'mail', 'webhook', 'phone', 'advisor'] as const;
export const zVia = z.enum(VIAS);
export type Via = z.infer<typeof zVia>;

export const SECRECIES = ['OPEN', 'INTERNAL', 'RESTRICTED'] as const;
export const zSecrecy = z.enum(SECRECIES);
export type Secrecy = z.infer<typeof zSecrecy>;

export const STATUSES = ['incoming', 'graded', 'taken', 'closed', 'returned'] as const;
export const zStatus = z.enum(STATUSES);
export type Status = z.infer<typeof zStatus>;

export const ABOUT_KINDS = ['project', 'enterprise', 'partner'] as const;
export const zAbout = z.strictObject({ kind: z.enum(ABOUT_KINDS), id: zId });
export type About = z.infer<typeof zAbout>;

/** TRI-5 By when somebody has to have it. */
export const zClock = z.discriminatedUnion('kind', [
  /** At any hour of any day. */
  z.strictObject({ kind: z.literal('minutes'), minutes: z.int().min(5).max(1440) }),
  /** So many working days later (0: the same day while it is early enough), by a minute of that day. */
  z.strictObject({ kind: z.literal('workdays'), days: z.int().min(0).max(30), by: zTimeOfDay.min(1) }),
  /** The next such day of the week (1 = Monday). */
  z.strictObject({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7), by: zTimeOfDay.min(1) }),
]);
export type Clock = z.infer<typeof zClock>;

export const zGradeSetting = z.strictObject({
  grade: zGrade,
  clock: zClock,
  /** TRI-7 Nobody is told that time ran out between these minutes of the day; the same twice means at any time. */
  quiet: z.strictObject({ from: zTimeOfDay, until: zTimeOfDay }),
  /** Who it goes to once it is graded: posts of the command model, and people by name. */
  posts: z.array(zAsked).max(5),
  people: z.array(zId).max(20),
  /** The highest post it goes up to. */
  upTo: zPostKind,
});
export type GradeSetting = z.infer<typeof zGradeSetting>;

export const zRuleKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** Fits when one of its words is there and every fact it asks for holds; what it leaves empty it does not ask. */
export const zGradingRule = z.strictObject({
  key: zRuleKey,
  name: zBothNames,
  words: z.array(zLine(40)).max(60),
  /** About a key project. */
  onlyKey: z.boolean(),
  /** About a project at one of these stages. */
  stages: z.array(zStageCode).max(20),
  /** About an enterprise with one of these tags. */
  tags: z.array(zLine(40)).max(20),
  via: z.array(zVia).max(VIAS.length),
  grade: zGrade,
  /** Where it comes from: a circular, a practice. */
  source: zText(300),
});
export type GradingRule = z.infer<typeof zGradingRule>;

export const zPolicyForm = z.strictObject({
  grades: z.array(zGradeSetting).length(GRADES.length),
  rules: z.array(zGradingRule).max(100),
  otherwise: zGrade,
  source: zText(500),
});
export type PolicyForm = z.infer<typeof zPolicyForm>;

/** The file `packs/triage/*.json`; people are the zone's own and named on the screen. */
export const zTriagePack = zPolicyForm.extend({ key: zRuleKey }).strict();

const zFactFound = z.enum(['key', 'stage', 'tag', 'via']);
export type FactFound = z.infer<typeof zFactFound>;

/** TRI-2 A rule that fits, and what it found. */
export const zHit = z.object({
  key: z.string(),
  name: zBothNames.strip(),
  grade: zGrade,
  words: z.array(z.string()),
  facts: z.array(zFactFound),
});
export type Hit = z.infer<typeof zHit>;

export const zItem = z.object({
  id: zId,
  via: zVia,
  fromName: z.string(),
  title: z.string(),
  about: z
    .object({ kind: z.enum(ABOUT_KINDS), id: zId, name: z.string(), enterpriseName: z.string().nullable() })
    .nullable(),
  lineId: zId.nullable(),
  receivedAt: zInstant,
  secrecy: zSecrecy,
  proposedGrade: zGrade,
  /** Null until a person has confirmed one. */
  grade: zGrade.nullable(),
  status: zStatus,
  dueAt: zInstant,
  isOverdue: z.boolean(),
  takenByName: z.string().nullable(),
  /** Whoever it was brought to last, while nobody has it. */
  waitsFor: z.array(z.string()),
});
export type Item = z.infer<typeof zItem>;

export const STEP_KINDS = [
  'received',
  'proposed',
  'confirmed',
  'changed',
  'told',
  'escalated',
  'lapsed',
  'taken',
  'passed',
  'closed',
  'returned',
  'secrecy',
  'reader',
] as const;
export const zStepKind = z.enum(STEP_KINDS);
export type StepKind = z.infer<typeof zStepKind>;

/** Asked for as a person, not as the holder of a post. */
export const zAskedOrPerson = z.enum([...zAsked.options, 'person']);
export type AskedOrPerson = z.infer<typeof zAskedOrPerson>;

export const zStep = z.object({
  id: zId,
  kind: zStepKind,
  at: zInstant,
  byName: z.string(),
  grade: zGrade.nullable(),
  note: z.string(),
  asked: zAskedOrPerson.nullable(),
  answered: zAskedOrPerson.nullable(),
  toName: z.string().nullable(),
  forName: z.string().nullable(),
  passed: z.array(zPassed),
  /** The notice's receipt. */
  readAt: zInstant.nullable(),
});
export type Step = z.infer<typeof zStep>;

const zCan = z.object({
  grade: z.boolean(),
  take: z.boolean(),
  pass: z.boolean(),
  close: z.boolean(),
  giveBack: z.boolean(),
  secrecy: z.boolean(),
});

export const zInformation = zItem.extend({
  body: z.string(),
  saidGrade: zGrade.nullable(),
  why: z.array(zHit),
  outcome: z.string(),
  endedAt: zInstant.nullable(),
  /** Who sees it, while it is restricted. */
  readers: z.array(z.string()),
  steps: z.array(zStep),
  now: zInstant,
  revision: zRevision,
  can: zCan,
});
export type Information = z.infer<typeof zInformation>;

const one = z.strictObject({ id: zId });
const zMoved = z.object({ id: zId, revision: zRevision });

export const BOXES = ['grade', 'take', 'mine', 'all'] as const;

export const listInformation = contract({
  name: 'listInformation',
  method: 'GET',
  path: '/information',
  summary: 'What came in: to be graded, to be taken, taken by me, or all of it',
  query: z.strictObject({
    box: z.enum(BOXES).default('all'),
    grade: zGrade.optional(),
    status: zStatus.optional(),
    overdue: z.stringbool().optional(),
    projectId: zId.optional(),
    enterpriseId: zId.optional(),
    ...zPageQuery,
  }),
  reply: zPage(zItem).extend({
    /** The zone's instant, from which what is left of a clock is told. */
    now: zInstant,
    counts: z.object({ grade: z.int(), take: z.int(), mine: z.int() }),
    can: z.object({ grade: z.boolean(), send: z.boolean() }),
  }),
});

export const getInformation = contract({
  name: 'getInformation',
  method: 'GET',
  path: '/information/:id',
  summary: 'One item with every hand it passed through',
  params: one,
  reply: zInformation,
});

export const sendInformation = contract({
  name: 'sendInformation',
  method: 'POST',
  path: '/information',
  summary: 'Send something in; rules propose its grade and audience',
  body: z.strictObject({
    title: zLine(120),
    body: zText(8000),
    /** From whom it was heard; the sender when not said. */
    fromName: zLine(80).nullable().default(null),
    about: zAbout.nullable().default(null),
    lineId: zId.nullable().default(null),
    /** How urgent the sender holds it to be; the proposal is never lower. */
    saidGrade: zGrade.nullable().default(null),
    secrecy: zSecrecy.default('INTERNAL'),
    /** People who may see it while it is restricted. */
    readers: z.array(zId).max(20).default([]),
    /** Typed on a phone on the way. */
    onPhone: z.boolean().default(false),
  }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const listSentInformation = contract({
  name: 'listSentInformation',
  method: 'GET',
  path: '/information/sent',
  summary: 'What I sent in myself and what became of it',
  query: z.strictObject(zPageQuery),
  reply: zPage(
    z.object({
      id: zId,
      title: z.string(),
      body: z.string(),
      receivedAt: zInstant,
      status: zStatus,
      outcome: z.string(),
      endedAt: zInstant.nullable(),
    }),
  ),
});

export const gradeInformation = contract({
  name: 'gradeInformation',
  method: 'POST',
  path: '/information/:id/grade',
  summary: 'Confirm the proposed grade, or give another one with the reason (If-Match)',
  params: one,
  body: z.strictObject({
    grade: zGrade,
    reason: zText(500).default(''),
    /** What it is about, where the sender did not say; left out: as it is. */
    about: zAbout.optional(),
    lineId: zId.optional(),
  }),
  reply: zMoved,
});

export const takeInformation = contract({
  name: 'takeInformation',
  method: 'POST',
  path: '/information/:id/take',
  summary: 'Take it: the clock stops (If-Match)',
  params: one,
  reply: zMoved,
});

export const passInformation = contract({
  name: 'passInformation',
  method: 'POST',
  path: '/information/:id/pass',
  summary: 'Pass it on to somebody else: the clock runs anew (If-Match)',
  params: one,
  body: z.strictObject({ toPersonId: zId, reason: zText(500).min(1) }),
  reply: zMoved,
});

export const closeInformation = contract({
  name: 'closeInformation',
  method: 'POST',
  path: '/information/:id/close',
  summary: 'Close it with what came of it (If-Match)',
  params: one,
  body: z.strictObject({ outcome: zText(2000).min(1) }),
  reply: zMoved,
});

export const returnInformation = contract({
  name: 'returnInformation',
  method: 'POST',
  path: '/information/:id/return',
  summary: 'Give it back to whoever sent it, with the reason (If-Match)',
  params: one,
  body: z.strictObject({ reason: zText(500).min(1) }),
  reply: zMoved,
});

export const setSecrecy = contract({
  name: 'setInformationSecrecy',
  method: 'PUT',
  path: '/information/:id/secrecy',
  summary: 'Who may see it, with the reason; further readers are added, none is taken away (If-Match)',
  params: one,
  body: z.strictObject({
    secrecy: zSecrecy,
    readers: z.array(zId).max(20).default([]),
    reason: zText(500).min(1),
  }),
  reply: zMoved,
});

export const zPolicy = zPolicyForm.extend({
  id: zId,
  version: zRevision,
  from: zInstant,
  to: zInstant.nullable(),
  reason: z.string(),
  madeByName: z.string(),
});
export type Policy = z.infer<typeof zPolicy>;

export const getGradingPolicy = contract({
  name: 'getGradingPolicy',
  method: 'GET',
  path: '/information-rules',
  summary: 'Grades with clock and audience, and the rules that propose them; every version, the newest first',
  reply: z.object({
    policy: zPolicy.nullable(),
    versions: z.array(zPolicy.pick({ id: true, version: true, from: true, reason: true, madeByName: true })),
    can: z.object({ edit: z.boolean() }),
  }),
});

export const changeGradingPolicy = contract({
  name: 'changeGradingPolicy',
  method: 'PUT',
  path: '/information-rules',
  summary: 'A new version from now on (If-Match the last version, 0 where there is none)',
  body: zPolicyForm.extend({ reason: zText(300).min(1) }),
  reply: z.object({ id: zId, version: zRevision }),
});

export const SOURCE_KINDS = ['webhook', 'mail'] as const;
export const zSource = z.object({
  id: zId,
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  perMinute: z.int(),
  madeByName: z.string(),
  madeAt: zInstant,
  revokedAt: zInstant.nullable(),
  /** The last thing it sent. */
  lastAt: zInstant.nullable(),
});
export type Source = z.infer<typeof zSource>;

export const listSources = contract({
  name: 'listInformationSources',
  method: 'GET',
  path: '/information-sources',
  summary: 'Systems and mail servers that may send information in',
  reply: z.object({ items: z.array(zSource) }),
});

export const makeSource = contract({
  name: 'makeInformationSource',
  method: 'POST',
  path: '/information-sources',
  summary: 'Let a system or a mail server send, with a token that only its hash is kept of',
  body: z.strictObject({
    kind: z.enum(SOURCE_KINDS),
    name: zLine(60),
    perMinute: z.int().min(1).max(600).default(60),
    /** TRI-15 256 bits of chance, made where they are shown: no reply of ours that is kept anywhere holds them. */
    secret: z.string().regex(/^[\w-]{43}$/),
  }),
  /** The token is `begins` and the secret. */
  reply: z.object({ id: zId, begins: z.string() }),
  status: 201,
});

export const revokeSource = contract({
  name: 'revokeInformationSource',
  method: 'POST',
  path: '/information-sources/:id/revoke',
  summary: 'Take a token back for good',
  params: one,
  reply: z.object({ id: zId }),
});

/** What a system sends; the text is nobody's we know and is shown as it is. */
export const receiveInformation = contract({
  name: 'receiveInformation',
  method: 'POST',
  path: '/inbound/information',
  summary:
    'For systems with a token (Authorization: Bearer): send something in, once for each id of the sender',
  body: z.strictObject({
    /** The sender's own id: sent again, it is the same thing. */
    ref: zLine(200),
    title: zLine(200),
    body: zText(20_000).default(''),
    fromName: zLine(200).optional(),
  }),
  reply: z.object({ id: zId, isNew: z.boolean() }),
  status: 202,
});

export const receiveMail = contract({
  name: 'receiveMail',
  method: 'POST',
  path: '/inbound/mail',
  summary: 'For mail servers with a token (Authorization: Bearer): one message as RFC 822 text',
  body: z.strictObject({ raw: z.string().min(1).max(900_000) }),
  reply: z.object({
    id: zId,
    isNew: z.boolean(),
    /** Attachments are not kept; the item says so. */
    attachmentsLeftOut: z.int(),
  }),
  status: 202,
});
