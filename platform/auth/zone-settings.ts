import { z } from 'zod';

const zZoneSettings = z.object({
  /** IDN-12 */
  requireSecondFactor: z.boolean().default(true),
  /** IDN-9 `dengbao`: character classes and periodic change, as GB/T 22239 asks; off by default, as ASVS asks. */
  passwordProfile: z.enum(['plain', 'dengbao']).default('plain'),
  passwordMaxAgeDays: z.int().min(1).max(365).default(90),
});
export type ZoneSettings = z.infer<typeof zZoneSettings>;

/** The part of a zone's settings that sign-in follows; a zone with none follows the defaults. */
export const zoneSettings = (settings: unknown): ZoneSettings => zZoneSettings.parse(settings ?? {});
