-- Targets: how much of what, by whom, in which year and quarter.

create table target (
  zone_id integer not null references zone (id),
  id uuid not null,
  metric text not null check (metric ~ '^[a-z][A-Za-z]{1,39}$'),
  scope_kind text not null check (scope_kind in ('zone', 'line', 'unit')),
  -- The line or unit; of the zone itself the nil id, so that a target is there once.
  scope_id uuid not null,
  line_id uuid,
  unit_id uuid,
  year smallint not null check (year between 2000 and 2199),
  -- Null: the whole year.
  quarter smallint check (quarter between 1 and 4),
  amount bigint not null,
  updated_at timestamptz not null,
  updated_by_name text not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, unit_id) references unit (zone_id, id),
  constraint tgt_1_target_once unique nulls not distinct (zone_id, year, metric, scope_kind, scope_id, quarter),
  constraint tgt_2_more_than_nothing check (amount > 0),
  check (
    case scope_kind
      when 'line' then line_id = scope_id and unit_id is null
      when 'unit' then unit_id = scope_id and line_id is null
      else scope_id = '00000000-0000-0000-0000-000000000000' and line_id is null and unit_id is null
    end
  )
);
alter table target enable row level security;
alter table target force row level security;
create policy target_of_zone on target to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on target to sortie_app;

-- What targets are measured by.
create index project_by_audit on project (zone_id, audited_on) where audited_on is not null;
create index project_stage_change_by_stage on project_stage_change (zone_id, to_code, changed_on);
create index project_stage_change_of_leads on project_stage_change (zone_id, changed_on) where from_code is null;
