import { panels as cadence } from '../../features/cadence/ui/menu.ts';
import { panels as lights } from '../../features/lights/ui/menu.ts';
import { panels as meetings } from '../../features/meetings/ui/menu.ts';
import { panels as partners } from '../../features/partners/ui/menu.ts';
import { panels as policies } from '../../features/policies/ui/menu.ts';
import { panels as projects } from '../../features/projects/ui/menu.ts';
import { panels as triage } from '../../features/triage/ui/menu.ts';
import type { Panel } from '../../packages/kit/panels.tsx';

/** What features put on each other's records: a feature adds the line `...theFeature.panels`. */
export const panels: Panel[] = [
  ...lights,
  ...meetings,
  ...cadence,
  ...triage,
  ...partners,
  ...projects,
  ...policies,
];
