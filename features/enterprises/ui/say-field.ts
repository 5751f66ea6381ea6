import { sayNumber } from '../../../packages/kit/say-day.ts';
import type { EnterpriseDetail, EnterpriseForm } from '../contract.ts';
import type { words } from './words.ts';

type Key = keyof EnterpriseForm;

/** What each field is called, as a key of this feature's words. */
export const FIELD_WORD = {
  name: 'name',
  shortName: 'shortName',
  uscc: 'uscc',
  cityCode: 'city',
  address: 'address',
  industry: 'industry',
  theme: 'theme',
  capitalWan: 'capital',
  employees: 'employees',
  revenueWan: 'revenue',
  establishedOn: 'establishedOn',
  contactName: 'contact',
  contactPhone: 'phone',
  website: 'website',
  listedCode: 'listedCode',
  tags: 'tags',
  note: 'note_',
  inPark: 'inPark',
  ownerPersonId: 'owner',
} as const satisfies Record<Key, keyof (typeof words)['en']>;

/** A field's value in words, for a reader who compares. */
export const sayField = (key: Key, of: EnterpriseDetail, say: { yes: string; no: string }): string => {
  if (key === 'cityCode') return of.city ?? '';
  if (key === 'ownerPersonId') return of.ownerPersonId ? '…' : '';
  const value = of[key];
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return sayNumber(value);
  return Array.isArray(value) ? value.join('，') : (value ?? '');
};
