import type { Language } from '../../../packages/kernel/words.ts';
import { type EnterpriseImport, zImport, zMapping } from '../contract.ts';
import { sentenceOf } from '../import-words.ts';
import type { ImportRecord } from '../store/imports.ts';

/** An import as its screens are told of it. */
export const asImport = (record: ImportRecord, language: Language): EnterpriseImport => ({
  id: record.id,
  fileName: record.file_name,
  sheetNames: record.sheet_names,
  sheetName: record.sheet_name,
  headerRow: record.header_row,
  headers: record.headers,
  mapping: zMapping.parse(record.mapping),
  status: zImport.shape.status.parse(record.status),
  refused: refusedOf(record, language),
  rowsRead: record.rows_read,
  rowsDone: record.rows_done,
  toCreate: record.to_create,
  toUpdate: record.to_update,
  same: record.same,
  rejected: record.rejected,
  created: record.created,
  updated: record.updated,
  byName: record.by_name,
  madeAt: record.made_at,
  revision: record.revision,
});

function refusedOf(record: ImportRecord, language: Language): EnterpriseImport['refused'] {
  const rule = record.refused_rule;
  if (rule === null) return null;
  // border: written by changeImport and endReading from a Refusal's particulars
  const particulars = (record.refused_particulars ?? {}) as Record<string, string | number>;
  return { rule, detail: sentenceOf(rule, particulars, language) };
}
