import type { Sealer } from '../../platform/auth/seal.ts';
import type { Route } from '../../platform/http/route.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { participantRoutes } from './routes/participants.ts';
import { readinessRoutes } from './routes/readiness.ts';
import { squadStepRoutes } from './routes/squad-steps.ts';
import { squadRoutes } from './routes/squads.ts';
import { visitRoutes } from './routes/visits.ts';

/** All routes of campaigns; health facts are sealed with `sealer`. */
export const routesOf = (sealer: Sealer): readonly Route[] => [
  ...campaignRoutes,
  ...participantRoutes,
  ...visitRoutes,
  ...readinessRoutes(sealer),
  ...squadRoutes,
  ...squadStepRoutes,
];
