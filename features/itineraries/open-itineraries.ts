import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { itineraryJobs } from './jobs.ts';
import { openPlanning, type Planning, type PlanningLog } from './planning.ts';
import { compareRoutes } from './routes/compare.ts';
import { planningRoutes } from './routes/planning.ts';
import { planRoutes } from './routes/plans.ts';
import { promiseRoutes } from './routes/promises.ts';
import { publishRoutes } from './routes/publish.ts';
import { roadRoutes } from './routes/road.ts';
import { whatIfRoutes } from './routes/what-ifs.ts';
import { writeUpRoutes } from './routes/write-up.ts';
import { openWorldFacts } from './world-facts.ts';

export interface ItineraryParts {
  readonly database: Pick<Database, 'inZone' | 'readInZone'>;
  readonly clock: Clock;
  /** Where the packs are; beside package.json when not said. */
  readonly packsRoot?: string;
  readonly log?: PlanningLog;
  /** Threads that search for one plan; 1 when not said. */
  readonly plannerThreads?: number;
}

export interface Itineraries {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  /** For tests: to wait until plans asked for are made. */
  readonly planning: Planning;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SILENT: PlanningLog = { error: () => {} };

/** Itineraries with the thread that makes plans; jobs hand it what was asked for. */
export function openItineraries(parts: ItineraryParts): Itineraries {
  const { database, clock, packsRoot, log = SILENT, plannerThreads: threads = 1 } = parts;
  const facts = openWorldFacts(packsRoot);
  const planning = openPlanning({ database, clock, facts, threads, log });
  return {
    routes: [
      ...planningRoutes({ facts, clock }),
      ...planRoutes({ facts }),
      ...whatIfRoutes({ facts, clock }),
      ...compareRoutes({ facts }),
      ...publishRoutes({ facts }),
      ...roadRoutes({ facts }),
      ...writeUpRoutes,
      ...promiseRoutes,
    ],
    jobs: itineraryJobs({ planning, clock }),
    planning,
    start: async () => {}, // what an earlier server left undone, the jobs bring back
    stop: () => planning.stop(),
  };
}
