-- Status lights: what each rule asks, what is lit now and was, and who exempted what until when.

create table light_rule (
  zone_id integer not null references zone (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  version integer not null check (version >= 1),
  from_on date not null,
  to_on date,
  name_zh text not null,
  name_en text not null,
  measure text not null check (measure ~ '^[a-z][A-Za-z]{1,39}$'),
  -- An empty list lets every stage through.
  stages text[] not null,
  only_key boolean not null,
  -- In the measure's own unit: lit when the value is above.
  blue_above integer,
  yellow_above integer,
  red_above integer,
  -- Working days that a yellow warning gives; past them a second yellow would follow, and two are one red.
  warning_days smallint check (warning_days between 1 and 250),
  -- [{ light, to }]: who is told.
  tells jsonb not null,
  quiet_from smallint not null check (quiet_from between 0 and 1440),
  quiet_until smallint not null check (quiet_until between 0 and 1440),
  -- The lowest post that may exempt.
  exempt_by text not null check (exempt_by in ('head', 'firstDeputy', 'inCharge', 'lineLeader')),
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamptz not null,
  primary key (zone_id, id),
  unique (zone_id, key, version),
  constraint lgt_1_one_version_at_a_time exclude using gist (
    zone_id with =,
    key with =,
    daterange(from_on, to_on, '[]') with &&
  ),
  constraint lgt_2_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint lgt_3_limits_rise check (
    coalesce(blue_above, yellow_above, red_above) is not null
    and (blue_above is null or yellow_above is null or blue_above < yellow_above)
    and (yellow_above is null or red_above is null or yellow_above <= red_above)
    and (blue_above is null or red_above is null or blue_above < red_above)
  )
);
alter table light_rule enable row level security;
alter table light_rule force row level security;
create policy light_rule_of_zone on light_rule to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on light_rule to sortie_app;
grant update (to_on) on light_rule to sortie_app;

-- One row for each time something was lit. It changes colour while it lasts and keeps its end.
create table status_light (
  zone_id integer not null references zone (id),
  id uuid not null,
  rule_key text not null,
  -- The version that it was last judged by.
  rule_id uuid not null,
  subject_kind text not null check (subject_kind in ('project', 'enterprise', 'unit', 'line', 'zone')),
  subject_id uuid not null,
  -- The subject once more as a reference; whose project or enterprise it is stands here too.
  project_id uuid,
  enterprise_id uuid,
  owner_id uuid,
  line_id uuid,
  light text not null check (light in ('blue', 'yellow', 'red')),
  value integer not null,
  -- What it was judged from, by name.
  inputs jsonb not null,
  lit_on date not null,
  -- Since when it has this colour.
  light_on date not null,
  -- A yellow one is red after this day.
  warned_until date,
  -- The strongest light that was told.
  told_light text check (told_light in ('blue', 'yellow', 'red')),
  ended_on date,
  primary key (zone_id, id),
  foreign key (zone_id, rule_id) references light_rule (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  check (light_on >= lit_on and (ended_on is null or ended_on >= lit_on)),
  check (subject_kind <> 'project' or subject_id = project_id),
  check (subject_kind <> 'enterprise' or subject_id = enterprise_id)
);
create unique index lgt_4_lit_once on status_light (zone_id, rule_key, subject_kind, subject_id)
  where ended_on is null;
create index status_light_lit on status_light (zone_id, light, light_on, id) where ended_on is null;
create index status_light_of_owner on status_light (zone_id, owner_id, light_on, id) where ended_on is null;
create index status_light_of_line on status_light (zone_id, line_id, light_on, id) where ended_on is null;
create index status_light_of_subject on status_light (zone_id, subject_kind, subject_id, lit_on desc);
create index status_light_of_project on status_light (zone_id, project_id) where ended_on is null;
create index status_light_to_tell on status_light (zone_id, rule_id, id)
  where ended_on is null and told_light is distinct from light;
alter table status_light enable row level security;
alter table status_light force row level security;
create policy status_light_of_zone on status_light to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on status_light to sortie_app;

-- Why something is not lit although it should be, by whom and until when; taken back it ends earlier.
create table light_exemption (
  zone_id integer not null references zone (id),
  id uuid not null,
  rule_key text not null,
  subject_kind text not null check (subject_kind in ('project', 'enterprise', 'unit', 'line', 'zone')),
  subject_id uuid not null,
  reason text not null check (reason <> ''),
  from_on date not null,
  until_on date not null,
  by_person_id uuid not null,
  by_account_id uuid not null,
  by_name text not null,
  -- The post it was done from, and for whom when standing in.
  as_post text not null,
  for_name text,
  made_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by_name text,
  primary key (zone_id, id),
  foreign key (zone_id, by_person_id) references person (zone_id, id),
  constraint lgt_5_exemption_expires check (until_on >= from_on and until_on <= from_on + 366),
  constraint lgt_6_one_exemption_at_a_time exclude using gist (
    zone_id with =,
    rule_key with =,
    subject_kind with =,
    subject_id with =,
    daterange(from_on, until_on, '[]') with &&
  ) where (taken_back_at is null),
  check ((taken_back_at is null) = (taken_back_by_name is null))
);
create index light_exemption_running on light_exemption (zone_id, until_on) where taken_back_at is null;
create index light_exemption_of_subject on light_exemption (zone_id, subject_kind, subject_id, made_at desc);
alter table light_exemption enable row level security;
alter table light_exemption force row level security;
create policy light_exemption_of_zone on light_exemption to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on light_exemption to sortie_app;
grant update (taken_back_at, taken_back_by_name) on light_exemption to sortie_app;

-- Who was in contact with one firm within a week.
create index contact_by_day on contact (zone_id, happened_on);
