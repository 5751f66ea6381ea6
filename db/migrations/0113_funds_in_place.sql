-- Funds in place: what is planned by instalment, what arrived, and what shows that it did.

create table fund_instalment (
  zone_id integer not null references zone (id),
  id uuid not null,
  project_id uuid not null,
  -- The first day of the month it is due in.
  due_month date not null check (extract(day from due_month) = 1),
  -- 10,000 CNY.
  amount bigint not null check (amount > 0),
  planned_at timestamptz not null,
  planned_by_name text not null,
  -- No longer part of the plan since then.
  dropped_at timestamptz,
  dropped_by_name text,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  check ((dropped_at is null) = (dropped_by_name is null))
);
create unique index prj_24_one_instalment_a_month on fund_instalment (zone_id, project_id, due_month)
  where dropped_at is null;
create index fund_instalment_by_month on fund_instalment (zone_id, due_month, id) where dropped_at is null;
alter table fund_instalment enable row level security;
alter table fund_instalment force row level security;
create policy fund_instalment_of_zone on fund_instalment to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on fund_instalment to sortie_app;
grant update (dropped_at, dropped_by_name) on fund_instalment to sortie_app;

-- Never changed and never removed: what was wrong is taken back by a counter-entry.
create table fund_arrival (
  zone_id integer not null references zone (id),
  id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('domestic', 'foreign')),
  -- 10,000 CNY; below zero in a counter-entry.
  amount bigint not null,
  arrived_on date not null,
  corrects_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, corrects_id) references fund_arrival (zone_id, id),
  constraint prj_22_counter_entry check (
    case
      when corrects_id is null then amount > 0 and reason = ''
      else amount < 0 and reason <> '' and corrects_id <> id
    end
  )
);
create unique index prj_22_corrected_once on fund_arrival (zone_id, corrects_id) where corrects_id is not null;
create index fund_arrival_of_project on fund_arrival (zone_id, project_id, arrived_on, id);
create index fund_arrival_by_day on fund_arrival (zone_id, arrived_on, id);
alter table fund_arrival enable row level security;
alter table fund_arrival force row level security;
create policy fund_arrival_of_zone on fund_arrival to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on fund_arrival to sortie_app;

create table fund_proof (
  zone_id integer not null references zone (id),
  id uuid not null,
  arrival_id uuid not null,
  -- The number of a bank receipt, a capital verification report, a foreign-exchange registration.
  reference text not null,
  file_id uuid,
  given_at timestamptz not null,
  given_by uuid,
  given_by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, arrival_id) references fund_arrival (zone_id, id),
  foreign key (zone_id, file_id) references file (zone_id, id),
  constraint prj_23_proof_says_something check (reference <> '' or file_id is not null)
);
create index fund_proof_of_arrival on fund_proof (zone_id, arrival_id, id);
alter table fund_proof enable row level security;
alter table fund_proof force row level security;
create policy fund_proof_of_zone on fund_proof to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on fund_proof to sortie_app;
