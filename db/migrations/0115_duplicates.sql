-- Projects that may be one and the same: which pairs were found, who ruled on them and how, and what became one.

alter table project add column upper_code text check (upper_code <> '');
alter table project add column merged_into uuid;
-- PRJ-44 What was merged points at a project that lives: both halves of the reference below follow from `merged_into`.
alter table project add column is_living boolean not null generated always as (merged_into is null) stored;
alter table project add column survivor_lives boolean
  generated always as (case when merged_into is not null then true end) stored;
alter table project add constraint project_living_once unique (zone_id, id, is_living);
alter table project add constraint prj_44_into_the_living
  foreign key (zone_id, merged_into, survivor_lives) references project (zone_id, id, is_living);
alter table project add constraint prj_44_not_into_itself check (merged_into <> id);
create unique index prj_45_upper_code_once on project (zone_id, upper_code) where merged_into is null;
-- PRJ-42 Whose telephone number or address it is, asked with each project that is written.
create index enterprise_by_phone on enterprise (zone_id, contact_phone) where contact_phone <> '';
create index enterprise_by_address on enterprise (zone_id, address) where address <> '';
create index project_merged_into on project (zone_id, merged_into) where merged_into is not null;

-- When two projects are alike, how long a ruling may take, and what a first contact is worth: a version a day, kept.
create table project_threshold (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('duplicates', 'claims')),
  from_on date not null,
  -- As the schema of its kind in the contract says.
  figures jsonb not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamptz not null,
  primary key (zone_id, id),
  constraint prj_50_one_version_a_day unique (zone_id, kind, from_on)
);
alter table project_threshold enable row level security;
alter table project_threshold force row level security;
create policy project_threshold_of_zone on project_threshold to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_threshold to sortie_app;

-- A pair, once: open, ruled, or idle because one of the two is no more.
create table duplicate_case (
  zone_id integer not null references zone (id),
  id uuid not null,
  -- The earlier and the later of the two: ids are made in the order of registration.
  earlier_id uuid not null,
  later_id uuid not null,
  level smallint not null check (level between 2 and 4),
  -- What is the same of the two, and how much of their names, in percent.
  same text[] not null,
  similarity smallint not null check (similarity between 0 and 100),
  -- The facts that the two were judged by: the pair is looked at again when these change.
  facts text not null,
  found_by text not null check (found_by in ('write', 'night')),
  opened_at timestamptz not null,
  -- PRJ-47 Ruled by then, or told upwards; a hint has no clock.
  due_at timestamptz,
  state text not null check (state in ('open', 'ruled', 'idle')),
  ruled_at timestamptz,
  primary key (zone_id, id),
  foreign key (zone_id, earlier_id) references project (zone_id, id),
  foreign key (zone_id, later_id) references project (zone_id, id),
  constraint prj_43_pair_once unique (zone_id, earlier_id, later_id),
  check (earlier_id < later_id),
  check ((level = 4) = (due_at is null)),
  check ((state = 'ruled') = (ruled_at is not null))
);
create index duplicate_case_by_due on duplicate_case (zone_id, due_at, id) where state = 'open' and due_at is not null;
create index duplicate_case_hints on duplicate_case (zone_id, id) where state = 'open' and due_at is null;
create index duplicate_case_by_ruling on duplicate_case (zone_id, ruled_at desc, id desc) where state = 'ruled';
create index duplicate_case_by_later on duplicate_case (zone_id, later_id);
alter table duplicate_case enable row level security;
alter table duplicate_case force row level security;
create policy duplicate_case_of_zone on duplicate_case to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on duplicate_case to sortie_app;
grant update (level, same, similarity, facts, found_by, opened_at, due_at, state, ruled_at)
  on duplicate_case to sortie_app;

-- Each ruling as it was given; never changed and never removed.
create table duplicate_ruling (
  zone_id integer not null references zone (id),
  id uuid not null,
  case_id uuid not null,
  ruling text not null check (ruling in ('overwrite', 'merge', 'ignore', 'new')),
  -- The project that goes on; null when both do.
  kept_id uuid,
  reason text not null,
  -- Of an overwrite: what the kept project said before.
  replaced jsonb,
  ruled_at timestamptz not null,
  by_account_id uuid,
  by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, case_id) references duplicate_case (zone_id, id),
  foreign key (zone_id, kept_id) references project (zone_id, id),
  constraint prj_46_ruling_has_reason check (reason <> ''),
  check ((ruling in ('overwrite', 'merge')) = (kept_id is not null)),
  check ((ruling = 'overwrite') = (replaced is not null))
);
create index duplicate_ruling_by_case on duplicate_ruling (zone_id, case_id, id);
alter table duplicate_ruling enable row level security;
alter table duplicate_ruling force row level security;
create policy duplicate_ruling_of_zone on duplicate_ruling to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on duplicate_ruling to sortie_app;
