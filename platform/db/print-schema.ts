import type pg from 'pg';

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

const TABLES = `
  select n.nspname as schema, c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
    c.relkind as kind,
    array(select pg_get_constraintdef(k.oid) || '|' || k.conname from pg_constraint k
      where k.conrelid = c.oid and k.contype <> 'n'
      order by array_position(array['p','u','x','c','f'], k.contype::text), k.conname) as constraints,
    array(select a.attname || '|' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case a.attgenerated when '' then coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
         else ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' end
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p','u','x'))
      order by i.indexrelid::regclass::text) as indexes,
    array(select format('create policy %I on %s as %s for %s to %s', p.polname, c.oid::regclass,
        case when p.polpermissive then 'permissive' else 'restrictive' end,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        case when p.polroles = '{0}' then 'public' else
          (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (p.polroles)) end)
      || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
      || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
      from pg_policy p where p.polrelid = c.oid order by p.polname) as policies,
    array(select format('grant %s on %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
        c.oid::regclass, g.grantee::regrole)
      from aclexplode(c.relacl) g where g.grantee not in (0, c.relowner) group by g.grantee order by g.grantee::regrole::text)
    || array(select format('grant %s (%s) on %s to %s', lower(g.privilege_type),
        string_agg(a.attname, ', ' order by a.attnum), c.oid::regclass, g.grantee::regrole)
      from pg_attribute a, aclexplode(a.attacl) g
      where a.attrelid = c.oid group by g.grantee, g.privilege_type
      order by g.grantee::regrole::text, g.privilege_type) as grants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS}
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname <> 'public', n.nspname, c.relname`;

const ROUTINES = `
  select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by n.nspname, p.oid::regprocedure::text`;
const VIEWS = `
  select format('create view %s as', c.oid::regclass) || E'\n' || pg_get_viewdef(c.oid, true) as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('v', 'm') and ${OURS}
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by n.nspname, c.relname`;

interface Table {
  schema: string;
  name: string;
  rls: boolean;
  forced: boolean;
  columns: string[];
  constraints: string[];
  indexes: string[];
  policies: string[];
  grants: string[];
}

const split = (pair: string): [string, string] => {
  const at = pair.lastIndexOf('|');
  return [pair.slice(0, at), pair.slice(at + 1)];
};

function printTable(table: Table): string {
  const name = table.schema === 'public' ? table.name : `${table.schema}.${table.name}`;
  const columns = table.columns.map((pair) => `  ${pair.replace('|', ' ')}`);
  const constraints = table.constraints.map((pair) => {
    const [definition, constraint] = split(pair);
    return `  constraint ${constraint} ${definition}`;
  });
  const security = [
    ...(table.rls ? [`alter table ${name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${name} force row level security;`] : []),
  ];
  const after = [...table.indexes, ...table.policies, ...table.grants].map((line) => `${line};`);
  return [
    `create table ${name} (\n${[...columns, ...constraints].join(',\n')}\n);`,
    ...security,
    ...after,
  ].join('\n');
}

/** The result of all migrations, for a reviewer's eye. It is read, never run. */
export async function printSchema(client: pg.Client): Promise<string> {
  const tables = (await client.query<Table>(TABLES)).rows.map(printTable);
  const routines = (await client.query<{ text: string }>(ROUTINES)).rows.map(
    ({ text }) => `${text.trimEnd()};`,
  );
  const views = (await client.query<{ text: string }>(VIEWS)).rows.map(({ text }) => text.trimEnd());
  const head =
    '-- Made by platform/db/types.ts from the migrations, to be read by people. Do not edit, do not run.';
  return `${[head, ...tables, ...views, ...routines].join('\n\n')}\n`;
}
