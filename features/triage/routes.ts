import type { Route } from '../../platform/http/route.ts';
import { policyRoutes } from './routes/policy.ts';
import { readRoutes } from './routes/read.ts';
import { sendRoutes } from './routes/send.ts';
import { sourceRoutes } from './routes/sources.ts';
import { stepRoutes } from './routes/steps.ts';

export const routes: readonly Route[] = [
  ...sendRoutes,
  ...readRoutes,
  ...stepRoutes,
  ...policyRoutes,
  ...sourceRoutes,
];
