import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { auditRoutes } from '../../platform/audit/routes.ts';
import { type Auth, openAuth } from '../../platform/auth/auth.ts';
import type { OidcSettings } from '../../platform/auth/oidc-settings.ts';
import { openSealer } from '../../platform/auth/seal.ts';
import { sealKey } from '../../platform/auth/seal-key.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { answers } from '../../platform/db/answers.ts';
import type { Database } from '../../platform/db/database.ts';
import { openFiles } from '../../platform/files/open-files.ts';
import { openMetrics } from '../../platform/http/metrics.ts';
import { openPorch } from '../../platform/http/porch.ts';
import type { OpenRoute, Route } from '../../platform/http/route.ts';
import { serveOpenApi } from '../../platform/http/serve-openapi.ts';
import { serveWeb } from '../../platform/http/serve-web.ts';
import type { HttpSettings } from '../../platform/http/settings.ts';
import { cleanUp } from '../../platform/jobs/clean-up.ts';
import { type Jobs, openJobs } from '../../platform/jobs/open-jobs.ts';
import { jobRoutes } from '../../platform/jobs/routes.ts';
import { type NotifyOptions, openNotify } from '../../platform/notify/open-notify.ts';
import { fields, openFeatures, words } from './features.ts';

export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly http: HttpSettings;
  readonly log: FastifyBaseLogger;
  readonly oidc: OidcSettings | null;
  readonly notify: Pick<NotifyOptions, 'mail' | 'allow' | 'origin'>;
  /** A command that looks at each upload (FIL-6). */
  readonly scanCommand?: string | undefined;
  /** Threads that search for one plan; 1 when not said. */
  readonly plannerThreads?: number;
  /** The built screens; null serves the API alone. */
  readonly webFolder: string | null;
}

export interface Server {
  readonly app: FastifyInstance;
  readonly jobs: Jobs;
  readonly auth: Auth;
  /** Everything that a session opens, each with the permission that guards it. */
  readonly routes: readonly Route[];
  /** Everything that needs no session. */
  readonly openRoutes: readonly OpenRoute[];
  start(): Promise<void>;
  /** Takes nothing new, finishes what is under way. */
  stop(): Promise<void>;
}

/** Puts the house together: features on the platform, the platform behind the porch. */
export async function openServer(parts: ServerParts): Promise<Server> {
  const { database, clock, dataDir, log } = parts;
  const uploadFolder = join(dataDir, 'uploads');
  mkdirSync(uploadFolder, { recursive: true, mode: 0o700 });
  const sealer = openSealer(sealKey(dataDir));
  const { plannerThreads = 1 } = parts;
  const features = openFeatures({ database, clock, dataDir, sealer, log, plannerThreads });
  const notices = openNotify({ database, clock, log, sealer, ...parts.notify });
  const files = openFiles({ dataDir, subjects: features.fileSubjects, scanCommand: parts.scanCommand });
  const jobs = openJobs({
    database,
    jobs: [...features.jobs, ...notices.jobs, ...files.jobs, cleanUp(database, clock)],
    clock,
    log,
  });
  const signedIn = [...auditRoutes, ...jobRoutes, ...notices.routes, ...files.routes, ...features.routes];
  const auth = openAuth({
    database,
    clock,
    secrets: { sealer },
    settings: {
      permissions: [...new Set(signedIn.map((route) => route.permission))],
      listeners: jobs.listeners,
      oidc: parts.oidc,
    },
  });
  const routes = [...auth.routes, ...signedIn];
  const openRoutes = [...auth.openRoutes, ...features.openRoutes(jobs.listeners)];
  const app = await openPorch({
    database,
    clock,
    log,
    settings: parts.http,
    words,
    fields,
    routes,
    openRoutes,
    listeners: jobs.listeners,
    metrics: openMetrics(),
    uploadFolder,
    identify: auth.identify,
    stillValid: auth.stillValid,
    isReady: () => answers(database),
    nudgeStreams: notices.nudge,
    nudgeJobs: jobs.nudge,
  });
  serveOpenApi(app, routes, openRoutes);
  if (parts.webFolder !== null) await serveWeb(app, parts.webFolder, parts.http);
  const sweeping = setInterval(
    () => void auth.sweep().catch((err: unknown) => log.warn({ err }, 'sweep')),
    600_000,
  );
  sweeping.unref();
  return {
    app,
    jobs,
    auth,
    routes,
    openRoutes,
    start: async () => {
      jobs.start();
      await features.start();
    },
    stop: async () => {
      clearInterval(sweeping);
      await notices.close();
      await app.close();
      await features.stop();
      await jobs.stop();
    },
  };
}
