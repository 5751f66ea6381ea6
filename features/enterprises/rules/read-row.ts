import type { Particulars } from '../../../packages/kernel/refusal.ts';
import type { CityFinder } from './cities.ts';
import type { EnterpriseValues, Field } from './fields.ts';
import type { MappedColumn } from './headers.ts';
import {
  dayIn,
  isBlank,
  moneyWan,
  nameKey,
  phone,
  tagsIn,
  tidy,
  tidyName,
  wholeNumber,
  yesNo,
} from './normalise.ts';
import { judgeUscc } from './uscc.ts';

/** A cell as the sheet reader gives it. */
export interface GivenCell {
  readonly column: number;
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  readonly formula: boolean;
}
export interface GivenRow {
  readonly row: number;
  readonly cells: readonly GivenCell[];
}

/** What is wrong with one cell. A `reject` keeps the row out; a `warning` only says what was left out or kept as is. */
export interface Problem {
  readonly severity: 'reject' | 'warning';
  readonly rule: string;
  readonly field: Field;
  /** The sheet's column; null when no column gives the field. */
  readonly column: number | null;
  readonly particulars: Particulars;
}

export interface ReadRow {
  readonly row: number;
  /** Null when the row has no usable name. */
  readonly values: EnterpriseValues | null;
  readonly nameKey: string;
  readonly problems: readonly Problem[];
}

/** A field's value, or what is wrong; null for a cell that says nothing. */
type Reading =
  | { readonly value: EnterpriseValues[Field] }
  | {
      readonly rule: string;
      readonly severity?: 'warning';
      readonly particulars?: Particulars;
      readonly keep?: string;
    }
  | null;

/** As long as the form allows: what was imported can be edited by hand afterwards. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  name: 200,
  shortName: 60,
  address: 300,
  industry: 100,
  theme: 60,
  contactName: 60,
  contactPhone: 40,
  website: 200,
  listedCode: 20,
  note: 4000,
};
const LONGEST_TAG = 30;
const MOST_TAGS = 30;
const MOST_EMPLOYEES = 10_000_000;

const asText = (text: string, field: Field): Reading => {
  const value = field === 'name' ? tidyName(text) : tidy(text);
  const limit = LONGEST[field] ?? 200;
  return value.length > limit ? { rule: 'IMP-11', particulars: { limit } } : { value };
};

const asUscc = (text: string): Reading => {
  const code = tidy(text).replace(/[\s-]/g, '').toUpperCase();
  const verdict = judgeUscc(code);
  if (verdict === 'good') return { value: code };
  if (verdict === 'old-registration') return { rule: 'IMP-4', severity: 'warning' };
  return { rule: 'IMP-3' };
};

const asCity = (text: string, findCity: CityFinder): Reading => {
  const city = findCity(text);
  if ('code' in city) return { value: city.code };
  return city.suggestions.length > 0
    ? { rule: 'IMP-5', particulars: { suggestions: city.suggestions.join(' / ') } }
    : { rule: 'IMP-6' };
};

const or = (value: EnterpriseValues[Field] | null, rule: string): Reading =>
  value === null || value === undefined ? { rule } : { value };

const asPhone = (text: string): Reading => {
  const parts = tidy(text)
    .split(/[,，、;；/]/)
    .filter((part) => part.trim() !== '');
  const numbers = parts.map(phone);
  if (numbers.every((n) => n !== null)) return asText(numbers.join(' / '), 'contactPhone');
  return { rule: 'IMP-9', severity: 'warning', keep: tidy(text).slice(0, LONGEST.contactPhone) };
};

const asEmployees = (text: string): Reading => {
  const count = wholeNumber(text);
  return or(count !== null && count <= MOST_EMPLOYEES ? count : null, 'IMP-7');
};

/** A cell of nothing but commas says nothing: it must not take away the tags that are there. */
const asTags = (text: string): Reading => {
  const tags = tagsIn(text);
  if (tags.length === 0) return null;
  return tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST_TAG)
    ? { rule: 'IMP-11', particulars: { limit: LONGEST_TAG } }
    : { value: tags };
};

const readField = (text: string, { field, unit }: MappedColumn, findCity: CityFinder): Reading => {
  switch (field) {
    case 'uscc':
      return asUscc(text);
    case 'cityCode':
      return asCity(text, findCity);
    case 'capitalWan':
    case 'revenueWan':
      return or(moneyWan(text, unit), 'IMP-7');
    case 'employees':
      return asEmployees(text);
    case 'establishedOn':
      return or(dayIn(text), 'IMP-8');
    case 'inPark':
      return or(yesNo(text), 'IMP-10');
    case 'contactPhone':
      return asPhone(text);
    case 'tags':
      return asTags(text);
    case 'name':
    case 'shortName':
    case 'address':
    case 'industry':
    case 'theme':
    case 'contactName':
    case 'website':
    case 'listedCode':
    case 'note':
      return asText(text, field);
  }
};

/** IMP-12 What identifies an enterprise must be typed: a formula may show something else tomorrow. */
const TYPED: ReadonlySet<Field> = new Set(['name', 'uscc']);

const readCell = (cell: GivenCell | undefined, column: MappedColumn, findCity: CityFinder): Reading => {
  if (cell?.formula && TYPED.has(column.field)) return { rule: 'IMP-12' };
  if (cell?.kind === 'error') return { rule: 'IMP-13' };
  // `否` and `0` say something in a yes-or-no column, and `无` does there too.
  if (!cell || (column.field !== 'inPark' && isBlank(cell.text)) || cell.text.trim() === '') return null;
  return readField(cell.text, column, findCity);
};

/** Reads one row by the mapping; what it does not say is left out. The address tells the city when no column does. */
export const readRow = (given: GivenRow, columns: readonly MappedColumn[], findCity: CityFinder): ReadRow => {
  const values: Partial<Record<Field, EnterpriseValues[Field]>> = {};
  const problems: Problem[] = [];
  for (const column of columns) {
    const cell = given.cells.find((c) => c.column === column.column);
    const reading = readCell(cell, column, findCity);
    if (reading === null) continue;
    if ('value' in reading) {
      values[column.field] = reading.value;
      continue;
    }
    const { rule, severity = 'reject', particulars = {}, keep } = reading;
    if (keep !== undefined) values[column.field] = keep;
    const shown = { text: tidy(cell?.text ?? '').slice(0, 60), header: column.header, ...particulars };
    problems.push({ severity, rule, field: column.field, column: column.column, particulars: shown });
  }
  if (
    values.cityCode === undefined &&
    typeof values.address === 'string' &&
    !problems.some((p) => p.field === 'cityCode')
  ) {
    const city = findCity(values.address);
    if ('code' in city) values.cityCode = city.code;
  }
  const name = typeof values.name === 'string' ? values.name : '';
  const key = nameKey(name);
  if (key === '' && !problems.some((p) => p.field === 'name'))
    problems.push({
      severity: 'reject',
      rule: 'IMP-2',
      field: 'name',
      column: columns.find((c) => c.field === 'name')?.column ?? null,
      particulars: {},
    });
  // border: each field was read by `readField` into its own type
  const whole = key === '' ? null : ({ ...values, name } as EnterpriseValues);
  return { row: given.row, values: whole, nameKey: key, problems };
};
