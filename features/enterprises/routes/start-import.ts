import { Refusal } from '../../../packages/kernel/refusal.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { DEFAULT_LIMITS } from '../../../platform/sheets/limits.ts';
import { sniff } from '../../../platform/sheets/sniff.ts';
import { startImport } from '../contract.ts';
import type { ImportShelf } from '../import-shelf.ts';
import { READ_IMPORT, type ReadErrand } from '../jobs/read-import.ts';
import { mayImportEnterprises } from '../permissions.ts';
import { insertImport } from '../store/imports.ts';
import { asImport } from './import-reply.ts';

/** What is no sheet at all is said at once, beside the field it was dropped on. */
const ensureSheet = (path: string): Promise<unknown> =>
  sniff(path, DEFAULT_LIMITS.fileBytes).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal(error.rule, error.particulars, 'file') : error;
  });

export const startImportRoute = (shelf: ImportShelf): Route =>
  route(startImport, mayImportEnterprises, async (ask, { file }) => {
    const { who, db } = ask;
    if (file === null) throw new Refusal('HTTP-12', { why: 'file' }, 'file');
    await ensureSheet(file.path);
    const id = newId();
    const filePath = await shelf.take(file.path, { zoneId: who.zoneId, id });

    const record = await insertImport(db, who.zoneId, {
      id,
      fileName: file.name,
      filePath,
      by: { accountId: who.accountId, name: who.name },
      at: ask.now,
    });
    const errand: ReadErrand = { importId: id, revision: record.revision, isChosen: false };
    await enqueue(db, { zoneId: who.zoneId, handler: READ_IMPORT, data: errand });

    ask.tell({
      kind: 'enterpriseImport.started',
      subject: { kind: 'enterpriseImport', id },
      after: { fileName: file.name, size: file.size },
    });
    return asImport(record, ask.language);
  });
