import type { Route } from '../../platform/http/route.ts';
import { exemptionRoutes } from './routes/exemptions.ts';
import { litRoutes } from './routes/lit.ts';
import { ruleRoutes } from './routes/rules.ts';

export const routes: readonly Route[] = [...litRoutes, ...exemptionRoutes, ...ruleRoutes];
