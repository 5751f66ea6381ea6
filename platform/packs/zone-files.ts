import { z } from 'zod';
import { zDay } from '../../packages/kernel/day.ts';
import { zRole } from '../../packages/kernel/roles.ts';
import { zDivision } from '../../packages/kernel/schemas.ts';
import { LANGUAGES } from '../../packages/kernel/words.ts';
import { zClock, zFlag, zKey, zMaybeText, zNames, zPeriod, zText, zWordList } from './basics.ts';

/** An industry line's key, a language, or `driving`. */
const zCompetence = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
const zRank = z.int().min(0).max(9);

export const zManifest = z.strictObject({
  kind: z.literal('zone'),
  key: zKey,
  version: z.int().min(1),
  zone: z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    name: zNames,
    shortName: zNames,
    bureau: zNames,
    division: zDivision,
    city: zDivision,
    timeZone: z.string(),
    languages: z.array(z.enum(LANGUAGES)).min(1),
  }),
  /** The day and time of day a demonstration begins. */
  startsOn: zDay,
  startsAt: zClock,
  calendar: zKey,
  regions: zKey,
  travel: zKey,
  industries: zKey,
  situation: zKey,
  /** What in the pack is made up; shown wherever the demonstration is. */
  fiction: zNames,
  story: z.array(z.strictObject({ day: zDay, words: zNames, source: z.string() })),
});
export type Manifest = z.infer<typeof zManifest>;

const zUnit = z.strictObject({
  key: zKey,
  name: zNames,
  shortName: z.string().min(1).max(20),
  kind: z.enum(['leading-group', 'bureau', 'office', 'section', 'outstation', 'subdistrict', 'community']),
  parent: zKey.nullable(),
  city: zDivision,
});

const zPost = z.strictObject({
  key: zKey,
  name: zNames,
  rank: zRank,
  unit: zKey,
  command: z.enum(['head', 'firstDeputy', 'inCharge', 'lineLeader']).nullable(),
  line: zKey.nullable(),
});

const zPerson = z.strictObject({
  key: zKey,
  name: z.string().min(1),
  latin: z.string().min(1),
  post: zKey,
  unit: zKey,
  rank: zRank,
  line: zKey.nullable(),
  competences: z.array(zCompetence),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)),
  drives: z.boolean(),
  homeCity: zDivision,
  joinedOn: zDay,
  /** Days free to travel. */
  free: z.array(zPeriod),
  fictional: z.boolean(),
});
export type PackPerson = z.infer<typeof zPerson>;

/** An account without a password: whoever loads the pack sets one. It belongs to one of the four. */
const zAccount = z
  .strictObject({
    login: z.string().regex(/^[a-z0-9][a-z0-9._@-]{1,79}$/),
    person: zKey.optional(),
    partner: zKey.optional(),
    enterprise: zKey.optional(),
    unit: zKey.optional(),
    roles: z.array(zRole).min(1),
  })
  .refine((a) => [a.person, a.partner, a.enterprise, a.unit].filter((of) => of !== undefined).length === 1, {
    error: 'belongs to exactly one of person, partner, enterprise, unit',
  });
export type PackAccount = z.infer<typeof zAccount>;

export const zOrganisation = z.strictObject({
  lines: z.array(z.strictObject({ key: zKey, name: zNames })),
  themes: z.array(z.strictObject({ key: zKey, name: zNames, line: zKey })),
  /** Higher is more senior. */
  ranks: z.array(z.strictObject({ rank: zRank, name: zNames })),
  units: z.array(zUnit),
  posts: z.array(zPost),
  people: z.array(zPerson),
  accounts: z.array(zAccount),
});
export type Organisation = z.infer<typeof zOrganisation>;

export const zEnterpriseRow = z
  .object({
    key: zKey,
    full_name: z.string().min(1),
    short_name: z.string().min(1),
    city: zDivision,
    theme: zKey,
    industry: zText,
    section: zMaybeText,
    stock_code: zMaybeText,
    website: zMaybeText,
    listed_on: z.union([z.literal('').transform(() => null), zDay]),
    in_park: zFlag,
    tags: zWordList,
    fictional: zFlag,
  })
  .transform((row) => ({
    key: row.key,
    name: row.full_name,
    shortName: row.short_name,
    city: row.city,
    theme: row.theme,
    industry: row.industry,
    /** GB/T 4754 section, A … T. */
    section: row.section,
    stockCode: row.stock_code,
    website: row.website,
    listedOn: row.listed_on,
    inPark: row.in_park,
    tags: row.tags,
    fictional: row.fictional,
  }));
export type PackEnterprise = z.infer<typeof zEnterpriseRow>;

export const zPartners = z.strictObject({
  partners: z.array(
    z.strictObject({
      key: zKey,
      kind: z.enum(['park-advisor', 'promotion-advisor', 'agency']),
      name: zNames,
      organisation: z.string().nullable(),
      city: zDivision,
      lines: z.array(zKey),
      /** GB/T 4754 codes. */
      industries: z.array(z.string()),
      contact: zNames.nullable(),
      owner: zKey,
      appointedFrom: zDay,
      appointedTo: zDay,
      leadQuota: z.int().nullable(),
      /** 10,000 CNY. */
      amountQuota: z.int().nullable(),
      /** 10,000 USD. */
      foreignQuota: z.int().nullable(),
      fee: z.string(),
      fictional: z.boolean(),
    }),
  ),
});
export type PackPartner = z.infer<typeof zPartners>['partners'][number];

/** Investors referred before the beginning, the earliest first, and what became of each. */
export const zReferrals = z.strictObject({
  referrals: z.array(
    z.strictObject({
      partner: zKey,
      investor: z.string().min(1),
      line: zKey.nullable(),
      contact: z.string().min(1),
      what: z.string().min(1),
      evidence: z.string().min(1),
      filedOn: zDay,
      filedAt: zClock,
      /** The member of staff who wrote it down; null when the partner did. */
      writtenBy: zKey.nullable(),
      judged: z
        .strictObject({ verdict: z.enum(['valid', 'invalid']), on: zDay, by: zKey, reason: z.string() })
        .nullable(),
      enterprise: zKey.nullable(),
      /** The project it became. */
      project: zKey.nullable(),
      /** 10,000 USD. */
      agreedForeign: z.int().min(0),
    }),
  ),
});

/** Weekly analyses filed before the beginning. */
export const zAnalyses = z.strictObject({
  analyses: z.array(
    z.strictObject({
      partner: zKey,
      line: zKey,
      /** The Monday of its week. */
      week: zDay,
      findings: z.string().min(1),
      leads: z.array(z.string().min(1)),
      filedOn: zDay,
      filedAt: zClock,
      rated: z.strictObject({ rating: z.int().min(1).max(5), note: z.string(), by: zKey }).nullable(),
    }),
  ),
});
export type PackAnalysis = z.infer<typeof zAnalyses>['analyses'][number];
export type PackReferral = z.infer<typeof zReferrals>['referrals'][number];

export const zProjects = z.strictObject({
  projects: z.array(
    z.strictObject({
      key: zKey,
      name: zNames,
      enterprise: zKey,
      line: zKey,
      stage: z.string().regex(/^[A-Z][A-Z_]{1,29}$/),
      isKey: z.boolean(),
      kind: z.enum(['NEW', 'EXPANSION']),
      class: z.enum(['land', 'lease', 'policy', 'fund', 'headquarters', 'expansion']),
      /** 10,000 CNY. */
      plannedInvestment: z.int().min(0),
      owner: zKey,
      channel: z.enum([
        'squad',
        'outstation',
        'peer',
        'advisor',
        'agency',
        'event',
        'platform',
        'online',
        'other',
      ]),
      /** The partner who referred it. */
      referrer: zKey.nullable(),
      city: zDivision,
      firstContactOn: zDay,
      enteredStageOn: zDay,
      lastContactOn: zDay,
      obstacle: z.string().nullable(),
      nextStep: z.string(),
      fictional: z.literal(true),
    }),
  ),
});
export type PackProject = z.infer<typeof zProjects>['projects'][number];

export const zContacts = z.strictObject({
  contacts: z.array(
    z.strictObject({
      of: z.strictObject({ kind: z.enum(['project', 'partner']), ref: zKey }),
      kind: z.enum(['call', 'visit', 'message', 'meeting', 'noChange']),
      on: zDay,
      at: zClock,
      note: z.string(),
      /** When it was written down, if that was later. */
      recordedOn: zDay.optional(),
      recordedAt: zClock.optional(),
    }),
  ),
});
export type PackContact = z.infer<typeof zContacts>['contacts'][number];

/** Targets of the zone, of lines and of units by their keys; the feature's own schema reads the metric. */
export const zTargets = z.strictObject({
  targets: z.array(
    z.strictObject({
      metric: z.string(),
      year: z.int(),
      quarter: z.int().min(1).max(4).nullable(),
      scope: z.strictObject({ kind: z.enum(['zone', 'line', 'unit']), ref: zKey.nullable() }),
      amount: z.int().min(1),
    }),
  ),
});
export type PackTarget = z.infer<typeof zTargets>['targets'][number];
const zContactShown = {
  evidenceKind: z.enum(['call', 'mail', 'message']),
  evidence: z.string().min(1),
  contactedOn: zDay,
  contactedAt: zClock,
};
const zClaimParty = z.strictObject({ kind: z.enum(['unit', 'person']), ref: zKey });

export const zClaims = z.strictObject({
  claims: z.array(
    z.strictObject({
      project: zKey,
      holder: zClaimParty,
      ...zContactShown,
      openedOn: zDay,
      confirmedOn: zDay.nullable(),
      confirmedBy: zKey.nullable(),
      dispute: z
        .strictObject({
          challenger: zClaimParty,
          ...zContactShown,
          statement: z.string().min(1),
          filedOn: zDay,
          filedBy: zKey,
        })
        .nullable(),
    }),
  ),
});
export type PackClaim = z.infer<typeof zClaims>['claims'][number];
const zGrade = z.enum(['A', 'B', 'C', 'D']);
/** What was done to something that came in, by whom and when. */
const zDeed = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('grade'),
    by: zKey,
    on: zDay,
    at: zClock,
    grade: zGrade,
    reason: z.string(),
  }),
  z.strictObject({ do: z.literal('take'), by: zKey, on: zDay, at: zClock }),
  z.strictObject({ do: z.literal('close'), by: zKey, on: zDay, at: zClock, outcome: z.string().min(1) }),
  z.strictObject({ do: z.literal('return'), by: zKey, on: zDay, at: zClock, reason: z.string().min(1) }),
]);

export const zInformation = z.strictObject({
  information: z.array(
    z.strictObject({
      key: zKey,
      via: z.enum(['typed', 'phone', 'advisor']),
      /** Who signs in as this sent it. */
      by: z.string(),
      on: zDay,
      at: zClock,
      title: z.string().min(1),
      body: z.string(),
      about: z.strictObject({ kind: z.enum(['project', 'enterprise', 'partner']), ref: zKey }).nullable(),
      line: zKey.nullable(),
      secrecy: z.enum(['OPEN', 'INTERNAL', 'RESTRICTED']),
      readers: z.array(zKey),
      /** In the order of time. */
      deeds: z.array(zDeed),
      fictional: z.literal(true),
    }),
  ),
});
export type PackInformation = z.infer<typeof zInformation>['information'][number];

const zTask = z.strictObject({ key: zKey, name: zNames, owner: zKey, due: zDay });

export const zEvents = z.strictObject({
  events: z.array(
    z.strictObject({
      key: zKey,
      kind: z.enum(['ROADSHOW', 'SIGNING']),
      name: zNames,
      on: zDay,
      from: zClock,
      to: zClock,
      city: zDivision,
      venue: zNames,
      owner: zKey,
      /** 10,000 CNY. */
      budget: z.strictObject({
        amount: z.number(),
        lines: z.array(z.strictObject({ name: zNames, amount: z.number() })),
      }),
      tasks: z.array(zTask),
      invitees: z.array(z.strictObject({ kind: z.enum(['enterprise', 'partner']), ref: zKey })),
      fictional: z.literal(true),
    }),
  ),
});
export type PackEvent = z.infer<typeof zEvents>['events'][number];

const zPackOrder = z.strictObject({
  key: zKey,
  what: z.string().min(1),
  evidence: z.string().min(1),
  owner: zKey,
  due: zDay,
  leadUnit: zKey.nullable(),
  supportUnits: z.array(zKey),
  /** What happened to it before the beginning, the earliest first; given with the decision. */
  steps: z.array(
    z.strictObject({
      kind: z.enum(['accepted', 'declined', 'feedback', 'done', 'sentBack', 'confirmed', 'extended']),
      on: zDay,
      at: zClock,
      words: z.string(),
      /** Of an extension: the new due day. */
      due: zDay.optional(),
    }),
  ),
});
export type PackOrder = z.infer<typeof zPackOrder>;

export const zMeetings = z.strictObject({
  meetings: z.array(
    z.strictObject({
      key: zKey,
      title: z.string().min(1),
      on: zDay,
      at: zClock,
      place: z.string(),
      chair: zKey,
      secretary: zKey,
      line: zKey.nullable(),
      calledOn: zDay,
      calledAt: zClock,
      members: z.array(
        z.strictObject({ person: zKey, presence: z.enum(['invited', 'attended', 'excused']) }),
      ),
      /** When its minutes were issued; null for one still to come, whose agenda is built at the beginning. */
      issued: z.strictObject({ on: zDay, at: zClock }).nullable(),
      matters: z.array(
        z.strictObject({
          project: zKey,
          why: z.string(),
          said: z.string(),
          decisions: z.array(z.strictObject({ words: z.string().min(1), order: zPackOrder.nullable() })),
        }),
      ),
    }),
  ),
});
export type PackMeeting = z.infer<typeof zMeetings>['meetings'][number];
