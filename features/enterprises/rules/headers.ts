import { FIELDS, type Field, type MoneyUnit } from './fields.ts';
import { tidy, unitIn } from './normalise.ts';
import { OTHERS, SYNONYMS } from './synonyms.ts';

export interface HeaderCell {
  readonly column: number;
  readonly text: string;
}
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  /** 0 … 1 how alike; 1 is the same word; 2 was chosen by a person earlier. */
  readonly score: number;
  readonly unit: MoneyUnit | null;
}
export interface Mapping {
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly HeaderCell[];
  /** IMP-1 Fields no row can do without, and no column gives. */
  readonly missing: readonly Field[];
}
/** What was chosen for a header before, by `headerKey`; null means that the column was left out on purpose. */
export type Remembered = ReadonlyMap<string, Field | null>;

const THRESHOLD = 0.5;

/** How a header is remembered: without brackets' content, spaces, marks of duty or case. */
export const headerKey = (header: string): string =>
  tidy(header)
    .toLowerCase()
    .replace(/[(（[【][^)）\]】]*[)）\]】]/g, '')
    .replace(/[*＊:：_\s.]/g, '');

const SYNONYM_KEYS = FIELDS.map((field) => ({ field, keys: SYNONYMS[field].map(headerKey) }));

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** Dice's coefficient over pairs of neighbouring characters. */
const alike = (a: string, b: string): number => {
  const [of, against] = [pairs(a), pairs(b)];
  if (of.length + against.length === 0) return 0;
  return (2 * of.filter((p) => against.includes(p)).length) / (of.length + against.length);
};

/** Same word 1; one inside the other 0.55 … 0.95 by how much of it; else how alike, at most 0.9. */
const score = (key: string, synonym: string): number => {
  if (key === synonym) return 1;
  if (synonym.length >= 2 && key.includes(synonym)) return 0.55 + (0.4 * synonym.length) / key.length;
  if (key.length >= 2 && synonym.includes(key)) return 0.55 + (0.35 * key.length) / synonym.length;
  return 0.9 * alike(key, synonym);
};

const LONGEST_HEADER = 60;

interface Candidate {
  readonly cell: HeaderCell;
  readonly field: Field;
  readonly score: number;
}

const candidatesFor = (cell: HeaderCell, remembered: Remembered): Candidate[] => {
  const key = headerKey(cell.text.slice(0, LONGEST_HEADER));
  const chosen = remembered.get(key);
  if (chosen === null || key === '') return [];
  if (chosen !== undefined) return [{ cell, field: chosen, score: 2 }];
  const other = OTHERS.some((o) => key.includes(o));
  return SYNONYM_KEYS.map(({ field, keys }) => ({
    cell,
    field,
    score: Math.max(...keys.map((synonym) => score(key, synonym))),
  })).filter((c) => c.score >= (other ? 1 : THRESHOLD));
};

/** True when a header is one of our words: how the header row is found. */
export const recognises = (text: string): boolean =>
  candidatesFor({ column: 0, text }, new Map()).some((c) => c.score >= 0.8);

/**
 * IMP-1 Proposes a field for each column, surest first; a field takes one column and a column one field. What is left
 * over is listed, never dropped in silence.
 */
export const proposeMapping = (
  header: readonly HeaderCell[],
  remembered: Remembered = new Map(),
): Mapping => {
  const surest = header
    .flatMap((cell) => candidatesFor(cell, remembered))
    .toSorted((a, b) => b.score - a.score || a.cell.column - b.cell.column);
  const columns = new Map<number, MappedColumn>();
  const taken = new Set<Field>();
  for (const { cell, field, score: sure } of surest) {
    if (columns.has(cell.column) || taken.has(field)) continue;
    taken.add(field);
    columns.set(cell.column, {
      column: cell.column,
      header: cell.text,
      field,
      score: sure,
      unit: unitIn(cell.text),
    });
  }
  return {
    columns: [...columns.values()].toSorted((a, b) => a.column - b.column),
    unmapped: header.filter((cell) => !columns.has(cell.column)),
    missing: taken.has('name') ? [] : ['name'],
  };
};
