import type { Route } from '../../platform/http/route.ts';
import { contactRoutes } from './routes/contacts.ts';
import { policyRoutes } from './routes/policies.ts';
import { todayRoutes } from './routes/today.ts';

export const routes: readonly Route[] = [...policyRoutes, ...todayRoutes, ...contactRoutes];
