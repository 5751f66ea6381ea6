-- Plans as versions, who asked the planner for them, the stops of the plan in force, and what came of each visit.

create table planning_run (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  wave_id uuid,
  status text not null check (status in ('queued', 'running', 'done', 'cancelled', 'failed')),
  seconds smallint not null check (seconds between 1 and 600),
  seed integer not null,
  -- the version to start from; null plans anew
  made_from uuid,
  -- best score so far, visits in it, iterations, seconds gone: what the screen shows while it runs
  progress jsonb not null default '{}',
  cancel_asked boolean not null default false,
  -- the machine's own time at which it was last known to be alive
  beat_at timestamptz not null,
  failed_rule text,
  failed_particulars jsonb not null default '{}',
  plan_id uuid,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (zone_id, id),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, wave_id, campaign_id) references campaign_wave (zone_id, id, campaign_id),
  check ((status = 'failed') = (failed_rule is not null))
);
create unique index itn_8_one_run_at_a_time on planning_run (zone_id, campaign_id)
  where status in ('queued', 'running');
create index planning_run_by_campaign on planning_run (zone_id, campaign_id, id desc);
alter table planning_run enable row level security;
alter table planning_run force row level security;
create policy planning_run_of_zone on planning_run to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on planning_run to sortie_app;

-- ITN-1 A plan is never edited: a change makes a new version.
create table plan (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  wave_id uuid,
  version integer not null check (version > 0),
  status text not null check (status in ('draft', 'published', 'superseded')),
  -- the version it was made from, and the difference from the plan that was in force when it was published
  made_from uuid,
  problem jsonb not null,
  plan jsonb not null,
  score integer not null,
  bound integer,
  visits_made integer not null,
  visits_left_out integer not null,
  difference jsonb,
  made_how text not null check (made_how in ('planner', 'hand')),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  published_by_name text,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id),
  constraint itn_2_version_once unique (zone_id, campaign_id, version),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, made_from, campaign_id) references plan (zone_id, id, campaign_id),
  constraint itn_3_published_has_date check ((status = 'draft') = (published_at is null))
);
create unique index itn_4_one_plan_in_force on plan (zone_id, campaign_id) where status = 'published';
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_of_zone on plan to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update (status, published_at, published_by_name, difference) on plan to sortie_app;

-- The stops of the plan in force: what a squad's phone reads.
create table planned_stop (
  zone_id integer not null references zone (id),
  campaign_id uuid not null,
  visit_id uuid not null,
  plan_id uuid not null,
  squad_id uuid not null,
  day date not null,
  start_minute smallint not null check (start_minute between 0 and 1440),
  end_minute smallint not null,
  primary key (zone_id, campaign_id, visit_id),
  foreign key (zone_id, plan_id, campaign_id) references plan (zone_id, id, campaign_id),
  foreign key (zone_id, visit_id) references campaign_visit (zone_id, id),
  foreign key (zone_id, squad_id) references squad (zone_id, id),
  constraint itn_5_ends_after_it_begins check (end_minute > start_minute and end_minute <= 1440),
  constraint itn_6_one_stop_at_a_time exclude using gist (
    zone_id with =, squad_id with =, day with =, int4range(start_minute, end_minute) with &&
  ) deferrable
);
create index planned_stop_of_squad on planned_stop (zone_id, squad_id, day, start_minute);
create index planned_stop_by_day on planned_stop (zone_id, day);
alter table planned_stop enable row level security;
alter table planned_stop force row level security;
create policy planned_stop_of_zone on planned_stop to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on planned_stop to sortie_app;

-- What came of a visit: registered on arrival, then written up; it closes only with a finding and a next step.
create table visit_record (
  zone_id integer not null references zone (id),
  visit_id uuid not null,
  campaign_id uuid not null,
  squad_id uuid not null,
  -- as it was planned when it was first recorded: plans made later keep it there
  day date not null,
  start_minute smallint not null check (start_minute between 0 and 1440),
  end_minute smallint not null check (end_minute > start_minute and end_minute <= 1440),
  status text not null check (status in ('arrived', 'writing', 'closed', 'missed')),
  -- by the phone; the server's own time beside it
  arrived_at timestamptz,
  registered_at timestamptz,
  arrived_by uuid,
  arrived_by_name text not null default '',
  -- [{ name, title, decides }]
  met jsonb not null default '[]',
  findings text not null default '',
  next_step text not null default '',
  next_step_on date,
  -- none: nothing further; lead: opens a project; followUp: another contact
  outcome text check (outcome in ('none', 'followUp', 'lead')),
  lead_id uuid,
  missed_why text,
  written_by uuid,
  written_by_name text not null default '',
  closed_at timestamptz,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, visit_id),
  foreign key (zone_id, visit_id) references campaign_visit (zone_id, id),
  foreign key (zone_id, squad_id) references squad (zone_id, id),
  foreign key (zone_id, lead_id) references project (zone_id, id),
  constraint vst_1_closes_with_finding_and_next_step check (
    status <> 'closed' or (
      closed_at is not null and outcome is not null and length(findings) >= 5
      and length(next_step) >= 2 and next_step_on is not null
    )
  ),
  constraint vst_2_closes_with_someone_met check (status <> 'closed' or jsonb_array_length(met) > 0),
  constraint vst_3_missed_has_reason check (status <> 'missed' or length(missed_why) >= 2)
);
create index visit_record_by_campaign on visit_record (zone_id, campaign_id, status);
create index visit_record_by_squad on visit_record (zone_id, squad_id);
alter table visit_record enable row level security;
alter table visit_record force row level security;
create policy visit_record_of_zone on visit_record to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on visit_record to sortie_app;

create table commitment (
  zone_id integer not null references zone (id),
  id uuid not null,
  visit_id uuid not null,
  enterprise_id uuid,
  what text not null check (length(what) between 2 and 500),
  due_on date not null,
  owner_person_id uuid not null,
  status text not null default 'open' check (status in ('open', 'kept', 'released')),
  made_at timestamptz not null,
  made_by_name text not null,
  closed_at timestamptz,
  -- Who closed it; null for one that its phone no longer names (VST-9).
  closed_by_name text,
  closed_note text not null default '',
  revision integer not null default 1,
  constraint vst_10_closed_has_its_time check ((status = 'open') = (closed_at is null)),
  constraint vst_12_released_has_a_reason check (
    status <> 'released' or closed_by_name is null or length(btrim(closed_note)) > 0
  ),
  primary key (zone_id, id),
  foreign key (zone_id, visit_id) references visit_record (zone_id, visit_id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, owner_person_id) references person (zone_id, id)
);
create index commitment_due on commitment (zone_id, due_on, id) where status = 'open';
create index commitment_by_visit on commitment (zone_id, visit_id);
alter table commitment enable row level security;
alter table commitment force row level security;
create policy commitment_of_zone on commitment to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on commitment to sortie_app;
