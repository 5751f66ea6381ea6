import { sql } from 'kysely';
import { isDay } from '../../../packages/kernel/day.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { EnterpriseForm } from '../contract.ts';
import type { Existing, Known } from '../rules/judge-row.ts';

/** What a batch of rows asks about. */
export interface Wanted {
  readonly usccs: readonly string[];
  readonly nameKeys: readonly string[];
}

/** An enterprise a row may touch, with the whole of what is recorded, to be changed from. */
export interface KnownEnterprise extends Existing {
  readonly form: EnterpriseForm;
}
export interface KnownBatch extends Known {
  byId(id: string): KnownEnterprise | undefined;
}

/** Two queries for a batch, each through its unique index; `char(18)` is asked as what it is, or the index is not used. */
export const knownOf = (db: Db, zoneId: number, wanted: Wanted): Promise<KnownBatch> =>
  collect(db, zoneId, { wanted, locked: false });

/** The same, and nobody else changes them until the transaction ends. */
export const knownForUpdate = (db: Db, zoneId: number, wanted: Wanted): Promise<KnownBatch> =>
  collect(db, zoneId, { wanted, locked: true });

async function collect(
  db: Db,
  zoneId: number,
  { wanted, locked }: { wanted: Wanted; locked: boolean },
): Promise<KnownBatch> {
  const base = () => {
    const all = db.selectFrom('enterprise').selectAll().where('zone_id', '=', zoneId).orderBy('id');
    return locked ? all.forUpdate() : all;
  };
  const rows = [
    ...(await base()
      .where('uscc', '=', sql<string>`any(${[...wanted.usccs]}::bpchar[])`)
      .execute()),
    ...(await base()
      .where('name_key', '=', sql<string>`any(${[...wanted.nameKeys]}::text[])`)
      .execute()),
  ];
  const byId = new Map(rows.map((row) => [row.id, asKnown(row)]));
  const byUscc = new Map([...byId.values()].flatMap((e) => (e.form.uscc === null ? [] : [[e.form.uscc, e]])));
  const byNameKey = new Map([...byId.values()].map((e) => [e.nameKey, e]));
  return {
    byId: (id) => byId.get(id),
    byUscc: (uscc) => byUscc.get(uscc),
    byNameKey: (key) => byNameKey.get(key),
  };
}

type Row = Awaited<ReturnType<typeof enterpriseRows>>[number];
const enterpriseRows = (db: Db) => db.selectFrom('enterprise').selectAll().execute();

const formOf = (row: Row): EnterpriseForm => ({
  name: row.name,
  shortName: row.short_name,
  uscc: row.uscc,
  cityCode: row.city_code,
  address: row.address,
  industry: row.industry,
  theme: row.theme,
  capitalWan: row.capital_wan,
  employees: row.employees,
  revenueWan: row.revenue_wan,
  establishedOn: row.established_on !== null && isDay(row.established_on) ? row.established_on : null,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  website: row.website,
  listedCode: row.listed_code,
  tags: row.tags,
  note: row.note,
  inPark: row.in_park,
  ownerPersonId: row.owner_person_id,
});

const said = (text: string): string | null => (text === '' ? null : text);

const asKnown = (row: Row): KnownEnterprise => {
  const form = formOf(row);
  return {
    id: row.id,
    nameKey: row.name_key,
    form,
    values: {
      name: form.name,
      shortName: said(form.shortName),
      uscc: form.uscc,
      cityCode: form.cityCode,
      address: said(form.address),
      industry: said(form.industry),
      theme: said(form.theme),
      capitalWan: form.capitalWan,
      employees: form.employees,
      revenueWan: form.revenueWan,
      establishedOn: form.establishedOn,
      contactName: said(form.contactName),
      contactPhone: said(form.contactPhone),
      website: said(form.website),
      listedCode: said(form.listedCode),
      tags: form.tags.length === 0 ? null : form.tags,
      note: said(form.note),
      inPark: form.inPark,
    },
  };
};
