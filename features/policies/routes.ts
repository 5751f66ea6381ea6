import type { Route } from '../../platform/http/route.ts';
import { cardRoutes } from './routes/cards.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { firmRoutes } from './routes/firms.ts';

export const routes: readonly Route[] = [...cardRoutes, ...firmRoutes, ...deliveryRoutes];
