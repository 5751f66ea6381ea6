import { panels as cadence } from '../../features/cadence/ui/menu.ts';
import { panels as triage } from '../../features/triage/ui/menu.ts';
import type { Panel } from '../../packages/kit/panels.tsx';

/** What features put on each other's records: a feature adds the line `...theFeature.panels`. */
export const panels: Panel[] = [...cadence, ...triage];
