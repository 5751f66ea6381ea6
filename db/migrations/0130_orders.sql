-- Orders: what somebody asked of somebody else, by when and shown by what; every step of it, and who was told that it
-- ran late.

create table supervision_order (
  zone_id integer not null references zone (id),
  id uuid not null,
  what text not null,
  -- What will show that it is done.
  evidence_wanted text not null,
  owner_id uuid not null,
  -- Whoever asked, and confirms.
  asker_id uuid not null,
  -- The unit in the lead beside the owner; null where the owner alone answers for it.
  lead_unit_id uuid,
  line_id uuid,
  project_id uuid,
  enterprise_id uuid,
  given_on date not null,
  given_at timestamptz not null,
  due_on date not null,
  -- Due days that passed before they were moved.
  lapses smallint not null default 0 check (lapses >= 0),
  state text not null check (state in ('given', 'accepted', 'declined', 'done', 'confirmed', 'withdrawn')),
  -- What showed that it is done, as the owner wrote it, and how many files stood beside it.
  done_words text not null default '',
  done_files smallint not null default 0 check (done_files >= 0),
  -- Whose confirmation it is: a stand-in signs in the step, for whom is said here.
  confirmed_by uuid,
  closed_at timestamptz,
  -- The next day on which somebody is told; null when there is nothing to tell.
  tell_on date,
  revision integer not null default 1,
  updated_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, asker_id) references person (zone_id, id),
  foreign key (zone_id, lead_unit_id) references unit (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  constraint ord_1_says_what_shows_it check (what <> '' and evidence_wanted <> ''),
  constraint ord_2_owner_is_another check (owner_id <> asker_id),
  constraint ord_5_done_shows_it check (state not in ('done', 'confirmed') or done_words <> '' or done_files > 0),
  constraint ord_6_confirmed_by_whoever_asked check (
    (state = 'confirmed') = (confirmed_by is not null) and (confirmed_by is null or confirmed_by = asker_id)
  ),
  constraint ord_8_due_when_given_or_later check (due_on >= given_on),
  check ((state in ('confirmed', 'withdrawn')) = (closed_at is not null)),
  check (tell_on is null or state in ('given', 'accepted'))
);
-- Lists go by the due day, and an id tells two of one day apart.
create index supervision_order_open on supervision_order (zone_id, due_on, id) where closed_at is null;
create index supervision_order_open_of_owner on supervision_order (zone_id, owner_id, due_on, id)
  where closed_at is null;
create index supervision_order_open_of_asker on supervision_order (zone_id, asker_id, due_on, id)
  where closed_at is null;
create index supervision_order_closed on supervision_order (zone_id, closed_at desc, id desc)
  where closed_at is not null;
create index supervision_order_closed_of_owner on supervision_order (zone_id, owner_id, closed_at desc, id desc)
  where closed_at is not null;
create index supervision_order_closed_of_asker on supervision_order (zone_id, asker_id, closed_at desc, id desc)
  where closed_at is not null;
create index supervision_order_open_of_project on supervision_order (zone_id, project_id, due_on, id)
  where closed_at is null;
create index supervision_order_closed_of_project on supervision_order (zone_id, project_id, closed_at desc, id desc)
  where closed_at is not null;
create index supervision_order_of_enterprise on supervision_order (zone_id, enterprise_id, due_on, id)
  where enterprise_id is not null;
create index supervision_order_to_tell on supervision_order (zone_id, tell_on) where tell_on is not null;
alter table supervision_order enable row level security;
alter table supervision_order force row level security;
create policy supervision_order_of_zone on supervision_order to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on supervision_order to sortie_app;
grant update (owner_id, due_on, lapses, state, done_words, done_files, confirmed_by, closed_at, tell_on, revision,
  updated_at) on supervision_order to sortie_app;

-- Who helps: a person or a unit.
create table order_support (
  zone_id integer not null references zone (id),
  id uuid not null,
  order_id uuid not null,
  person_id uuid,
  unit_id uuid,
  primary key (zone_id, id),
  foreign key (zone_id, order_id) references supervision_order (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, unit_id) references unit (zone_id, id),
  unique (zone_id, order_id, person_id),
  unique (zone_id, order_id, unit_id),
  check (num_nonnulls(person_id, unit_id) = 1)
);
alter table order_support enable row level security;
alter table order_support force row level security;
create policy order_support_of_zone on order_support to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on order_support to sortie_app;

-- Each step as it was taken; never changed and never removed.
create table order_step (
  zone_id integer not null references zone (id),
  id uuid not null,
  order_id uuid not null,
  -- The how manieth of its order: of two taken at once, one is refused.
  position integer not null check (position >= 1),
  kind text not null check (
    kind in (
      'given', 'accepted', 'declined', 'feedback', 'done', 'sentBack', 'confirmed', 'extended', 'withdrawn',
      'givenAgain'
    )
  ),
  words text not null,
  from_due date,
  to_due date not null,
  owner_name text not null,
  by_account_id uuid,
  by_person_id uuid,
  by_name text not null,
  -- Whom this person stood in for; null when it was their own.
  for_name text,
  at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, order_id) references supervision_order (zone_id, id),
  foreign key (zone_id, by_person_id) references person (zone_id, id),
  constraint ord_3_one_step_at_a_time unique (zone_id, order_id, position),
  constraint ord_7_says_why check (
    kind not in ('declined', 'feedback', 'sentBack', 'extended', 'withdrawn') or words <> ''
  ),
  constraint ord_9_later_than_before check (kind <> 'extended' or (from_due is not null and to_due > from_due))
);
alter table order_step enable row level security;
alter table order_step force row level security;
create policy order_step_of_zone on order_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on order_step to sortie_app;

-- When whom is told, counted in working days from the due day.
create table order_ladder (
  zone_id integer not null references zone (id),
  position smallint not null check (position >= 1),
  light text not null check (light in ('blue', 'yellow', 'red')),
  workdays smallint not null check (workdays between -20 and 60 and workdays <> 0),
  tells text not null,
  source text not null,
  primary key (zone_id, position)
);
alter table order_ladder enable row level security;
alter table order_ladder force row level security;
create policy order_ladder_of_zone on order_ladder to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on order_ladder to sortie_app;
