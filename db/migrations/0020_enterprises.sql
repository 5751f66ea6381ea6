-- Enterprises in and out of province, how they are found, what happened to them, and sheets on their way in.

create table enterprise (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text collate "C" not null check (length(name) between 1 and 200),
  -- ENT-2 The name without spaces, brackets and case: what makes two names the same.
  name_key text collate "C" not null,
  short_name text not null default '',
  -- Pinyin initials of name and short name, lower case: `changsha jinxia` is `csjx`.
  initials text collate "C" not null default '',
  -- ENT-5 What is searched, folded; the same text stands in enterprise_search. Here it is for walking a sorted list.
  search_text text not null default '',
  uscc char(18),
  city_code char(6) check (city_code ~ '^\d{6}$'),
  address text not null default '',
  industry text not null default '',
  theme text not null default '',
  -- Not numeric: its comparisons are not leakproof, so under row security a page far down could not start at its place.
  capital_wan double precision check (capital_wan >= 0),
  employees integer check (employees >= 0),
  revenue_wan numeric(16, 2) check (revenue_wan >= 0),
  established_on date,
  contact_name text not null default '',
  contact_phone text not null default '',
  website text not null default '',
  listed_code text not null default '',
  tags text[] not null default '{}',
  note text not null default '',
  in_park boolean not null default false,
  is_fictional boolean not null default false,
  owner_person_id uuid,
  source text not null default 'hand' check (source in ('hand', 'import', 'pack')),
  last_visited_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  constraint ent_1_uscc_once unique (zone_id, uscc),
  constraint ent_2_name_once unique (zone_id, name_key)
);
create index enterprise_by_change on enterprise (zone_id, updated_at desc, id desc);
create index enterprise_by_name on enterprise (zone_id, name, id);
create index enterprise_by_initials on enterprise (zone_id, initials, id);
create index enterprise_by_visit on enterprise (zone_id, last_visited_on desc nulls last, id desc);
create index enterprise_by_capital on enterprise (zone_id, capital_wan desc nulls last, id desc);
create index enterprise_city_by_change on enterprise (zone_id, city_code, updated_at desc, id desc);
create index enterprise_city_by_name on enterprise (zone_id, city_code, name, id);
create index enterprise_city_by_initials on enterprise (zone_id, city_code, initials, id);
create index enterprise_theme_by_change on enterprise (zone_id, theme, updated_at desc, id desc);
create index enterprise_industry_by_change on enterprise (zone_id, industry, updated_at desc, id desc);
create index enterprise_park_by_change on enterprise (zone_id, updated_at desc, id desc) where in_park;
alter table enterprise enable row level security;
alter table enterprise force row level security;
create policy enterprise_of_zone on enterprise to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on enterprise to sortie_app;

-- ENT-5 Search. Text operators are not leakproof, so under row security they would read the whole zone; this side
-- table is closed to the runtime role and answered through a function that takes only the asker's own zone.
create table enterprise_search (
  zone_id integer not null,
  enterprise_id uuid not null,
  body text not null,
  -- What filters ask for, a line each (`city 430100`): a term and a filter are looked up together, since a term that
  -- many firms hold may be held by none that the filter leaves.
  marks text not null default '',
  primary key (zone_id, enterprise_id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id)
-- What the planner knows of it decides how a search is answered: do not wait for a tenth of the table to change.
) with (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table enterprise_search enable row level security;
alter table enterprise_search force row level security;
create policy enterprise_search_for_owner on enterprise_search to sortie_owner using (true) with check (true);
create policy enterprise_for_owner on enterprise for select to sortie_owner using (true);

-- The pairs of neighbouring characters of each line, each with its zone: `3:苏州`; and each mark whole: `3=park yes`. Two characters are what people
-- type, and pg_trgm has no index for two; one index of pairs serves any length (docs/adr/0004). The cost is what it
-- takes, 25 µs: with the default the planner reads a whole table and works out the pairs of every row.
create function search_pairs(zone integer, body text, marks text) returns text[]
  language plpgsql immutable parallel safe cost 10000 as $$
declare
  chars text[] := string_to_array(body, null);
  pairs text[] := '{}';
  mark text;
begin
  for i in 1 .. coalesce(cardinality(chars), 0) - 1 loop
    if chars[i] <> E'\n' and chars[i + 1] <> E'\n' then
      pairs := pairs || (zone || ':' || chars[i] || chars[i + 1]);
    end if;
  end loop;
  foreach mark in array string_to_array(marks, E'\n') loop
    pairs := pairs || (zone || '=' || mark);
  end loop;
  return pairs;
end $$;
-- Without fastupdate: its list of pending entries is read by every search until somebody vacuums.
create index enterprise_search_pairs on enterprise_search using gin (search_pairs(zone_id, body, marks))
  with (fastupdate = off);

create function own_zone() returns integer language sql stable
  as $$ select nullif(current_setting('app.zone', true), '')::integer $$;

-- Ids whose text holds `wanted` and that have the marks; null when more than `cap` do, or when the planner's
-- statistics say three times as many, which saves reading the index for a term that nearly everything matches.
-- Volatile only because EXPLAIN may not run otherwise. The settings hold inside alone. They and `is true` leave the
-- index of pairs as the only way: for a common term the planner thinks the primary key as good, and would work out
-- the pairs of every row (5,000 rows: 100 ms).
create function enterprise_matches(wanted text, marked text, cap integer) returns uuid[]
  language plpgsql volatile security definer set search_path = public, pg_temp
  set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  zone integer := own_zone();
  pairs text[] := search_pairs(own_zone(), wanted, marked);
  pattern text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  guess json;
  found uuid[];
begin
  if zone is null or length(wanted) < 2 then
    return null;
  end if;
  execute format('explain (format json) select 1 from enterprise_search where search_pairs(zone_id, body, marks) @> %L::text[]', pairs)
    into guess;
  if (guess -> 0 -> 'Plan' ->> 'Plan Rows')::bigint > cap::bigint * 3 then
    return null;
  end if;
  execute
    'select coalesce(array_agg(enterprise_id), ''{}'') from (
       select enterprise_id from enterprise_search
       where (zone_id = $1) is true and search_pairs(zone_id, body, marks) @> $2 and body like $3 limit $4
     ) as holding'
    into found using zone, pairs, pattern, cap + 1;
  return case when cardinality(found) <= cap then found end;
end $$;

create function enterprise_index(ids uuid[], bodies text[], marks text[]) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into enterprise_search (zone_id, enterprise_id, body, marks)
  select own_zone(), given.id, given.body, given.marks from unnest(ids, bodies, marks) as given (id, body, marks)
  on conflict (zone_id, enterprise_id) do update set body = excluded.body, marks = excluded.marks
  where (enterprise_search.body, enterprise_search.marks) <> (excluded.body, excluded.marks)
$$;
revoke all on function enterprise_matches(text, text, integer) from public;
revoke all on function enterprise_index(uuid[], text[], text[]) from public;
grant execute on function enterprise_matches(text, text, integer) to sortie_app;
grant execute on function enterprise_index(uuid[], text[], text[]) to sortie_app;

-- Everything known about an enterprise, in the order it happened; upper floors write here in their own transaction.
create table enterprise_event (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('created', 'edited', 'imported', 'contact', 'visitPlanned', 'visit', 'project', 'file', 'note')),
  text_zh text not null,
  text_en text not null,
  detail text not null default '',
  source_kind text not null,
  source_id text not null,
  by_account_id uuid,
  by_name text not null default '',
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id)
);
create index enterprise_event_timeline on enterprise_event (zone_id, enterprise_id, at desc, id desc);
alter table enterprise_event enable row level security;
alter table enterprise_event force row level security;
create policy enterprise_event_of_zone on enterprise_event to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on enterprise_event to sortie_app;

create table enterprise_import (
  zone_id integer not null references zone (id),
  id uuid not null,
  file_name text not null,
  file_path text not null,
  sheet_names text[] not null default '{}',
  sheet_name text not null default '',
  header_row integer,
  headers text[] not null default '{}',
  -- field -> column number (0-based), as proposed and then as corrected by a person
  mapping jsonb not null default '{}',
  status text not null check (status in ('reading', 'previewed', 'running', 'done', 'cancelled', 'refused')),
  refused_rule text,
  refused_particulars jsonb,
  rows_read integer not null default 0,
  rows_done integer not null default 0,
  to_create integer not null default 0,
  to_update integer not null default 0,
  same integer not null default 0,
  rejected integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  by_account_id uuid not null,
  by_name text not null,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id)
);
create index enterprise_import_recent on enterprise_import (zone_id, made_at desc, id desc);
alter table enterprise_import enable row level security;
alter table enterprise_import force row level security;
create policy enterprise_import_of_zone on enterprise_import to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on enterprise_import to sortie_app;

create table enterprise_import_row (
  zone_id integer not null,
  import_id uuid not null,
  row_number integer not null,
  verdict text not null check (verdict in ('create', 'update', 'same', 'reject')),
  -- cells as they stood in the sheet, for the sheet of rejected rows
  cells text[] not null,
  enterprise jsonb not null,
  problems jsonb not null default '[]',
  changes jsonb not null default '[]',
  enterprise_id uuid,
  applied_at timestamptz,
  primary key (zone_id, import_id, row_number),
  foreign key (zone_id, import_id) references enterprise_import (zone_id, id)
);
create index enterprise_import_row_by_verdict on enterprise_import_row (zone_id, import_id, verdict, row_number);
create index enterprise_import_row_to_do on enterprise_import_row (zone_id, import_id, row_number)
  where applied_at is null and verdict in ('create', 'update');
alter table enterprise_import_row enable row level security;
alter table enterprise_import_row force row level security;
create policy enterprise_import_row_of_zone on enterprise_import_row to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on enterprise_import_row to sortie_app;

-- Which header meant which field last time.
create table enterprise_header (
  zone_id integer not null references zone (id),
  header text not null,
  field text not null,
  used_at timestamptz not null,
  primary key (zone_id, header)
);
alter table enterprise_header enable row level security;
alter table enterprise_header force row level security;
create policy enterprise_header_of_zone on enterprise_header to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on enterprise_header to sortie_app;

-- Divisions, with the years they were valid in: reference data without a zone.
create table division (
  code char(6) primary key check (code ~ '^\d{6}$'),
  name text not null,
  level text not null check (level in ('province', 'prefecture', 'county')),
  province_code char(6) not null,
  prefecture_code char(6),
  in_2019 boolean not null,
  in_2023 boolean not null,
  lng double precision,
  lat double precision
);
create index division_by_name on division (name);
grant select on division to sortie_app;
