-- Who is who: industry lines, units and outstations, people, and the posts of the command model.

create table industry_line (
  zone_id integer not null references zone (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-zA-Z0-9-]{0,39}$'),
  name_zh text not null,
  name_en text not null,
  position integer not null,
  primary key (zone_id, id),
  constraint org_1_line_code_once unique (zone_id, code)
);
alter table industry_line enable row level security;
alter table industry_line force row level security;
create policy industry_line_of_zone on industry_line to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on industry_line to sortie_app;

create table unit (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null check (
    kind in ('leading-group', 'bureau', 'office', 'section', 'outstation', 'subdistrict', 'community', 'company')
  ),
  parent_id uuid,
  city_code char(6) check (city_code ~ '^\d{6}$'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, parent_id) references unit (zone_id, id),
  constraint org_2_unit_name_once unique (zone_id, name),
  constraint org_3_outstation_has_city check (kind <> 'outstation' or city_code is not null),
  constraint org_4_not_its_own_parent check (parent_id is null or parent_id <> id)
);
create index unit_by_parent on unit (zone_id, parent_id);
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_of_zone on unit to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on unit to sortie_app;

create table person (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text not null,
  latin_name text,
  post text not null,
  unit_id uuid not null,
  line_id uuid,
  rank smallint not null check (rank between 0 and 9),
  competences text[] not null default '{}',
  languages text[] not null default '{}',
  drives boolean not null default false,
  home_city char(6) not null check (home_city ~ '^\d{6}$'),
  phone text,
  joined_on date not null,
  left_on date,
  account_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, unit_id) references unit (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  constraint org_5_account_of_one_person unique (zone_id, account_id),
  constraint org_6_leaves_after_joining check (left_on is null or left_on >= joined_on)
);
create index person_by_name on person (zone_id, name collate "C", id);
create index person_by_unit on person (zone_id, unit_id);
alter table person enable row level security;
alter table person force row level security;
create policy person_of_zone on person to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on person to sortie_app;

-- Who holds which post of the command model, from a day to a day.
create table command_post (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('head', 'firstDeputy', 'inCharge', 'lineLeader')),
  line_id uuid,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  appointed_by uuid,
  created_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  constraint org_7_line_leader_has_line check ((kind = 'lineLeader') = (line_id is not null)),
  constraint org_8_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint org_9_one_holder_at_a_time exclude using gist (
    zone_id with =,
    kind with =,
    coalesce(line_id, '00000000-0000-0000-0000-000000000000') with =,
    daterange(from_on, to_on, '[]') with &&
  )
);
create index command_post_by_person on command_post (zone_id, person_id);
alter table command_post enable row level security;
alter table command_post force row level security;
create policy command_post_of_zone on command_post to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on command_post to sortie_app;
