import type { Day } from '../../../packages/kernel/day.ts';

/** What an imported row may say about an enterprise; a missing key means the sheet says nothing about it. */
export interface EnterpriseValues {
  name: string;
  shortName?: string;
  uscc?: string;
  cityCode?: string;
  address?: string;
  industry?: string;
  theme?: string;
  capitalWan?: number;
  establishedOn?: Day;
  contactName?: string;
  contactPhone?: string;
  website?: string;
  listedCode?: string;
  tags?: readonly string[];
  note?: string;
  employees?: number;
  revenueWan?: number;
  inPark?: boolean;
}

export const FIELDS = [
  'name',
  'shortName',
  'uscc',
  'cityCode',
  'address',
  'industry',
  'theme',
  'capitalWan',
  'establishedOn',
  'contactName',
  'contactPhone',
  'website',
  'listedCode',
  'tags',
  'note',
  'employees',
  'revenueWan',
  'inPark',
] as const satisfies readonly (keyof EnterpriseValues)[];
export type Field = (typeof FIELDS)[number];

export type MoneyUnit = 'yuan' | 'wan' | 'yi';
