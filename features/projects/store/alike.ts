import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { addressKey, type Facts, phoneKey } from '../rules/duplicates.ts';

export interface Known extends Facts {
  readonly enterpriseName: string;
  readonly ownerName: string;
}

/** Projects that live, with what they are compared by. */
const living = (db: Db, zoneId: number) =>
  db
    .selectFrom('project as p')
    .innerJoin('enterprise as e', (j) =>
      j.onRef('e.zone_id', '=', 'p.zone_id').onRef('e.id', '=', 'p.enterprise_id'),
    )
    .innerJoin('person as o', (j) => j.onRef('o.zone_id', '=', 'p.zone_id').onRef('o.id', '=', 'p.owner_id'))
    .where('p.zone_id', '=', zoneId)
    .where('e.zone_id', '=', zoneId)
    .where('p.merged_into', 'is', null)
    .select(['p.id', 'p.name', 'p.upper_code', 'p.enterprise_id', 'p.line_id', 'p.planned_investment'])
    .select(['e.name as enterprise_name', 'e.contact_phone', 'e.address', 'o.name as owner_name']);

type Selected = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>;

const knownOf = (row: Selected): Known => ({
  id: row.id,
  name: row.name,
  upperCode: row.upper_code,
  enterpriseId: row.enterprise_id,
  lineId: row.line_id,
  plannedInvestment: row.planned_investment,
  phone: row.contact_phone,
  address: row.address,
  enterpriseName: row.enterprise_name,
  ownerName: row.owner_name,
});

/** How an enterprise is reached, as two of them are compared. */
export interface Reach {
  readonly phone: string;
  readonly address: string;
}

export async function reachOf(db: Db, zoneId: number, enterpriseId: string): Promise<Reach | null> {
  const row = await db
    .selectFrom('enterprise')
    .where('zone_id', '=', zoneId)
    .where('id', '=', enterpriseId)
    .select(['contact_phone', 'address'])
    .executeTakeFirst();
  return row ? { phone: row.contact_phone, address: row.address } : null;
}

/** PRJ-41 The investor's row, held until the transaction ends: two that write projects of one investor take turns. */
export const lockInvestor = async (db: Db, zoneId: number, enterpriseId: string): Promise<void> => {
  await db
    .selectFrom('enterprise')
    .where('zone_id', '=', zoneId)
    .where('id', '=', enterpriseId)
    .select('id')
    .forNoKeyUpdate()
    .execute();
};

export interface Wanted {
  readonly facts: Facts;
  readonly nameKey: string;
  readonly sharedByAtMost: number;
}

/** Whatever can be like a project: by its name, its upper code, its investor. */
export async function closeTo(db: Db, zoneId: number, { facts, nameKey }: Wanted): Promise<Known[]> {
  const rows = await living(db, zoneId)
    .where((eb) =>
      eb.or([
        eb('p.name_key', '=', nameKey),
        eb('p.enterprise_id', '=', facts.enterpriseId),
        ...(facts.upperCode ? [eb('p.upper_code', '=', facts.upperCode)] : []),
      ]),
    )
    .where('p.id', '<>', facts.id)
    .execute();
  return rows.map(knownOf);
}

/** PRJ-42 Projects of other investors that are reached in the same way; too many of them say nothing. */
export async function reachedAlike(db: Db, zoneId: number, wanted: Wanted): Promise<Known[]> {
  const { facts, sharedByAtMost } = wanted;
  const [phone, address] = [phoneKey(facts.phone), addressKey(facts.address)];
  if (phone === '' && address === '') return [];
  const rows = await living(db, zoneId)
    .where((eb) =>
      eb.or([
        ...(phone === ''
          ? []
          : [eb.and([eb('e.contact_phone', '<>', ''), eb('e.contact_phone', '=', facts.phone)])]),
        ...(address === '' ? [] : [eb.and([eb('e.address', '<>', ''), eb('e.address', '=', facts.address)])]),
      ]),
    )
    .where('p.enterprise_id', '<>', facts.enterpriseId)
    .where('p.id', '<>', facts.id)
    .limit(sharedByAtMost)
    .execute();
  return rows.length < sharedByAtMost ? rows.map(knownOf) : [];
}

export const knownByIds = async (db: Db, zoneId: number, ids: readonly string[]): Promise<Known[]> =>
  ids.length === 0
    ? []
    : (
        await living(db, zoneId)
          .where('p.id', '=', sql<string>`any (${[...ids]}::uuid[])`)
          .execute()
      ).map(knownOf);

/** The next investors that have several projects, by id. */
export async function busyInvestors(
  db: Db,
  zoneId: number,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  let query = db
    .selectFrom('project')
    .where('zone_id', '=', zoneId)
    .where('merged_into', 'is', null)
    .groupBy('enterprise_id')
    .having((eb) => eb.fn.countAll(), '>', 1)
    .select('enterprise_id')
    .orderBy('enterprise_id')
    .limit(limit);
  if (after !== null) query = query.where('enterprise_id', '>', after);
  return (await query.execute()).map((row) => row.enterprise_id);
}

/** Every project of some investors, investor by investor. */
export const knownOfInvestors = async (db: Db, zoneId: number, ids: readonly string[]): Promise<Known[]> =>
  ids.length === 0
    ? []
    : (
        await living(db, zoneId)
          .where('p.enterprise_id', '=', sql<string>`any (${[...ids]}::uuid[])`)
          .orderBy('p.enterprise_id')
          .orderBy('p.id')
          .execute()
      ).map(knownOf);

/** PRJ-42 Ids of the projects behind each telephone number or address that a few of them share. */
export async function sharedReach(
  db: Db,
  zoneId: number,
  by: { readonly what: 'contact_phone' | 'address'; readonly atMost: number },
): Promise<string[][]> {
  const column = sql.ref(`e.${by.what}`);
  const rows = await sql<{ ids: string[] }>`
    select array_agg(p.id) as ids
    from enterprise e
    join project p on p.zone_id = e.zone_id and p.enterprise_id = e.id
    where e.zone_id = ${zoneId} and p.zone_id = ${zoneId} and p.merged_into is null and ${column} <> ''
    group by ${by.what === 'address' ? column : sql`regexp_replace(e.contact_phone, '\\D', '', 'g')`}
    having count(distinct e.id) > 1 and count(*) <= ${by.atMost}
  `.execute(db);
  return rows.rows.map((row) => row.ids);
}
