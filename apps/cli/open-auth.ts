import { type Auth, openAuth } from '../../platform/auth/auth.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { sealKey } from '../../platform/auth/seal-key.ts';
import { machineClock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/database.ts';

/** Accounts without a server around them, for commands. */
export const openCommandAuth = (database: Database, dataDir: string): Auth =>
  openAuth({
    database,
    clock: machineClock,
    secrets: { sealer: openSealer(sealKey(dataDir)) },
    settings: { permissions: [] },
  });
