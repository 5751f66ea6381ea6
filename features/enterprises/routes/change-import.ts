import { ensure, found, Refusal } from '../../../packages/kernel/refusal.ts';
import { type Ask, ensureRevision, route } from '../../../platform/http/route.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { columnLetters } from '../../../platform/sheets/row.ts';
import { cancelImport, type Mapping, remapImport, runImport, zMapping } from '../contract.ts';
import { READ_IMPORT, type ReadErrand } from '../jobs/read-import.ts';
import { RUN_IMPORT, type RunErrand } from '../jobs/run-import.ts';
import { mayImportEnterprises } from '../permissions.ts';
import { choicesIn, mappingFault } from '../rules/mapping.ts';
import { changeImport, type ImportRecord, importForUpdate } from '../store/imports.ts';
import { rememberHeaders } from '../store/reading.ts';
import { asImport } from './import-reply.ts';

const lockedImport = async ({ db, who }: Ask, id: string): Promise<ImportRecord> =>
  found(await importForUpdate(db, who.zoneId, id), 'enterpriseImport');

const subjectOf = (record: ImportRecord) => ({ kind: 'enterpriseImport', id: record.id });

const hasEnded = ({ status }: ImportRecord): boolean =>
  status === 'done' || status === 'cancelled' || status === 'refused';

/** IMP-1, IMP-22, IMP-23 A mapping gives the name, and each column to one field. */
function ensureMapping(mapping: Mapping, width: number): void {
  const fault = mappingFault(mapping, width);
  if (fault) throw new Refusal(fault.rule, { column: columnLetters(fault.column) }, `mapping.${fault.field}`);
  if (mapping.name === undefined) throw new Refusal('IMP-1', {}, 'mapping.name');
}

/** Reads the sheet again with what was corrected; another sheet of the workbook is proposed a mapping of its own. */
const remap = route(remapImport, mayImportEnterprises, async (ask, { params, body }) => {
  const { db, who } = ask;
  const before = await lockedImport(ask, params.importId);
  ensure(!hasEnded(before), 'IMP-21');
  ensure(before.status !== 'running', 'IMP-20');
  ensure(before.header_row !== null, 'IMP-19');
  ensureRevision(ask, before.revision);

  const sheetName = body.sheetName ?? before.sheet_name;
  const isOther = sheetName !== before.sheet_name;
  if (isOther && !before.sheet_names.includes(sheetName)) throw new Refusal('SHT-13', {}, 'sheetName');
  const mapping = isOther ? {} : body.mapping;
  if (!isOther) ensureMapping(mapping, before.headers.length);

  const record = await changeImport(db, who.zoneId, {
    id: before.id,
    change: { status: 'reading', sheetName, mapping, refused: null, at: ask.now },
  });
  const choices = isOther ? [] : choicesIn(mapping, zMapping.parse(before.mapping), before.headers);
  await rememberHeaders(db, who.zoneId, { choices, at: ask.now });
  const errand: ReadErrand = { importId: record.id, revision: record.revision, isChosen: !isOther };
  await enqueue(db, { zoneId: who.zoneId, handler: READ_IMPORT, data: errand });

  ask.tell({
    kind: 'enterpriseImport.mapped',
    subject: subjectOf(record),
    before: { sheetName: before.sheet_name, mapping: before.mapping },
    after: { sheetName, mapping },
  });
  return asImport(record, ask.language);
});

/** Asked twice it runs once: a running or finished import is answered as it stands. */
const run = route(runImport, mayImportEnterprises, async (ask, { params }) => {
  const { db, who } = ask;
  const before = await lockedImport(ask, params.importId);
  if (before.status === 'running' || before.status === 'done') return asImport(before, ask.language);
  ensure(before.status !== 'reading', 'IMP-19');
  ensure(before.status === 'previewed', 'IMP-21');
  if (zMapping.parse(before.mapping).name === undefined) throw new Refusal('IMP-1', {}, 'mapping.name');

  const record = await changeImport(db, who.zoneId, {
    id: before.id,
    change: { status: 'running', at: ask.now },
  });
  const errand: RunErrand = { importId: record.id };
  await enqueue(db, { zoneId: who.zoneId, handler: RUN_IMPORT, data: errand });

  ask.tell({
    kind: 'enterpriseImport.run',
    subject: subjectOf(record),
    after: { toCreate: record.to_create, toUpdate: record.to_update, mapping: record.mapping },
  });
  return asImport(record, ask.language);
});

/** Takes hold between two batches; what has ended stays as it is. */
const cancel = route(cancelImport, mayImportEnterprises, async (ask, { params }) => {
  const before = await lockedImport(ask, params.importId);
  if (hasEnded(before)) return asImport(before, ask.language);

  const record = await changeImport(ask.db, ask.who.zoneId, {
    id: before.id,
    change: { status: 'cancelled', at: ask.now },
  });

  ask.tell({
    kind: 'enterpriseImport.cancelled',
    subject: subjectOf(record),
    after: { created: record.created, updated: record.updated },
  });
  return asImport(record, ask.language);
});

export const changeImportRoutes = [remap, run, cancel];
