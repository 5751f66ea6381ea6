import { isDay } from '../../../packages/kernel/day.ts';
import { type FactValue, factOf, type Known } from './facts.ts';

/** What an enterprise's own record says, money in 万元 as it stands there. */
export interface Recorded {
  readonly cityCode: string | null;
  readonly inPark: boolean;
  readonly employees: number | null;
  readonly revenueWan: number | null;
  readonly capitalWan: number | null;
  readonly establishedOn: string | null;
}

const YUAN_A_WAN = 10_000;
const yuan = (wan: number | null): number | null => (wan === null ? null : Math.round(wan * YUAN_A_WAN));

/** POL-2 What is known of a firm: its own record, and what it answered; money in whole yuan. */
export const knownOf = (record: Recorded, answered: Known): Known => ({
  ...answered,
  region: record.cityCode,
  inPark: record.inPark,
  employees: record.employees,
  revenue: yuan(record.revenueWan),
  capital: yuan(record.capitalWan),
  establishedOn: record.establishedOn,
});

const LARGEST = 100_000_000_000;

/** POL-15 Whether a value answers a question: of the fact's type, one of its choices, no less than nothing. */
export function isAnswer(key: string, value: FactValue): boolean {
  const known = factOf(key);
  switch (known?.type) {
    case undefined:
      return false;
    case 'count':
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LARGEST;
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'truth':
      return typeof value === 'boolean';
    case 'region':
      return typeof value === 'string' && /^\d{6}$/.test(value);
    case 'choice':
      return known.choices.some((choice) => choice.value === value);
    case 'set':
      return (
        Array.isArray(value) && value.every((one) => known.choices.some((choice) => choice.value === one))
      );
  }
}
