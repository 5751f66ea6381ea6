-- Dispatch meetings: who comes, an agenda built from what is lit, minutes taken against it, decisions that become
-- orders, and the minutes as they were issued.

create table meeting (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('dispatch')),
  title text not null check (title <> ''),
  held_on date not null,
  starts_at smallint not null check (starts_at between 0 and 1439),
  place text not null,
  chair_id uuid not null,
  secretary_id uuid not null,
  line_id uuid,
  state text not null check (state in ('planned', 'held', 'issued', 'cancelled')),
  -- Why it was cancelled.
  reason text not null default '',
  -- Matters that the last building of the agenda left out, for there were too many.
  left_out integer not null default 0 check (left_out >= 0),
  built_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, chair_id) references person (zone_id, id),
  foreign key (zone_id, secretary_id) references person (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  constraint mtg_1_cancelled_says_why check (state <> 'cancelled' or reason <> '')
);
create index meeting_by_day on meeting (zone_id, held_on desc, id desc);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_of_zone on meeting to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on meeting to sortie_app;
grant update (title, held_on, starts_at, place, chair_id, secretary_id, line_id, state, reason, left_out, built_at,
  updated_at, revision) on meeting to sortie_app;

create table meeting_member (
  zone_id integer not null references zone (id),
  meeting_id uuid not null,
  person_id uuid not null,
  presence text not null check (presence in ('invited', 'attended', 'excused')),
  primary key (zone_id, meeting_id, person_id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id)
);
create index meeting_member_by_person on meeting_member (zone_id, person_id);
alter table meeting_member enable row level security;
alter table meeting_member force row level security;
create policy meeting_member_of_zone on meeting_member to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update (presence), delete on meeting_member to sortie_app;

create table agenda_item (
  zone_id integer not null references zone (id),
  id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position >= 1),
  title text not null check (title <> ''),
  subject_kind text not null check (subject_kind in ('project', 'enterprise', 'partner', 'order', 'other')),
  subject_id uuid not null,
  -- The subject once more as a reference.
  project_id uuid,
  enterprise_id uuid,
  order_id uuid,
  partner_id uuid,
  -- Null: a member added it, and nothing else.
  light text check (light in ('yellow', 'red')),
  -- [{ source, light, zh, en, days, takenOn }]: why it stands here, as it was said when it was taken in.
  reasons jsonb not null,
  added_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  -- What was said about it.
  said text not null default '',
  said_by_name text not null default '',
  said_at timestamptz,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, order_id) references supervision_order (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  -- Also what was removed: it does not come back by itself.
  constraint mtg_2_subject_once unique (zone_id, meeting_id, subject_kind, subject_id),
  check (
    case subject_kind
      when 'project' then project_id is not null and subject_id = project_id
      when 'enterprise' then enterprise_id is not null and subject_id = enterprise_id
      when 'order' then order_id is not null and subject_id = order_id
      when 'partner' then partner_id is not null and subject_id = partner_id
      else true
    end
  ),
  check ((removed_at is null) = (removed_by_name is null))
);
create index agenda_item_of_meeting on agenda_item (zone_id, meeting_id, position);
create index agenda_item_of_project on agenda_item (zone_id, project_id, id) where project_id is not null;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_of_zone on agenda_item to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on agenda_item to sortie_app;
grant update (position, light, reasons, removed_at, removed_by_name, said, said_by_name, said_at, revision)
  on agenda_item to sortie_app;

-- Every text as it was saved; never changed and never removed.
create table minutes_text (
  zone_id integer not null references zone (id),
  id uuid not null,
  item_id uuid not null,
  revision integer not null check (revision >= 2),
  said text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, item_id) references agenda_item (zone_id, id),
  constraint mtg_5_saved_once unique (zone_id, item_id, revision)
);
alter table minutes_text enable row level security;
alter table minutes_text force row level security;
create policy minutes_text_of_zone on minutes_text to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on minutes_text to sortie_app;

create table meeting_decision (
  zone_id integer not null references zone (id),
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  words text not null check (words <> ''),
  by_name text not null,
  taken_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  foreign key (zone_id, item_id) references agenda_item (zone_id, id)
);
create index meeting_decision_of_meeting on meeting_decision (zone_id, meeting_id, id);
alter table meeting_decision enable row level security;
alter table meeting_decision force row level security;
create policy meeting_decision_of_zone on meeting_decision to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on meeting_decision to sortie_app;

-- The decision an order came from; with an order it is not taken back.
alter table supervision_order add column decision_id uuid;
alter table supervision_order
  add constraint mtg_6_decision_has_its_order foreign key (zone_id, decision_id)
  references meeting_decision (zone_id, id);
create unique index mtg_7_one_order_a_decision on supervision_order (zone_id, decision_id)
  where decision_id is not null;

-- The minutes as they were issued; a correction is another version.
create table minutes_version (
  zone_id integer not null references zone (id),
  id uuid not null,
  meeting_id uuid not null,
  version integer not null check (version >= 1),
  reason text not null,
  content jsonb not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, meeting_id) references meeting (zone_id, id),
  constraint mtg_8_issued_once unique (zone_id, meeting_id, version),
  constraint mtg_9_correction_says_why check (version = 1 or reason <> '')
);
alter table minutes_version enable row level security;
alter table minutes_version force row level security;
create policy minutes_version_of_zone on minutes_version to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on minutes_version to sortie_app;
