-- Information graded: what came in, how it was graded and by which rules, whose hands it passed through, and who may
-- know of it.

-- Grades with their clocks and audiences, and the rules that propose them: one version at any instant.
create table triage_policy (
  zone_id integer not null references zone (id),
  id uuid not null,
  version integer not null check (version >= 1),
  from_at timestamptz not null,
  to_at timestamptz,
  -- [{ grade, clock, quiet, posts, people, upTo }]
  grades jsonb not null,
  -- [{ key, name, words, onlyKey, stages, tags, via, grade, source }]
  rules jsonb not null,
  -- What is proposed when no rule fits.
  otherwise text not null check (otherwise in ('A', 'B', 'C', 'D')),
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  primary key (zone_id, id),
  unique (zone_id, version),
  constraint tri_1_one_version_at_a_time exclude using gist (zone_id with =, tstzrange(from_at, to_at) with &&)
);
alter table triage_policy enable row level security;
alter table triage_policy force row level security;
create policy triage_policy_of_zone on triage_policy to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on triage_policy to sortie_app;
grant update (to_at) on triage_policy to sortie_app;

-- A system or a mail server that may send; its token is kept as a hash only.
create table information_source (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('webhook', 'mail')),
  name text not null,
  token_hash bytea not null,
  per_minute smallint not null check (per_minute between 1 and 600),
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (zone_id, id),
  constraint tri_15_source_named_once unique (zone_id, name)
);
alter table information_source enable row level security;
alter table information_source force row level security;
create policy information_source_of_zone on information_source to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on information_source to sortie_app;
-- What was given out is taken back, and nothing else about it changes.
grant update (revoked_at) on information_source to sortie_app;

create table information (
  zone_id integer not null references zone (id),
  id uuid not null,
  via text not null check (via in ('typed', 'mail', 'webhook', 'phone', 'advisor')),
  source_id uuid,
  -- The sender's own id of it.
  sender_ref text,
  from_name text not null,
  by_account_id uuid,
  by_name text not null,
  title text not null,
  body text not null,
  enterprise_id uuid,
  project_id uuid,
  partner_id uuid,
  owner_id uuid,
  line_id uuid,
  received_at timestamptz not null,
  secrecy text not null check (secrecy in ('OPEN', 'INTERNAL', 'RESTRICTED')),
  -- Accounts that see it whatever its secrecy: whoever sent it, whoever was named, whoever it was routed to.
  readers uuid[] not null,
  said_grade text check (said_grade in ('A', 'B', 'C', 'D')),
  policy_id uuid not null,
  proposed_grade text not null check (proposed_grade in ('A', 'B', 'C', 'D')),
  -- [{ key, name, grade, words, facts }]: the rules that fit, and what in it they found.
  why jsonb not null,
  grade text check (grade in ('A', 'B', 'C', 'D')),
  -- The one it has, else the one proposed: a plain column, for an index over an expression is not used below a policy.
  stands_at text not null generated always as (coalesce(grade, proposed_grade)) stored,
  status text not null check (status in ('incoming', 'graded', 'taken', 'closed', 'returned')),
  -- Counts its routings: graded, graded anew, passed on.
  round smallint not null check (round >= 0),
  -- By when it is to be graded, then taken.
  due_at timestamptz not null,
  -- When it goes up next; null when it does not.
  next_at timestamptz,
  taken_by_person_id uuid,
  taken_by_account_id uuid,
  taken_by_name text,
  taken_at timestamptz,
  outcome text not null default '',
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, source_id) references information_source (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, policy_id) references triage_policy (zone_id, id),
  foreign key (zone_id, taken_by_person_id) references person (zone_id, id),
  constraint tri_4_a_person_grades check (status in ('incoming', 'returned') or grade is not null),
  constraint tri_8_somebody_has_it check (status <> 'taken' or taken_by_account_id is not null),
  constraint tri_9_says_what_came_of_it check (status not in ('closed', 'returned') or outcome <> ''),
  constraint tri_10_ends_once check ((status in ('closed', 'returned')) = (ended_at is not null)),
  constraint tri_11_restricted_has_readers check (secrecy <> 'RESTRICTED' or cardinality(readers) > 0),
  constraint tri_14_sent_once unique (zone_id, source_id, sender_ref),
  check (next_at is null or status in ('incoming', 'graded'))
);
create index information_by_due on information (zone_id, status, due_at, id);
create index information_by_grade on information (zone_id, stands_at, id desc);
create index information_by_next on information (zone_id, next_at) where next_at is not null;
create index information_by_sender on information (zone_id, by_account_id, id desc);
create index information_by_taker on information (zone_id, taken_by_account_id, status, due_at, id);
create index information_by_project on information (zone_id, project_id, id desc) where project_id is not null;
create index information_by_enterprise on information (zone_id, enterprise_id, id desc)
  where enterprise_id is not null;
create index information_by_source on information (zone_id, source_id, received_at desc)
  where source_id is not null;
alter table information enable row level security;
alter table information force row level security;
create policy information_of_zone on information to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- TRI-11 On top of the zone's: a restricted one is there for its readers alone, whatever a query forgot to ask. The
-- nil id is the zone's own clock; where nobody is set, there is none.
create policy information_of_reader on information as restrictive to sortie_app
  using (
    secrecy <> 'RESTRICTED'
    or nullif(current_setting('app.account', true), '')::uuid = any (readers)
    or nullif(current_setting('app.account', true), '')::uuid = '00000000-0000-0000-0000-000000000000'
  );
grant select, insert on information to sortie_app;
-- What was said, by whom and when stays as it came in.
grant update (
  enterprise_id, project_id, partner_id, owner_id, line_id, secrecy, readers, grade, status, round, due_at, next_at,
  taken_by_person_id, taken_by_account_id, taken_by_name, taken_at, outcome, ended_at, revision
) on information to sortie_app;

-- Every hand it passed through; never changed and never removed.
create table information_step (
  zone_id integer not null references zone (id),
  id uuid not null,
  information_id uuid not null,
  round smallint not null,
  kind text not null check (
    kind in (
      'received', 'proposed', 'confirmed', 'changed', 'told', 'escalated', 'lapsed', 'taken', 'passed', 'closed',
      'returned', 'secrecy', 'reader'
    )
  ),
  at timestamptz not null,
  by_account_id uuid,
  by_name text not null,
  grade text check (grade in ('A', 'B', 'C', 'D')),
  note text not null,
  -- Who was to be told, and who it went to.
  asked text,
  answered text,
  to_person_id uuid,
  to_account_id uuid,
  to_name text,
  -- Whom this person stood in for; null when it was their own.
  for_name text,
  -- [{ post, why }]: passed over on the way up.
  passed jsonb not null,
  notice_id uuid,
  primary key (zone_id, id),
  foreign key (zone_id, information_id) references information (zone_id, id),
  foreign key (zone_id, to_person_id) references person (zone_id, id),
  foreign key (zone_id, notice_id) references notice (zone_id, id),
  check ((kind in ('told', 'escalated', 'passed', 'reader')) = (to_account_id is not null))
);
create index information_step_of on information_step (zone_id, information_id, id);
create index information_step_to on information_step (zone_id, to_account_id, information_id)
  where kind in ('told', 'escalated', 'passed');
create unique index tri_6_told_once on information_step (zone_id, information_id, round, to_account_id)
  where kind in ('told', 'escalated', 'passed');
alter table information_step enable row level security;
alter table information_step force row level security;
create policy information_step_of_zone on information_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- TRI-11 Seen by whoever sees what it is a step of.
create policy information_step_of_reader on information_step as restrictive to sortie_app
  using (
    exists (
      select from information i
      where i.zone_id = information_step.zone_id and i.id = information_step.information_id
    )
  );
grant select, insert on information_step to sortie_app;
