import { sql } from 'kysely';
import type { Database } from '../../platform/db/database.ts';

interface Table {
  readonly name: string;
  readonly hasId: boolean;
}

const tablesOf = (database: Database, zoneId: number): Promise<Table[]> =>
  database.readInZone(zoneId, async (db) => {
    const found = await sql<Table>`
      select c.table_name as name,
        bool_or(c.column_name = 'id' and c.data_type = 'uuid') as "hasId"
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and has_table_privilege(format('%I.%I', c.table_schema, c.table_name), 'select')
      group by c.table_name
      having bool_or(c.column_name = 'zone_id')
      order by c.table_name
    `.execute(db);
    return found.rows;
  });

/** The newest id of each kind of thing that a zone has, by table. */
export async function idsOf(database: Database, zoneId: number): Promise<Map<string, string>> {
  const tables = (await tablesOf(database, zoneId)).filter((table) => table.hasId);
  return database.readInZone(zoneId, async (db) => {
    const ids = new Map<string, string>();
    for (const { name } of tables) {
      const rows = await sql<{ id: string }>`
        select id from ${sql.table(name)} where zone_id = ${zoneId} order by id desc limit 1
      `.execute(db);
      const [row] = rows.rows;
      if (row) ids.set(name, row.id);
    }
    return ids;
  });
}

/** Every id that a zone has. */
export async function allIdsOf(database: Database, zoneId: number): Promise<Set<string>> {
  const tables = (await tablesOf(database, zoneId)).filter((table) => table.hasId);
  return database.readInZone(zoneId, async (db) => {
    const ids = new Set<string>();
    for (const { name } of tables) {
      const rows = await sql<{ id: string }>`
        select id from ${sql.table(name)} where zone_id = ${zoneId}
      `.execute(db);
      for (const { id } of rows.rows) ids.add(id);
    }
    return ids;
  });
}

/** All rows of a zone as one text a table: two that are equal say that nothing happened to it. */
export async function fingerprintOf(database: Database, zoneId: number): Promise<Record<string, string>> {
  const tables = await tablesOf(database, zoneId);
  return database.readInZone(zoneId, async (db) => {
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const rows = await sql<{ print: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as print
        from ${sql.table(name)} t where zone_id = ${zoneId}
      `.execute(db);
      prints[name] = rows.rows[0]?.print ?? '';
    }
    return prints;
  });
}
