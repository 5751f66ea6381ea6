-- A campaign: its days, people, readiness gate, squads and the visits it might make.
--
-- Who may leave is kept here and not only by the program. A member's row carries, by foreign keys that cascade,
-- the squad's status and days and the person's present standing; a check over them says that nobody is away who is
-- not ready. A change of the standing of somebody away fails unless their squad is suspended first.

create table readiness_situation (
  zone_id integer not null references zone (id),
  key text not null,
  version integer not null,
  name_zh text not null,
  name_en text not null,
  validity_hours integer not null check (validity_hours > 0),
  -- RDY-8
  erase_sensitive_after_days integer not null check (erase_sensitive_after_days between 1 and 3650),
  -- RDY-6 What the declarer agrees to.
  consent_version text not null,
  consent_zh text not null,
  consent_en text not null,
  primary key (zone_id, key)
);
alter table readiness_situation enable row level security;
alter table readiness_situation force row level security;
create policy readiness_situation_of_zone on readiness_situation to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on readiness_situation to sortie_app;

create table readiness_requirement (
  zone_id integer not null references zone (id),
  situation text not null,
  key text not null,
  position integer not null,
  kind text not null check (kind in ('boolean', 'number-below', 'date-within')),
  expect boolean,
  limit_value double precision,
  at_least double precision,
  at_most double precision,
  unit text,
  validity_hours integer check (validity_hours > 0),
  blocks boolean not null,
  sensitive boolean not null,
  answered_by text not null check (answered_by in ('person', 'officer', 'system')),
  question_zh text not null,
  question_en text not null,
  unmet_zh text not null,
  unmet_en text not null,
  primary key (zone_id, situation, key),
  foreign key (zone_id, situation) references readiness_situation (zone_id, key),
  check ((kind = 'boolean') = (expect is not null)),
  check ((kind = 'boolean') = (limit_value is null))
);
alter table readiness_requirement enable row level security;
alter table readiness_requirement force row level security;
create policy readiness_requirement_of_zone on readiness_requirement to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on readiness_requirement to sortie_app;

create table campaign (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text not null,
  status text not null check (status in ('draft', 'open', 'closed')),
  starts_on date not null,
  ends_on date not null,
  day_opens smallint not null check (day_opens between 0 and 1440),
  day_closes smallint not null check (day_closes between 0 and 1440),
  home_city char(6) not null check (home_city ~ '^\d{6}$'),
  target_cities text[] not null default '{}',
  target_industries text[] not null default '{}',
  leader_rank smallint not null check (leader_rank between 0 and 9),
  mix jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  constraint cmp_1_ends_after_it_begins check (ends_on >= starts_on),
  constraint cmp_2_closes_after_it_opens check (day_closes > day_opens),
  constraint cmp_3_name_once unique (zone_id, name),
  unique (zone_id, id, starts_on, ends_on)
);
create index campaign_newest on campaign (zone_id, starts_on desc, id desc);
alter table campaign enable row level security;
alter table campaign force row level security;
create policy campaign_of_zone on campaign to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on campaign to sortie_app;

create table campaign_wave (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id),
  unique (zone_id, campaign_id, name),
  foreign key (zone_id, campaign_id, campaign_starts_on, campaign_ends_on)
    references campaign (zone_id, id, starts_on, ends_on) on update cascade,
  constraint cmp_1_wave_ends_after_it_begins check (ends_on >= starts_on),
  constraint cmp_4_wave_inside_campaign check (starts_on >= campaign_starts_on and ends_on <= campaign_ends_on),
  constraint cmp_5_waves_apart exclude using gist (
    zone_id with =,
    campaign_id with =,
    daterange(starts_on, ends_on, '[]') with &&
  ) deferrable
);
alter table campaign_wave enable row level security;
alter table campaign_wave force row level security;
create policy campaign_wave_of_zone on campaign_wave to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on campaign_wave to sortie_app;

create table readiness_declaration (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  situation text not null,
  -- Answers that are not health facts.
  answers jsonb not null,
  -- RDY-4 Health facts, sealed with the platform's key; null when none were asked, or when they have been erased.
  sealed_answers bytea,
  consent_version text not null,
  declared_at timestamptz not null,
  declared_by uuid not null,
  on_behalf boolean not null,
  erased_at timestamptz,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id, person_id),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  constraint rdy_8_erased_is_gone check (erased_at is null or sealed_answers is null)
);
create index readiness_declaration_of_person on readiness_declaration (zone_id, campaign_id, person_id, id desc);
create index readiness_declaration_to_erase on readiness_declaration (zone_id, declared_at) where sealed_answers is not null;
alter table readiness_declaration enable row level security;
alter table readiness_declaration force row level security;
create policy readiness_declaration_of_zone on readiness_declaration to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update (sealed_answers, erased_at) on readiness_declaration to sortie_app;

-- A verdict is never changed: another one follows it.
create table readiness_verdict (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  declaration_id uuid,
  standing text not null check (standing in ('ready', 'notReady', 'suspended')),
  reasons text[] not null default '{}',
  -- What the officer saw with their own eyes, health facts left out.
  officer_answers jsonb not null,
  judged_by uuid,
  judged_by_name text not null,
  judged_at timestamptz not null,
  valid_until timestamptz not null,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id, person_id, standing, valid_until),
  foreign key (zone_id, declaration_id, campaign_id, person_id)
    references readiness_declaration (zone_id, id, campaign_id, person_id),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  constraint rdy_1_ready_was_declared check (standing <> 'ready' or declaration_id is not null),
  constraint rdy_2_ready_ends check (standing <> 'ready' or isfinite(valid_until)),
  constraint rdy_7_refusal_has_reason check (standing = 'ready' or cardinality(reasons) > 0)
);
create index readiness_verdict_of_person on readiness_verdict (zone_id, campaign_id, person_id, id desc);
alter table readiness_verdict enable row level security;
alter table readiness_verdict force row level security;
create policy readiness_verdict_of_zone on readiness_verdict to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on readiness_verdict to sortie_app;

create table campaign_participant (
  zone_id integer not null references zone (id),
  campaign_id uuid not null,
  person_id uuid not null,
  standing text not null default 'unjudged' check (standing in ('unjudged', 'ready', 'notReady', 'suspended')),
  standing_until timestamptz not null default '-infinity',
  verdict_id uuid,
  -- Time of the last declaration; its words are elsewhere.
  declared_at timestamptz,
  added_at timestamptz not null,
  primary key (zone_id, campaign_id, person_id),
  unique (zone_id, campaign_id, person_id, standing, standing_until),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, verdict_id, campaign_id, person_id, standing, standing_until)
    references readiness_verdict (zone_id, id, campaign_id, person_id, standing, valid_until),
  constraint rdy_1_standing_was_judged check ((standing = 'unjudged') = (verdict_id is null))
);
create index campaign_participant_by_person on campaign_participant (zone_id, person_id);
alter table campaign_participant enable row level security;
alter table campaign_participant force row level security;
create policy campaign_participant_of_zone on campaign_participant to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on campaign_participant to sortie_app;

-- Days on which a participant is free; no row means all days.
create table participant_days (
  zone_id integer not null references zone (id),
  campaign_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date not null,
  primary key (zone_id, campaign_id, person_id, from_on),
  foreign key (zone_id, campaign_id, person_id)
    references campaign_participant (zone_id, campaign_id, person_id) on delete cascade,
  constraint cmp_1_free_days_in_order check (to_on >= from_on)
);
alter table participant_days enable row level security;
alter table participant_days force row level security;
create policy participant_days_of_zone on participant_days to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on participant_days to sortie_app;

create table squad (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  wave_id uuid,
  number integer not null check (number > 0),
  name text not null,
  status text not null check (
    status in ('forming', 'cleared', 'departed', 'onRoad', 'suspended', 'returned', 'debriefed', 'disbanded')
  ),
  starts_on date not null,
  ends_on date not null,
  start_city char(6) not null check (start_city ~ '^\d{6}$'),
  -- Where it goes besides the city it starts from; none means anywhere.
  cities text[] not null default '{}',
  -- `-infinity` until it leaves, so that the members' foreign key always holds.
  departed_at timestamptz not null default '-infinity',
  returned_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id, status, departed_at, starts_on, ends_on),
  foreign key (zone_id, campaign_id, campaign_starts_on, campaign_ends_on)
    references campaign (zone_id, id, starts_on, ends_on) on update cascade,
  foreign key (zone_id, wave_id, campaign_id) references campaign_wave (zone_id, id, campaign_id),
  constraint sqd_2_number_once unique (zone_id, campaign_id, number),
  constraint sqd_3_inside_campaign check (starts_on >= campaign_starts_on and ends_on <= campaign_ends_on),
  constraint sqd_3_ends_after_it_begins check (ends_on >= starts_on),
  constraint sqd_4_away_has_left check (
    status not in ('departed', 'onRoad', 'returned', 'debriefed') or isfinite(departed_at)
  ),
  constraint sqd_4_back_has_returned check (status not in ('returned', 'debriefed') or returned_at is not null)
);
create index squad_by_status on squad (zone_id, campaign_id, status);
alter table squad enable row level security;
alter table squad force row level security;
create policy squad_of_zone on squad to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on squad to sortie_app;

-- Seat 1 is the leader's.
create table squad_member (
  zone_id integer not null references zone (id),
  squad_id uuid not null,
  seat smallint not null,
  person_id uuid not null,
  campaign_id uuid not null,
  squad_status text not null,
  squad_departed_at timestamptz not null,
  starts_on date not null,
  ends_on date not null,
  standing text not null,
  standing_until timestamptz not null,
  primary key (zone_id, squad_id, person_id),
  foreign key (zone_id, squad_id, campaign_id, squad_status, squad_departed_at, starts_on, ends_on)
    references squad (zone_id, id, campaign_id, status, departed_at, starts_on, ends_on) on update cascade,
  foreign key (zone_id, campaign_id, person_id, standing, standing_until)
    references campaign_participant (zone_id, campaign_id, person_id, standing, standing_until) on update cascade,
  foreign key (zone_id, person_id) references person (zone_id, id),
  constraint sqd_1_at_most_three check (seat between 1 and 3),
  constraint sqd_1_one_person_a_seat unique (zone_id, squad_id, seat) deferrable,
  constraint sqd_5_one_squad_at_a_time exclude using gist (
    zone_id with =,
    person_id with =,
    daterange(starts_on, ends_on, '[]') with &&
  ) where (squad_status <> 'disbanded'),
  constraint sqd_6_only_the_ready_are_away check (
    squad_status not in ('departed', 'onRoad') or standing = 'ready'
  ),
  constraint sqd_6_ready_when_it_left check (
    squad_status not in ('departed', 'onRoad') or standing_until >= squad_departed_at
  )
);
create index squad_member_by_person on squad_member (zone_id, person_id);
alter table squad_member enable row level security;
alter table squad_member force row level security;
create policy squad_member_of_zone on squad_member to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on squad_member to sortie_app;

create table campaign_visit (
  zone_id integer not null references zone (id),
  id uuid not null,
  campaign_id uuid not null,
  subject_kind text not null check (subject_kind in ('enterprise', 'project', 'partner')),
  subject_id uuid not null,
  -- The subject once more as a reference, one of the three. A project's visit also names its enterprise.
  enterprise_id uuid,
  project_id uuid,
  partner_id uuid,
  title text not null,
  city_code char(6) not null check (city_code ~ '^\d{6}$'),
  address text,
  value smallint not null check (value between 1 and 1000),
  duration_minutes smallint not null check (duration_minutes between 15 and 600),
  competences text[] not null default '{}',
  required_rank smallint not null default 0 check (required_rank between 0 and 9),
  tags text[] not null default '{}',
  must boolean not null default false,
  why text not null default '',
  may_promise text not null default '',
  contact_name text,
  contact_phone text,
  status text not null check (status in ('candidate', 'planned', 'done', 'missed', 'online', 'withdrawn')),
  lead_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  unique (zone_id, id, campaign_id, duration_minutes),
  foreign key (zone_id, campaign_id) references campaign (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, lead_id) references project (zone_id, id),
  constraint cmp_7_subject_exists check (
    case subject_kind
      when 'enterprise' then enterprise_id is not null and subject_id = enterprise_id
      when 'project' then project_id is not null and subject_id = project_id
      else partner_id is not null and subject_id = partner_id
    end
  )
);
create unique index cmp_8_one_visit_per_subject on campaign_visit (zone_id, campaign_id, subject_kind, subject_id)
  where status <> 'withdrawn';
create index campaign_visit_by_value on campaign_visit (zone_id, campaign_id, value desc, id);
create index campaign_visit_by_enterprise on campaign_visit (zone_id, enterprise_id) where enterprise_id is not null;
alter table campaign_visit enable row level security;
alter table campaign_visit force row level security;
create policy campaign_visit_of_zone on campaign_visit to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on campaign_visit to sortie_app;

create table visit_window (
  zone_id integer not null references zone (id),
  visit_id uuid not null,
  campaign_id uuid not null,
  duration_minutes smallint not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  day date not null,
  from_minute smallint not null check (from_minute between 0 and 1440),
  to_minute smallint not null check (to_minute between 0 and 1440),
  primary key (zone_id, visit_id, day, from_minute),
  foreign key (zone_id, visit_id, campaign_id, duration_minutes)
    references campaign_visit (zone_id, id, campaign_id, duration_minutes) on update cascade,
  foreign key (zone_id, campaign_id, campaign_starts_on, campaign_ends_on)
    references campaign (zone_id, id, starts_on, ends_on) on update cascade,
  constraint cmp_9_window_holds_the_visit check (to_minute - from_minute >= duration_minutes),
  constraint cmp_10_window_inside_campaign check (day between campaign_starts_on and campaign_ends_on)
);
alter table visit_window enable row level security;
alter table visit_window force row level security;
create policy visit_window_of_zone on visit_window to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on visit_window to sortie_app;
