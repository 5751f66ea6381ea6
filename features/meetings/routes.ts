import type { Route } from '../../platform/http/route.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { orderRoutes } from './routes/orders.ts';

export const routes: readonly Route[] = [...meetingRoutes, ...agendaRoutes, ...minutesRoutes, ...orderRoutes];
