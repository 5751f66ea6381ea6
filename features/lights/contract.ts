import { z } from 'zod';
import { contract } from '../../packages/kernel/contract.ts';
import { zDay } from '../../packages/kernel/day.ts';
import { zTimeOfDay } from '../../packages/kernel/minutes.ts';
import { zId, zInstant, zLine, zPage, zPageQuery, zRevision, zText } from '../../packages/kernel/schemas.ts';
import { TELLING_LIGHTS, zAsked, zPostKind, zToldUpwards } from '../organisation/contract.ts';
import { zStageCode } from '../projects/contract.ts';
import { MEASURE_KEYS, SUBJECT_KINDS } from './rules/measures.ts';

const zBothNames = z.strictObject({ zh: zLine(60), en: zLine(120) });

/** Blue reminds, yellow warns with a deadline, red goes to whoever leads. */
export const LIGHTS = TELLING_LIGHTS;
export const zLight = z.enum(LIGHTS);
export type Light = z.infer<typeof zLight>;

const zLimit = z.int().min(-1_000_000).max(1_000_000).nullable();
/** LGT-3 In the measure's own unit: lit when the value is above; null never. */
export const zLimits = z.strictObject({ blue: zLimit, yellow: zLimit, red: zLimit });
export type Limits = z.infer<typeof zLimits>;

export const zLightRuleForm = z.strictObject({
  name: zBothNames,
  measure: z.enum(MEASURE_KEYS),
  /** An empty list lets every stage through. */
  stages: z.array(zStageCode).max(20),
  onlyKey: z.boolean(),
  limits: zLimits,
  /** LGT-9 Working days that a yellow warning gives before it is red; null: for good. */
  warningDays: z.int().min(1).max(250).nullable(),
  /** LGT-11 Who is told of which light. */
  tells: z.array(z.strictObject({ light: zLight, to: zAsked })).max(10),
  quiet: z.strictObject({ from: zTimeOfDay, until: zTimeOfDay }),
  /** LGT-7 The lowest post that may exempt. */
  exemptBy: zPostKind,
  source: zText(300),
});
export type LightRuleForm = z.infer<typeof zLightRuleForm>;

export const zLightRuleKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/** The file `packs/lights/*.json`. */
export const zLightPack = z.strictObject({
  key: zLightRuleKey,
  source: z.string().min(1),
  rules: z.array(zLightRuleForm.extend({ key: zLightRuleKey }).strict()).min(1),
});

export const zLightRule = zLightRuleForm.extend({
  id: zId,
  key: zLightRuleKey,
  version: zRevision,
  from: zDay,
  to: zDay.nullable(),
  reason: z.string(),
  madeByName: z.string(),
  createdAt: zInstant,
});
export type LightRule = z.infer<typeof zLightRule>;

export const zLightSubject = z.object({ kind: z.enum(SUBJECT_KINDS), id: zId, name: z.string() });

export const zExemption = z.object({
  id: zId,
  ruleKey: zLightRuleKey,
  reason: z.string(),
  from: zDay,
  until: zDay,
  byName: z.string(),
  forName: z.string().nullable(),
  madeAt: zInstant,
  takenBackAt: zInstant.nullable(),
  takenBackByName: z.string().nullable(),
});
export type Exemption = z.infer<typeof zExemption>;

/** LGT-10 Something lit, with its rule, what it was judged from, and what exempts it. */
export const zLit = z.object({
  id: zId,
  rule: z.object({ key: zLightRuleKey, name: zBothNames.strip(), limits: zLimits, exemptBy: zPostKind }),
  subject: zLightSubject,
  enterprise: z.object({ id: zId, name: z.string() }).nullable(),
  ownerId: zId.nullable(),
  ownerName: z.string().nullable(),
  lineId: zId.nullable(),
  light: zLight,
  value: z.int(),
  /** Why, as a sentence in the reader's language. */
  why: z.string(),
  litOn: zDay,
  /** Since when it has this colour. */
  since: zDay,
  /** A yellow one is red after this day. */
  warnedUntil: zDay.nullable(),
  exemption: zExemption.pick({ id: true, reason: true, until: true, byName: true }).nullable(),
});
export type Lit = z.infer<typeof zLit>;

const filters = {
  light: zLight.optional(),
  ruleKey: zLightRuleKey.optional(),
  lineId: zId.optional(),
  /** One's own, with what one stands in for; or everybody's. */
  whose: z.enum(['mine', 'all']).default('all'),
};

export const listLights = contract({
  name: 'listLights',
  method: 'GET',
  path: '/lights',
  summary: 'What is lit now, the longest in its colour first; or what is exempted',
  query: z.strictObject({ ...filters, exempt: z.stringbool().default(false), ...zPageQuery }),
  reply: zPage(zLit),
});

export const countLights = contract({
  name: 'countLights',
  method: 'GET',
  path: '/lights/counts',
  summary: 'How many are lit by each rule and in each colour, those exempted apart',
  query: z.strictObject({ lineId: zId.optional(), whose: filters.whose }),
  reply: z.object({
    items: z.array(
      z.object({
        rule: z.object({ key: zLightRuleKey, name: zBothNames.strip() }),
        blue: z.int(),
        yellow: z.int(),
        red: z.int(),
        exempt: z.int(),
      }),
    ),
  }),
});

export const listSigns = contract({
  name: 'listLightSigns',
  method: 'GET',
  path: '/lights/signs',
  summary: 'The strongest light of some projects and how many there are; one that is not lit is left out',
  query: z.strictObject({
    /** Ids with commas between. */
    ids: z
      .string()
      .max(8000)
      .transform((text) => text.split(','))
      .pipe(z.array(zId).max(200)),
  }),
  reply: z.object({ items: z.array(z.object({ id: zId, light: zLight, count: z.int() })) }),
});

const zEnded = z.object({
  id: zId,
  name: zBothNames.strip(),
  light: zLight,
  litOn: zDay,
  endedOn: zDay,
});

export const getLights = contract({
  name: 'getLights',
  method: 'GET',
  path: '/lights/:kind/:id',
  summary: 'What is lit of one project or enterprise, what was, what is exempted, and who was told',
  params: z.strictObject({ kind: z.enum(['project', 'enterprise']), id: zId }),
  reply: z.object({
    lit: z.array(zLit.extend({ can: z.object({ exempt: z.boolean(), takeBack: z.boolean() }) })),
    exemptions: z.array(zExemption),
    ended: z.array(zEnded),
    told: z.array(zToldUpwards),
  }),
});

export const exemptLight = contract({
  name: 'exemptLight',
  method: 'POST',
  path: '/lights/:id/exemption',
  summary: 'Exempt what is lit, with a reason, until a day',
  params: z.strictObject({ id: zId }),
  body: z.strictObject({ reason: zText(500).min(1), until: zDay }),
  reply: z.object({ id: zId }),
  status: 201,
});

export const takeBackExemption = contract({
  name: 'takeBackExemption',
  method: 'POST',
  path: '/light-exemptions/:id/end',
  summary: 'Take an exemption back before its last day',
  params: z.strictObject({ id: zId }),
  reply: z.object({ id: zId }),
});

export const listLightRules = contract({
  name: 'listLightRules',
  method: 'GET',
  path: '/light-rules',
  summary: 'The rules of lights with every version, the newest version first',
  reply: z.object({
    items: z.array(zLightRule.extend({ stands: z.enum(['ahead', 'now', 'over']), lit: z.int() })),
    can: z.object({ edit: z.boolean() }),
  }),
});
export type ListedLightRule = z.infer<typeof listLightRules.reply>['items'][number];

const dated = { from: zDay, reason: zText(300).min(1) };

export const createLightRule = contract({
  name: 'createLightRule',
  method: 'POST',
  path: '/light-rules',
  summary: 'Add a rule from a day on',
  body: zLightRuleForm.extend({ key: zLightRuleKey, ...dated }),
  reply: z.object({ id: zId, version: zRevision }),
  status: 201,
});

export const changeLightRule = contract({
  name: 'changeLightRule',
  method: 'PUT',
  path: '/light-rules/:key',
  summary: 'A new version of a rule from a day on (If-Match its last version)',
  params: z.strictObject({ key: zLightRuleKey }),
  body: zLightRuleForm.extend(dated),
  reply: z.object({ id: zId, version: zRevision }),
});

export const endLightRule = contract({
  name: 'endLightRule',
  method: 'POST',
  path: '/light-rules/:key/end',
  summary: 'The last day of a rule (If-Match its last version)',
  params: z.strictObject({ key: zLightRuleKey }),
  body: z.strictObject({ on: zDay }),
  reply: z.object({ id: zId, version: zRevision }),
});
