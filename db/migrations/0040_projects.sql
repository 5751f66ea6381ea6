-- Projects from lead to full production. Which stages there are, what each needs and how long it may take is the
-- zone's own data.

create table project_stage (
  zone_id integer not null references zone (id),
  code text not null check (code ~ '^[A-Z][A-Z_]{1,29}$'),
  kind text not null check (kind in ('path', 'side')),
  position integer not null,
  name_zh text not null,
  name_en text not null,
  enter_when_zh text not null,
  enter_when_en text not null,
  evidence_zh text not null,
  evidence_en text not null,
  stale_after_days integer check (stale_after_days > 0),
  key_stale_after_days integer check (key_stale_after_days > 0),
  -- Classes of project that pass over it.
  skipped_by text[] not null default '{}',
  -- PRJ-8 Entered with a day on which somebody looks again.
  needs_review_day boolean not null default false,
  primary key (zone_id, code),
  unique (zone_id, position)
);
alter table project_stage enable row level security;
alter table project_stage force row level security;
create policy project_stage_of_zone on project_stage to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on project_stage to sortie_app;

create table project (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text not null,
  -- The name without spaces and brackets: two projects may not differ by those alone.
  name_key text not null,
  enterprise_id uuid not null,
  class text not null check (class in ('land', 'lease', 'policy', 'fund', 'headquarters', 'expansion')),
  line_id uuid,
  stage_code text not null,
  stage_since date not null,
  -- 10,000 CNY.
  planned_investment bigint check (planned_investment >= 0),
  is_key boolean not null,
  owner_id uuid not null,
  channel text not null check (
    channel in ('squad', 'outstation', 'peer', 'advisor', 'agency', 'event', 'platform', 'online', 'other')
  ),
  description text not null default '',
  review_on date,
  source_kind text,
  source_id text,
  campaign_id uuid,
  registered_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, stage_code) references project_stage (zone_id, code),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  constraint prj_1_name_once unique (zone_id, name_key),
  constraint prj_2_one_lead_per_source unique (zone_id, source_kind, source_id),
  check ((source_kind is null) = (source_id is null))
);
create index project_by_stage on project (zone_id, stage_code, stage_since);
create index project_by_enterprise on project (zone_id, enterprise_id);
create index project_by_owner on project (zone_id, owner_id);
create index project_by_campaign on project (zone_id, campaign_id) where campaign_id is not null;
alter table project enable row level security;
alter table project force row level security;
create policy project_of_zone on project to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on project to sortie_app;

create table project_stage_change (
  zone_id integer not null references zone (id),
  id uuid not null,
  project_id uuid not null,
  from_code text,
  to_code text not null,
  changed_on date not null,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  evidence text not null,
  reason text not null,
  backward boolean not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, from_code) references project_stage (zone_id, code),
  foreign key (zone_id, to_code) references project_stage (zone_id, code),
  constraint prj_3_backward_has_reason check (not backward or reason <> ''),
  constraint prj_4_moves_somewhere check (from_code is distinct from to_code)
);
create index project_stage_change_by_project on project_stage_change (zone_id, project_id, id);
alter table project_stage_change enable row level security;
alter table project_stage_change force row level security;
create policy project_stage_change_of_zone on project_stage_change to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_stage_change to sortie_app;
