import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zTimeOfDay } from '../../packages/kernel/minutes.ts';
import { zId, zInstant, zLine, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { zAsked, zPassed } from '../organisation/contract.ts';
import { PARTNER_KINDS } from '../partners/contract.ts';
import { PROJECT_CLASSES, zStageCode } from '../projects/contract.ts';

const zBothNames = z.strictObject({ zh: zLine(60), en: zLine(120) });

export const SUBJECT_KINDS = ['project', 'partner'] as const;
export const zSubjectKind = z.enum(SUBJECT_KINDS);
export type SubjectKind = z.infer<typeof zSubjectKind>;

export const LIGHTS = ['green', 'yellow', 'red'] as const;
export const zLight = z.enum(LIGHTS);
export type Light = z.infer<typeof zLight>;

/** CAD-11 Who is told at the how manieth miss in a row, and in which light. */
export const zStep = z.strictObject({
  misses: z.int().min(1).max(60),
  to: zAsked,
  light: z.enum(['yellow', 'red']),
});
export type Step = z.infer<typeof zStep>;

/** CAD-3 Every so many working days, or once a week on a weekday (1 = Monday). */
export const zRhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workdays'), every: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7) }),
]);
export type Rhythm = z.infer<typeof zRhythm>;

export const zPolicyForm = z.strictObject({
  name: zBothNames,
  subject: zSubjectKind,
  /** Key projects alone. */
  onlyKey: z.boolean(),
  /** An empty list lets every class, stage or kind through. */
  classes: z.array(z.enum(PROJECT_CLASSES)).max(PROJECT_CLASSES.length),
  stages: z.array(zStageCode).max(20),
  partnerKinds: z.array(z.enum(PARTNER_KINDS)).max(PARTNER_KINDS.length),
  rhythm: zRhythm,
  /** Minutes from local midnight by which the contact is made. */
  dueBy: zTimeOfDay.min(1),
  /** CAD-12 "No change" counts so many times running; 0 never. */
  noChangeRuns: z.int().min(0).max(20),
  /** CAD-13 Nobody is told between these minutes of the day; the same twice means at any time. */
  quiet: z.strictObject({ from: zTimeOfDay, until: zTimeOfDay }),
  steps: z.array(zStep).max(10),
  /** Where the rhythm comes from: a circular, a practice. */
  source: zText(300),
});
export type PolicyForm = z.infer<typeof zPolicyForm>;

export const zPolicyKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** The file `packs/cadence/*.json`. */
export const zCadencePack = z.strictObject({
  key: zPolicyKey,
  source: z.string().min(1),
  policies: z.array(zPolicyForm.extend({ key: zPolicyKey }).strict()).min(1),
});

export const zPolicy = zPolicyForm.extend({
  id: zId,
  key: zPolicyKey,
  version: zRevision,
  from: zDay,
  to: zDay.nullable(),
  /** First day of the first version. */
  since: zDay,
  reason: z.string(),
  madeByName: z.string(),
  createdAt: zInstant,
});
export type Policy = z.infer<typeof zPolicy>;

export const CONTACT_KINDS = ['call', 'visit', 'message', 'meeting', 'noChange'] as const;
export const zContactKind = z.enum(CONTACT_KINDS);
export type ContactKind = z.infer<typeof zContactKind>;

export const zContact = z.object({
  id: zId,
  kind: zContactKind,
  note: z.string(),
  happenedAt: zInstant,
  recordedAt: zInstant,
  byName: z.string(),
  /** CAD-14 Days between the contact and its being written down; shown when there are any. */
  daysLater: z.int(),
});
export type Contact = z.infer<typeof zContact>;

export const STATES = ['overdue', 'today', 'ahead'] as const;

/** Something that owes a contact, as it stands now. */
export const zOwed = z.object({
  kind: zSubjectKind,
  id: zId,
  name: z.string(),
  /** The enterprise behind a project; null for a partner. */
  enterprise: z.object({ id: zId, name: z.string() }).nullable(),
  isKey: z.boolean(),
  ownerId: zId,
  ownerName: z.string(),
  lineId: zId.nullable(),
  policy: z.object({ id: zId, name: zBothNames.strip() }),
  light: zLight,
  state: z.enum(STATES),
  owedAt: zInstant,
  owedOn: zDay,
  misses: z.int(),
  lastContactAt: zInstant.nullable(),
  /** How many more times "no change" counts; null when it is no longer counted by this policy at all. */
  noChangeLeft: z.int(),
  /** CAD-7 "No change" was said today. */
  saidToday: z.boolean(),
});
export type Owed = z.infer<typeof zOwed>;

export const zDone = z.object({
  contact: zContact,
  kind: zSubjectKind,
  id: zId,
  name: z.string(),
  enterprise: z.object({ id: zId, name: z.string() }).nullable(),
});
export type Done = z.infer<typeof zDone>;

const zCapped = z.object({ atLeast: z.int(), more: z.boolean() });
const zPart = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), count: zCapped });

/** CAD-17 The calendar ends: what is due after it is a guess. */
export const zCalendarNote = z.object({
  publishedUntil: zDay,
  /** Said from a month before. */
  endsSoon: z.boolean(),
});

const zCan = z.object({ record: z.boolean() });
const subject = z.strictObject({ kind: zSubjectKind, id: zId });

export const listContactsDue = contract({
  name: 'listContactsDue',
  method: 'GET',
  path: '/cadence/today',
  summary: 'What owes a contact: overdue, due today, ahead, and done today',
  query: z.strictObject({
    /** One's own, with what one stands in for; or everybody's. */
    whose: z.enum(['mine', 'all']).default('mine'),
    lineId: zId.optional(),
    ownerId: zId.optional(),
  }),
  reply: z.object({
    overdue: zPart(zOwed),
    today: zPart(zOwed),
    ahead: zPart(zOwed),
    done: zPart(zDone),
    /** People whose contacts the asker makes for the time being. */
    standsInFor: z.array(z.object({ id: zId, name: z.string() })),
    calendar: zCalendarNote,
    isWorkday: z.boolean(),
    can: zCan,
  }),
});

export const listContactLights = contract({
  name: 'listContactLights',
  method: 'GET',
  path: '/cadence/lights',
  summary: 'How some projects or partners stand; one that is under no policy is left out',
  query: z.strictObject({
    kind: zSubjectKind,
    /** Ids with commas between. */
    ids: z
      .string()
      .max(8000)
      .transform((text) => text.split(','))
      .pipe(z.array(zId).max(200)),
  }),
  reply: z.object({
    items: z.array(zOwed.pick({ id: true, light: true, state: true, owedOn: true, misses: true })),
  }),
});

export const zTold = z.object({
  id: zId,
  sinceOn: zDay,
  misses: z.int(),
  light: zLight,
  asked: zAsked,
  answered: zAsked,
  personName: z.string(),
  forName: z.string().nullable(),
  passed: z.array(zPassed),
  toldAt: zInstant,
  /** The notice's receipt. */
  deliveredAt: zInstant.nullable(),
  readAt: zInstant.nullable(),
});
export type Told = z.infer<typeof zTold>;

export const getContacts = contract({
  name: 'getContacts',
  method: 'GET',
  path: '/cadence/:kind/:id',
  summary: 'One project or partner: what is owed, each contact, what was missed, and who was told',
  params: subject,
  reply: z.object({
    /** Null when it is under no policy. */
    owed: zOwed.nullable(),
    contacts: z.array(zContact),
    /** CAD-9 Days missed, the newest first. */
    missed: z.array(z.object({ on: zDay, ownerName: z.string() })),
    told: z.array(zTold),
    can: zCan,
  }),
});

export const recordContact = contract({
  name: 'recordContact',
  method: 'POST',
  path: '/cadence/:kind/:id/contacts',
  summary: 'Record a contact, or that nothing has changed',
  params: subject,
  body: z.strictObject({
    kind: zContactKind,
    note: zText(2000).default(''),
    /** Now when not said; "no change" is always now. */
    happenedAt: zInstant.nullable().default(null),
  }),
  reply: z.object({ id: zId, owed: zOwed.nullable() }),
  status: 201,
});

export const listPolicies = contract({
  name: 'listCadencePolicies',
  method: 'GET',
  path: '/cadence/policies',
  summary: 'The policies of the zone with every version, the newest version first',
  reply: z.object({
    items: z.array(
      zPolicy.extend({
        /** Subjects that it asks first of now; 0 for a version that is not in force. */
        covers: z.int(),
        stands: z.enum(['ahead', 'now', 'over']),
      }),
    ),
    calendar: zCalendarNote,
    can: z.object({ edit: z.boolean() }),
  }),
});
export type ListedPolicy = z.infer<typeof listPolicies.reply>['items'][number];

const dated = { from: zDay, reason: zText(300).min(1) };

export const createPolicy = contract({
  name: 'createCadencePolicy',
  method: 'POST',
  path: '/cadence/policies',
  summary: 'Add a policy from a day on',
  body: zPolicyForm.extend({ key: zPolicyKey, ...dated }),
  reply: z.object({ id: zId, version: zRevision }),
  status: 201,
});

export const changePolicy = contract({
  name: 'changeCadencePolicy',
  method: 'PUT',
  path: '/cadence/policies/:key',
  summary: 'A new version of a policy from a day on (If-Match its last version)',
  params: z.strictObject({ key: zPolicyKey }),
  body: zPolicyForm.extend(dated),
  reply: z.object({ id: zId, version: zRevision }),
});

export const endPolicy = contract({
  name: 'endCadencePolicy',
  method: 'POST',
  path: '/cadence/policies/:key/end',
  summary: 'The last day of a policy (If-Match its last version)',
  params: z.strictObject({ key: zPolicyKey }),
  body: z.strictObject({ on: zDay }),
  reply: z.object({ id: zId, version: zRevision }),
});
