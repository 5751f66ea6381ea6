import { IMPORT_FIELDS, type ImportField, type Mapping } from '../contract.ts';

/** `A` for 0, `AB` for 27: as spreadsheets letter their columns. */
export const columnLetter = (at: number): string =>
  (at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

export const fieldOf = (mapping: Mapping, column: number): ImportField | null =>
  IMPORT_FIELDS.find((field) => mapping[field] === column) ?? null;

/** A column means one field and a field comes from one column: giving it here takes it from where it was. */
export const withMeaning = (mapping: Mapping, column: number, field: ImportField | null): Mapping => {
  const others = Object.entries(mapping).filter(([key, at]) => at !== column && key !== field);
  return { ...Object.fromEntries(others), ...(field && { [field]: column }) };
};

export const isSameMapping = (a: Mapping, b: Mapping): boolean =>
  IMPORT_FIELDS.every((field) => a[field] === b[field]);

/** Up to three values of a column that say something, each once. */
export const samplesOf = (rows: readonly { cells: readonly string[] }[], column: number): string[] =>
  [...new Set(rows.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean))].slice(0, 3);
