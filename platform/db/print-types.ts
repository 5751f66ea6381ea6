import type pg from 'pg';

export interface Column {
  schema: string;
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  generated: boolean;
}

const COLUMNS = `
  select n.nspname as schema, c.relname as table, a.attname as name, t.typname as type,
    not a.attnotnull as nullable,
    a.atthasdef and a.attgenerated = '' or a.attidentity <> '' as "hasDefault",
    a.attgenerated <> '' as generated
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname <> 'public', n.nspname, c.relname, a.attnum`;

export const readColumns = async (client: pg.Client): Promise<Column[]> =>
  (await client.query<Column>(COLUMNS)).rows;

/** What comes back for each type, as value-types.ts reads it; everything else comes as text. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
};
const tsType = (type: string): string =>
  type.startsWith('_') ? `${TYPES[type.slice(1)] ?? 'string'}[]` : (TYPES[type] ?? 'string');

const field = (column: Column): string => {
  const type = tsType(column.type) + (column.nullable ? ' | null' : '');
  if (column.generated) return `  ${column.name}: ColumnType<${type}, never, never>;`;
  return `  ${column.name}: ${column.hasDefault ? `Generated<${type}>` : type};`;
};

const pascal = (name: string): string =>
  name.replace(/(?:^|[._])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const HEAD = `// Made by platform/db/types.ts from the migrations. Do not edit: change a migration and make it again.
import type { ColumnType, Generated } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as text (JSON.stringify): an array given as it is would become a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;
`;

/** The row types of every table and view, for kysely. */
export function printTypes(columns: readonly Column[]): string {
  const tables = groupBy(columns, tableName);
  const rows = [...tables].map(
    ([name, fields]) => `export interface ${pascal(name)} {\n${fields.map(field).join('\n')}\n}\n`,
  );
  const keys = [...tables.keys()].map(
    (name) => `  ${name.includes('.') ? `'${name}'` : name}: ${pascal(name)};`,
  );
  return [HEAD, ...rows, `export interface DB {\n${keys.join('\n')}\n}\n`].join('\n');
}
const tableName = ({ schema, table }: Column): string => (schema === 'public' ? table : `${schema}.${table}`);

function groupBy(columns: readonly Column[], key: (column: Column) => string): Map<string, Column[]> {
  const groups = new Map<string, Column[]>();
  for (const column of columns) groups.set(key(column), [...(groups.get(key(column)) ?? []), column]);
  return groups;
}
