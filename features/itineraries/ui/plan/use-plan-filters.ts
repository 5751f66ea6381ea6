import { useFilters } from '../../../../packages/kit/use-filters.ts';

const DEFAULTS = {
  plan: '',
  run: '',
  visit: '',
  squad: '',
  city: '',
  tab: 'table',
  days: 'used',
  width: 'plain',
};
export type PlanFilters = typeof DEFAULTS;

/** What is looked at, in the address: a link shows a colleague the same squad, visit and city. */
export const usePlanFilters = (): [PlanFilters, (some: Partial<PlanFilters>) => void] => useFilters(DEFAULTS);
