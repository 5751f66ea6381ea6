import { sql } from 'kysely';
import type { Particulars } from '../../../packages/kernel/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ImportField, Mapping } from '../contract.ts';
import { asJson } from './json.ts';

/** A reading of one import's sheet. The revision is its fence: after a new mapping or a cancel it writes nothing. */
export interface Reading {
  readonly zoneId: number;
  readonly importId: string;
  readonly revision: number;
}

const ofReading = (db: Db, reading: Reading) =>
  db
    .updateTable('enterprise_import')
    .where('zone_id', '=', reading.zoneId)
    .where('id', '=', reading.importId)
    .where('status', '=', 'reading')
    .where('revision', '=', reading.revision);

export interface SheetFound {
  readonly sheetNames: readonly string[];
  readonly sheetName: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/** Begins, or begins again: what an earlier attempt judged goes. False when the reading was overtaken. */
export async function beginReading(
  db: Db,
  reading: Reading,
  { sheet, at }: { sheet: SheetFound; at: string },
): Promise<boolean> {
  const begun = await ofReading(db, reading)
    .set({
      sheet_names: [...sheet.sheetNames],
      sheet_name: sheet.sheetName,
      header_row: sheet.headerRow,
      headers: [...sheet.headers],
      mapping: asJson(sheet.mapping),
      rows_read: 0,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirst();
  if (!begun) return false;
  await forgetRows(db, reading);
  return true;
}

export const forgetRows = (db: Db, { zoneId, importId }: Reading) =>
  db
    .deleteFrom('enterprise_import_row')
    .where('zone_id', '=', zoneId)
    .where('import_id', '=', importId)
    .execute();

/** Notes how far it got; false when the reading was overtaken. */
export const noteRead = async (db: Db, reading: Reading, rowsRead: number): Promise<boolean> =>
  (await ofReading(db, reading).set({ rows_read: rowsRead }).returning('id').executeTakeFirst()) !==
  undefined;

/** Counts the verdicts and shows the preview. */
export async function endReading(
  db: Db,
  reading: Reading,
  { lacking, at }: { lacking: { rule: string; particulars: Particulars } | null; at: string },
) {
  const counted = await db
    .selectFrom('enterprise_import_row')
    .select((eb) => ['verdict', eb.fn.countAll<number>().as('rows')])
    .where('zone_id', '=', reading.zoneId)
    .where('import_id', '=', reading.importId)
    .groupBy('verdict')
    .execute();
  const of = (verdict: string): number => counted.find((c) => c.verdict === verdict)?.rows ?? 0;
  return ofReading(db, reading)
    .set((eb) => ({
      status: 'previewed',
      to_create: of('create'),
      to_update: of('update'),
      same: of('same'),
      rejected: of('reject'),
      refused_rule: lacking?.rule ?? null,
      refused_particulars: lacking ? JSON.stringify(lacking.particulars) : null,
      updated_at: at,
      revision: eb('revision', '+', 1),
    }))
    .returningAll()
    .executeTakeFirst();
}

/** Keeps a transaction from being ended for idleness while the work goes on in others. */
export const stayAwake = (db: Db): Promise<unknown> => sql`select 1`.execute(db);

export const allDivisions = (db: Db) => db.selectFrom('division').select(['code', 'name']).execute();

/** What was chosen for headers before; the empty field is a column left out on purpose. */
export const rememberedHeaders = (db: Db, zoneId: number) =>
  db.selectFrom('enterprise_header').select(['header', 'field']).where('zone_id', '=', zoneId).execute();

interface Choice {
  readonly header: string;
  readonly field: ImportField | null;
}

export async function rememberHeaders(
  db: Db,
  zoneId: number,
  { choices, at }: { choices: readonly Choice[]; at: string },
): Promise<void> {
  if (choices.length === 0) return;
  await db
    .insertInto('enterprise_header')
    .values(choices.map((c) => ({ zone_id: zoneId, header: c.header, field: c.field ?? '', used_at: at })))
    .onConflict((oc) =>
      oc
        .columns(['zone_id', 'header'])
        .doUpdateSet((eb) => ({ field: eb.ref('excluded.field'), used_at: eb.ref('excluded.used_at') })),
    )
    .execute();
}
