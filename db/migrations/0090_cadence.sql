-- Unbroken contact: how often whom must be contacted, each contact made, what is owed now, what was missed, and who
-- was told of it.

create table cadence_policy (
  zone_id integer not null references zone (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  version integer not null check (version >= 1),
  from_on date not null,
  to_on date,
  -- The first day of its first version: a new version forgives nothing that was owed before.
  since_on date not null,
  name_zh text not null,
  name_en text not null,
  subject_kind text not null check (subject_kind in ('project', 'partner')),
  only_key boolean not null,
  -- Empty lists let everything through.
  classes text[] not null,
  stages text[] not null,
  partner_kinds text[] not null,
  rhythm text not null check (rhythm in ('workdays', 'weekly')),
  every smallint check (every between 1 and 60),
  weekday smallint check (weekday between 1 and 7),
  due_minute smallint not null check (due_minute between 1 and 1440),
  no_change_runs smallint not null check (no_change_runs between 0 and 20),
  quiet_from smallint not null check (quiet_from between 0 and 1440),
  quiet_until smallint not null check (quiet_until between 0 and 1440),
  -- [{ misses, to, light }]: who is told at the how manieth miss.
  steps jsonb not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamptz not null,
  primary key (zone_id, id),
  unique (zone_id, key, version),
  constraint cad_1_one_version_at_a_time exclude using gist (
    zone_id with =,
    key with =,
    daterange(from_on, to_on, '[]') with &&
  ),
  constraint cad_2_ends_after_it_begins check (to_on is null or to_on >= from_on),
  constraint cad_3_one_rhythm check (
    (rhythm = 'workdays') = (every is not null) and (rhythm = 'weekly') = (weekday is not null)
  )
);
alter table cadence_policy enable row level security;
alter table cadence_policy force row level security;
create policy cadence_policy_of_zone on cadence_policy to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on cadence_policy to sortie_app;
grant update (to_on) on cadence_policy to sortie_app;

-- Each contact as it was said; never changed and never removed.
create table contact (
  zone_id integer not null references zone (id),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('project', 'partner')),
  subject_id uuid not null,
  -- The subject once more as a reference, one of the two.
  project_id uuid,
  partner_id uuid,
  kind text not null check (kind in ('call', 'visit', 'message', 'meeting', 'noChange')),
  note text not null,
  happened_on date not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  by_person_id uuid,
  by_account_id uuid,
  by_name text not null,
  -- Of a "no change": the how manieth in a row. Zero for any other contact.
  run smallint not null,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, by_person_id) references person (zone_id, id),
  constraint cad_4_subject_exists check (
    case subject_kind
      when 'project' then project_id is not null and partner_id is null and subject_id = project_id
      else partner_id is not null and project_id is null and subject_id = partner_id
    end
  ),
  constraint cad_5_says_something check (kind = 'noChange' or note <> ''),
  constraint cad_6_not_ahead_of_time check (happened_at <= recorded_at),
  check ((kind = 'noChange') = (run > 0))
);
create index contact_by_subject on contact (zone_id, subject_kind, subject_id, happened_at desc, id desc);
create index contact_by_person on contact (zone_id, by_person_id, recorded_at desc);
create unique index cad_7_no_change_once_a_day on contact (zone_id, subject_kind, subject_id, happened_on)
  where kind = 'noChange';
alter table contact enable row level security;
alter table contact force row level security;
create policy contact_of_zone on contact to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on contact to sortie_app;

-- What is owed now: one row for whatever is under a policy, however many policies it is under.
create table cadence_due (
  zone_id integer not null references zone (id),
  subject_kind text not null check (subject_kind in ('project', 'partner')),
  subject_id uuid not null,
  project_id uuid,
  partner_id uuid,
  owner_id uuid not null,
  line_id uuid,
  -- The policies that fit, by id, and the one that asks first.
  policy_ids text not null,
  policy_id uuid not null,
  -- The day of the last contact, or on which it came under a policy.
  base_on date not null,
  last_contact_at timestamptz,
  -- "No change" said in a row.
  run smallint not null,
  -- The first contact owed since then.
  owed_on date not null,
  owed_at timestamptz not null,
  -- How many were missed since then, and when the next one is.
  misses integer not null check (misses >= 0),
  next_on date not null,
  next_at timestamptz not null,
  light text not null check (light in ('green', 'yellow', 'red')),
  -- The next step of escalation comes at so many misses; null when there is none left.
  tell_at integer,
  constraint cad_8_owed_once primary key (zone_id, subject_kind, subject_id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, policy_id) references cadence_policy (zone_id, id),
  check (next_at >= owed_at and (misses > 0 or next_at = owed_at)),
  check (
    case subject_kind
      when 'project' then project_id is not null and partner_id is null and subject_id = project_id
      else partner_id is not null and project_id is null and subject_id = partner_id
    end
  )
);
create index cadence_due_by_next on cadence_due (zone_id, next_at);
create index cadence_due_by_owner on cadence_due (zone_id, owner_id, owed_at, subject_id);
create index cadence_due_by_line on cadence_due (zone_id, line_id, owed_at, subject_id);
-- Many are owed at the same hour: the id is in the index, or all of them are read to sort a page.
create index cadence_due_by_owed on cadence_due (zone_id, owed_at, subject_id);
create index cadence_due_to_tell on cadence_due (zone_id, policy_id, subject_kind, subject_id)
  where tell_at <= misses;
alter table cadence_due enable row level security;
alter table cadence_due force row level security;
create policy cadence_due_of_zone on cadence_due to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on cadence_due to sortie_app;

-- A missed day stays missed: written once, never changed.
create table cadence_miss (
  zone_id integer not null references zone (id),
  subject_kind text not null check (subject_kind in ('project', 'partner')),
  subject_id uuid not null,
  due_on date not null,
  due_at timestamptz not null,
  policy_id uuid not null,
  owner_id uuid not null,
  noted_at timestamptz not null,
  constraint cad_9_missed_once primary key (zone_id, subject_kind, subject_id, due_on),
  foreign key (zone_id, policy_id) references cadence_policy (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id)
);
alter table cadence_miss enable row level security;
alter table cadence_miss force row level security;
create policy cadence_miss_of_zone on cadence_miss to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on cadence_miss to sortie_app;

-- Who was told then, by name: whoever holds the post later changes nothing here.
create table cadence_escalation (
  zone_id integer not null references zone (id),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('project', 'partner')),
  subject_id uuid not null,
  -- The first day missed of this lapse.
  since_on date not null,
  misses integer not null check (misses > 0),
  light text not null check (light in ('yellow', 'red')),
  -- Who was to be told, and who it went to.
  asked text not null,
  answered text not null,
  person_id uuid not null,
  person_name text not null,
  account_id uuid not null,
  -- Whom this person stood in for; null when it was their own.
  for_name text,
  -- [{ post, why }]: passed over on the way up.
  passed jsonb not null,
  notice_id uuid,
  told_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, notice_id) references notice (zone_id, id),
  constraint cad_10_told_once unique (zone_id, subject_kind, subject_id, since_on, asked)
);
create index cadence_escalation_by_time on cadence_escalation (zone_id, told_at desc, id desc);
alter table cadence_escalation enable row level security;
alter table cadence_escalation force row level security;
create policy cadence_escalation_of_zone on cadence_escalation to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on cadence_escalation to sortie_app;
grant update (notice_id) on cadence_escalation to sortie_app;
