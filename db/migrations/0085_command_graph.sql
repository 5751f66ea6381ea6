-- Above whom each post of the command model stands, and who acts for whom while they are away.

-- One row a post. What stands above stands higher, and the reference carries the height: no chain of posts can come
-- back to where it began, whoever writes the rows.
create table command_step (
  zone_id integer not null references zone (id),
  kind text not null check (kind in ('head', 'firstDeputy', 'inCharge', 'lineLeader')),
  height smallint not null check (height between 0 and 9),
  above_kind text,
  above_height smallint,
  primary key (zone_id, kind),
  unique (zone_id, kind, height),
  foreign key (zone_id, above_kind, above_height) references command_step (zone_id, kind, height),
  constraint org_12_above_stands_higher check (
    (above_kind is null) = (above_height is null) and (above_height is null or above_height > height)
  )
);
alter table command_step enable row level security;
alter table command_step force row level security;
create policy command_step_of_zone on command_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on command_step to sortie_app;

-- Somebody who travels or is on leave hands over from an instant to an instant; taken back, it ends earlier.
create table delegation (
  zone_id integer not null references zone (id),
  id uuid not null,
  person_id uuid not null,
  to_person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null,
  given_by uuid,
  given_by_name text not null,
  created_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, to_person_id) references person (zone_id, id),
  constraint org_13_hand_over_ends_after_it_begins check (until_at > from_at),
  constraint org_14_not_to_oneself check (person_id <> to_person_id),
  constraint org_15_one_stand_in_at_a_time exclude using gist (
    zone_id with =,
    person_id with =,
    (
      case
        when taken_back_at <= from_at then 'empty'::tstzrange
        else tstzrange(from_at, least(until_at, taken_back_at))
      end
    ) with &&
  )
);
create index delegation_by_stand_in on delegation (zone_id, to_person_id, until_at);
create index delegation_by_end on delegation (zone_id, until_at);
alter table delegation enable row level security;
alter table delegation force row level security;
create policy delegation_of_zone on delegation to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on delegation to sortie_app;
-- What was handed over stays as it was said; only its end may be brought forward.
grant update (taken_back_at) on delegation to sortie_app;
