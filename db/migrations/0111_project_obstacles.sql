-- What stands in the way of a project, and what an enterprise that is here asks for: one record, with an owner and a
-- day, struck off when whoever raised it says so.

create table project_obstacle (
  zone_id integer not null references zone (id),
  id uuid not null,
  enterprise_id uuid not null,
  -- Null for a grievance of an enterprise that has no project under way.
  project_id uuid,
  kind text not null check (
    kind in (
      'land', 'power', 'water', 'gas', 'labour', 'logistics', 'finance', 'approval', 'policy', 'other', 'grievance'
    )
  ),
  what text not null check (what <> ''),
  -- Of a grievance: jobs that go if nothing is done.
  jobs_at_risk integer check (jobs_at_risk >= 0),
  owner_id uuid not null,
  -- Whose line answers for it.
  line_id uuid,
  due_on date not null,
  raised_on date not null,
  raised_at timestamptz not null,
  raised_by_account_id uuid,
  raised_by_person_id uuid,
  raised_by_name text not null,
  closed_on date,
  closed_at timestamptz,
  closed_by_name text,
  closed_note text,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, raised_by_person_id) references person (zone_id, id),
  constraint prj_14_stands_on_a_project check (
    (project_id is not null or kind = 'grievance') and (jobs_at_risk is null or kind = 'grievance')
  ),
  constraint prj_15_closed_with_a_note check (
    (closed_on is null) = (closed_at is null)
    and (closed_on is null) = (closed_by_name is null)
    and (closed_on is null) = (closed_note is null)
    and closed_note <> ''
  )
);
-- Lists show what is open, the longest due first.
create index project_obstacle_open on project_obstacle (zone_id, due_on, id) where closed_on is null;
create index project_obstacle_open_by_owner on project_obstacle (zone_id, owner_id, due_on, id)
  where closed_on is null;
create index project_obstacle_open_by_line on project_obstacle (zone_id, line_id, due_on, id)
  where closed_on is null;
create index project_obstacle_closed on project_obstacle (zone_id, due_on desc, id desc)
  where closed_on is not null;
create index project_obstacle_of_project on project_obstacle (zone_id, project_id, due_on, id);
create index project_obstacle_of_enterprise on project_obstacle (zone_id, enterprise_id, due_on, id);
alter table project_obstacle enable row level security;
alter table project_obstacle force row level security;
create policy project_obstacle_of_zone on project_obstacle to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_obstacle to sortie_app;
grant update (
  kind, what, jobs_at_risk, owner_id, line_id, due_on, closed_on, closed_at, closed_by_name, closed_note, revision
) on project_obstacle to sortie_app;

-- PRJ-18 Its way, as it went: with whom it stood and by when after each step.
create table project_obstacle_step (
  zone_id integer not null references zone (id),
  id uuid not null,
  obstacle_id uuid not null,
  kind text not null check (kind in ('raised', 'changed', 'progress', 'closed', 'reopened')),
  note text not null,
  owner_name text not null,
  due_on date not null,
  at timestamptz not null,
  by_account_id uuid,
  by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, obstacle_id) references project_obstacle (zone_id, id)
);
create index project_obstacle_step_of_obstacle on project_obstacle_step (zone_id, obstacle_id, id);
alter table project_obstacle_step enable row level security;
alter table project_obstacle_step force row level security;
create policy project_obstacle_step_of_zone on project_obstacle_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_obstacle_step to sortie_app;
