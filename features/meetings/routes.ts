import type { Route } from '../../platform/http/route.ts';
import { orderRoutes } from './routes/orders.ts';

export const routes: readonly Route[] = [...orderRoutes];
