-- Who works on a project beside its owner, and the files that a step carries.

create table project_member (
  zone_id integer not null references zone (id),
  id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('leader', 'member', 'support')),
  from_on date not null,
  -- The last day; null while it goes on.
  to_on date,
  added_at timestamptz not null,
  added_by_name text not null,
  ended_by_name text,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  constraint prj_25_on_the_team_once_at_a_time exclude using gist (
    zone_id with =,
    project_id with =,
    person_id with =,
    daterange(from_on, to_on, '[]') with &&
  ),
  constraint prj_26_one_leader_at_a_time exclude using gist (
    zone_id with =,
    project_id with =,
    daterange(from_on, to_on, '[]') with &&
  ) where (role = 'leader'),
  constraint prj_27_leaves_after_joining check (to_on is null or to_on >= from_on)
);
create index project_member_of_project on project_member (zone_id, project_id, from_on, id);
create index project_member_of_person on project_member (zone_id, person_id) where to_on is null;
alter table project_member enable row level security;
alter table project_member force row level security;
create policy project_member_of_zone on project_member to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_member to sortie_app;
grant update (to_on, ended_by_name) on project_member to sortie_app;

-- PRJ-28 Files that show a step: written with it, never changed.
create table project_stage_file (
  zone_id integer not null references zone (id),
  change_id uuid not null,
  file_id uuid not null,
  primary key (zone_id, change_id, file_id),
  foreign key (zone_id, change_id) references project_stage_change (zone_id, id),
  foreign key (zone_id, file_id) references file (zone_id, id)
);
alter table project_stage_file enable row level security;
alter table project_stage_file force row level security;
create policy project_stage_file_of_zone on project_stage_file to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on project_stage_file to sortie_app;
