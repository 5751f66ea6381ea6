import type { ImportField, Mapping } from '../contract.ts';
import { headerKey, type MappedColumn, type Mapping as Proposal } from './headers.ts';
import { unitIn } from './normalise.ts';

/** A proposal as it is kept and corrected: field to column, from 0. */
export const asMapping = ({ columns }: Proposal): Mapping =>
  Object.fromEntries(columns.map((column) => [column.field, column.column - 1]));

const entriesOf = (mapping: Mapping): [ImportField, number][] =>
  // border: the keys of a Mapping are fields, which Object.entries forgets
  Object.entries(mapping) as [ImportField, number][];

/** The columns a row is read by. */
export const columnsOf = (mapping: Mapping, headers: readonly string[]): MappedColumn[] =>
  entriesOf(mapping)
    .map(([field, at]) => {
      const header = headers[at] ?? '';
      return { column: at + 1, header, field, score: 2, unit: unitIn(header) };
    })
    .toSorted((a, b) => a.column - b.column);

/** The first column given to two fields, or one the sheet does not have; both from 1. */
export const mappingFault = (
  mapping: Mapping,
  width: number,
): { rule: 'IMP-22' | 'IMP-23'; column: number; field: ImportField } | null => {
  const taken = new Set<number>();
  for (const [field, at] of entriesOf(mapping)) {
    if (at >= width) return { rule: 'IMP-23', column: at + 1, field };
    if (taken.has(at)) return { rule: 'IMP-22', column: at + 1, field };
    taken.add(at);
  }
  return null;
};

/**
 * What to remember of a mapping a person chose: the field of each header, and that a header which had one was left
 * out. Two columns of the same name are told by the last.
 */
export const choicesIn = (
  mapping: Mapping,
  before: Mapping,
  headers: readonly string[],
): { header: string; field: ImportField | null }[] => {
  const chosen = new Map<string, ImportField | null>();
  const keyAt = (at: number): string => headerKey(headers[at] ?? '');
  for (const [, at] of entriesOf(before)) chosen.set(keyAt(at), null);
  for (const [field, at] of entriesOf(mapping)) chosen.set(keyAt(at), field);
  chosen.delete('');
  return [...chosen].map(([header, field]) => ({ header, field }));
};
