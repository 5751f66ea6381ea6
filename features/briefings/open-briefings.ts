import type { Route } from '../../platform/http/route.ts';
import { openWorldFacts } from '../itineraries/door.ts';
import { routesOf } from './routes.ts';

/** The cockpit, with what it knows of cities from the packs. */
export const briefingRoutes = (packsRoot?: string): readonly Route[] => routesOf(openWorldFacts(packsRoot));
