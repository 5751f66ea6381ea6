import { z } from 'zod';
import { zDay } from '../../packages/kernel/day.ts';
import { zDivision, zInstant } from '../../packages/kernel/schemas.ts';
import { zClock, zKey, zNames, zPeriod } from './basics.ts';

const zTag = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);

const zWindow = z
  .strictObject({ day: zDay, from: zClock, to: zClock })
  .refine((window) => window.from < window.to, { error: 'ends before it begins' });

const zVisit = z.strictObject({
  key: zKey,
  subject: z.strictObject({ kind: z.enum(['enterprise', 'project', 'partner']), ref: zKey }),
  title: zNames,
  city: zDivision,
  wave: zKey,
  value: z.int().min(1).max(1000),
  minutes: z.int().min(15).max(600),
  /** An appointment is made: one window, already agreed with the host. */
  appointed: z.boolean(),
  windows: z.array(zWindow).min(1).max(40),
  /** Needed among the squad: a line's key, a language, `driving`. */
  competences: z.array(zTag).max(10),
  /** The rank somebody of the squad must have. */
  rank: z.int().min(0).max(9),
  must: z.boolean(),
  tags: z.array(zTag).max(20),
  why: z.string(),
  mayPromise: z.string(),
});
export type PackVisit = z.infer<typeof zVisit>;

export const zCampaign = z.strictObject({
  key: zKey,
  name: zNames,
  from: zDay,
  to: zDay,
  squadsWanted: z.int().min(1),
  dayOpens: zClock,
  dayCloses: zClock,
  homeCity: zDivision,
  leaderRank: z.int().min(0).max(9),
  mix: z.array(
    z.strictObject({
      key: zTag,
      name: zNames,
      sides: z.tuple([zTag, zTag]),
      leastShare: z.int().min(0).max(50),
    }),
  ),
  waves: z.array(zPeriod.safeExtend({ key: zKey, name: zNames })),
  targetCities: z.array(zDivision),
  /** GB/T 4754 codes. */
  targetIndustries: z.array(z.string()),
  participants: z.array(zKey),
  /** Squads already formed by hand; the first member leads. */
  squads: z.array(
    z.strictObject({
      key: zKey,
      name: zNames,
      wave: zKey,
      members: z.array(zKey).min(1),
      cities: z.array(zDivision),
      startCity: zDivision,
    }),
  ),
  visits: z.array(zVisit),
});
export type PackCampaign = z.infer<typeof zCampaign>;

/** Declarations of the participants, by key of the situation's requirements. */
export const zDeclarations = z.strictObject({
  situation: zKey,
  fictional: z.literal(true),
  declarations: z.array(
    z.strictObject({
      person: zKey,
      declaredAt: zInstant,
      /** Judged ready already; otherwise it waits for the readiness officer. */
      judged: z.boolean().default(false),
      answers: z.record(zKey, z.union([z.boolean(), z.number(), zDay])),
    }),
  ),
});
export type PackDeclaration = z.infer<typeof zDeclarations>['declarations'][number];
