import type { Sealer } from '../auth/seal.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { Route } from '../http/route.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { channelRoutes } from './channel-routes.ts';
import { deliverJob, type Post } from './deliver.ts';
import { openHub } from './hub.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { type MailSettings, mailDriver } from './mail.ts';
import { openOutbound } from './outbound.ts';
import { openPace } from './pace.ts';
import { robotDrivers } from './robots.ts';
import { webhookDriver } from './webhook.ts';

export interface NotifyOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: JobLog;
  readonly sealer: Sealer;
  readonly mail: MailSettings | null;
  /** `allowFrom(env.SORTIE_WEBHOOK_ALLOW)` (NOT-6). */
  readonly allow: readonly string[];
  /** Where people open Sortie, for links in messages. */
  readonly origin: string | null;
}

export interface Notices {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  /** A hint after a commit: open streams look at once. */
  nudge(zoneId: number): void;
  /** Ends the open streams and the connections out. */
  close(): Promise<void>;
}

export function openNotify(options: NotifyOptions): Notices {
  const { database, clock, log, sealer } = options;
  const outbound = openOutbound({ allow: options.allow });
  const made = [mailDriver(options.mail), webhookDriver(outbound, clock), ...robotDrivers(outbound, clock)];
  const drivers = new Map(made.map((driver) => [driver.kind, driver]));
  const hub = openHub({ database, clock, log });
  const post: Post = { database, drivers, sealer, pace: openPace(clock), origin: options.origin };
  return {
    routes: [...inboxRoutes(hub), ...channelRoutes(post)],
    jobs: [deliverJob(post)],
    nudge: hub.nudge,
    close: async () => {
      await hub.close();
      await outbound.close();
    },
  };
}
