import type { FastifyBaseLogger } from 'fastify';
import type { Fields } from '../../packages/kernel/fields.ts';
import type { Words } from '../../packages/kernel/words.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Listeners } from '../facts/tell.ts';
import type { Metrics } from './metrics.ts';
import type { Identity, OpenRoute, Route } from './route.ts';
import type { HttpSettings } from './settings.ts';

/** What the porch is built from; apps/server brings the parts together. */
export interface PorchParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly settings: HttpSettings;
  readonly words: Words;
  readonly fields: Fields;
  readonly routes: readonly Route[];
  readonly openRoutes: readonly OpenRoute[];
  readonly listeners: Listeners;
  readonly metrics: Metrics;
  /** A private folder for uploads on their way in. */
  readonly uploadFolder: string;
  identify(token: string): Promise<Identity | null>;
  /** Whether a session is still there, without being a sign of life: asked for every open stream now and then. */
  stillValid(token: string): Promise<boolean>;
  isReady(): Promise<boolean>;
  /** Called after a commit, so that open streams need not wait for the next poll. */
  nudgeStreams(zoneId: number): void;
  /** Called after a commit that put in a job, so that it need not wait for the next poll. */
  nudgeJobs(): void;
}
