import { sql } from 'kysely';
import { day } from '../../packages/kernel/day.ts';
import type { Db } from '../../platform/db/database.ts';
import type { PartnerForm, PartnerKind } from './contract.ts';

const partners = (db: Db, zoneId: number) =>
  db
    .selectFrom('partner as t')
    .innerJoin('person as o', (join) =>
      join.onRef('o.zone_id', '=', 't.zone_id').onRef('o.id', '=', 't.owner_id'),
    )
    .where('t.zone_id', '=', zoneId)
    .selectAll('t')
    .select('o.name as owner_name');

type Selected = Awaited<ReturnType<ReturnType<typeof partners>['executeTakeFirstOrThrow']>>;
const partnerOf = (row: Selected) => ({
  id: row.id,
  kind: row.kind as PartnerKind, // border: the table's check holds the list
  name: row.name,
  organisation: row.organisation,
  cityCode: row.city_code,
  industries: row.industries,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  appointedFrom: day(row.appointed_from),
  appointedTo: row.appointed_to === null ? null : day(row.appointed_to),
  note: row.note,
  revision: row.revision,
});
export type PartnerRow = ReturnType<typeof partnerOf>;

export const partnerById = async (db: Db, zoneId: number, id: string): Promise<PartnerRow | null> => {
  const row = await partners(db, zoneId).where('t.id', '=', id).executeTakeFirst();
  return row ? partnerOf(row) : null;
};

export const partnersById = async (db: Db, zoneId: number, ids: readonly string[]): Promise<PartnerRow[]> =>
  ids.length === 0 ? [] : (await partners(db, zoneId).where('t.id', 'in', ids).execute()).map(partnerOf);

export interface PartnersWanted {
  readonly kind?: PartnerKind | undefined;
  readonly cityCode?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly q?: string | undefined;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export async function partnersWanted(db: Db, zoneId: number, wanted: PartnersWanted): Promise<PartnerRow[]> {
  let query = partners(db, zoneId);
  if (wanted.kind) query = query.where('t.kind', '=', wanted.kind);
  if (wanted.cityCode) query = query.where('t.city_code', '=', wanted.cityCode);
  if (wanted.ownerId) query = query.where('t.owner_id', '=', wanted.ownerId);
  if (wanted.q) query = query.where('t.name', 'like', `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`);
  if (wanted.after)
    query = query.where(
      sql<boolean>`(t.name collate "C", t.id) > (${wanted.after[0]}, ${wanted.after[1]}::uuid)`,
    );
  const rows = await query.orderBy(sql`t.name collate "C"`).orderBy('t.id').limit(wanted.limit).execute();
  return rows.map(partnerOf);
}

/** Every partner with what neighbours join on: a part of their statements, not an answer. */
export const partnersToJoin = (db: Db, zoneId: number) =>
  db
    .selectFrom('partner as t')
    .where('t.zone_id', '=', zoneId)
    .select(['t.id', 't.name', 't.kind', 't.owner_id', 't.appointed_from', 't.appointed_to']);

const columnsOf = (form: PartnerForm) => ({
  kind: form.kind,
  name: form.name,
  organisation: form.organisation,
  city_code: form.cityCode,
  industries: form.industries,
  contact_name: form.contactName,
  contact_phone: form.contactPhone,
  owner_id: form.ownerId,
  appointed_from: form.appointedFrom,
  appointed_to: form.appointedTo,
  note: form.note,
});

interface Stamp {
  readonly zoneId: number;
  readonly id: string;
  readonly now: string;
}

export const insertPartner = async (db: Db, { zoneId, id, now }: Stamp, form: PartnerForm): Promise<void> => {
  await db
    .insertInto('partner')
    .values({ zone_id: zoneId, id, ...columnsOf(form), created_at: now, updated_at: now })
    .execute();
};

export const updatePartner = async (db: Db, { zoneId, id, now }: Stamp, form: PartnerForm): Promise<number> =>
  (
    await db
      .updateTable('partner')
      .set((eb) => ({ ...columnsOf(form), updated_at: now, revision: eb('revision', '+', 1) }))
      .where('zone_id', '=', zoneId)
      .where('id', '=', id)
      .returning('revision')
      .executeTakeFirstOrThrow()
  ).revision;
