-- What every feature stands on: zones, accounts, audit, facts and jobs, notices, files, idempotency.
-- Roles (made by platform/db before the first migration): sortie_owner owns everything and runs this file;
-- sortie_app serves requests inside one zone; sortie_auth is the platform's own hand, for what happens before a
-- zone is known: sign-in, and leasing jobs. Neither runtime role is superuser, neither bypasses row security.

create table zone (
  id integer primary key check (id > 0),
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_zh text not null,
  name_en text not null,
  time_zone text not null default 'Asia/Shanghai',
  home_city char(6) not null check (home_city ~ '^\d{6}$'),
  calendar text not null default 'cn',
  situation text not null default 'none',
  -- CLK-1 Seconds added to the machine's clock, so that a replay of a past month runs on its own dates.
  clock_offset_seconds bigint not null default 0,
  is_demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
alter table zone enable row level security;
alter table zone force row level security;
create policy zone_of_asker on zone to sortie_app using (id = nullif(current_setting('app.zone', true), '')::integer);
create policy zone_for_platform on zone to sortie_auth using (true);
grant select on zone to sortie_app, sortie_auth;
create policy zone_for_owner on zone to sortie_owner using (true) with check (true);

create schema auth;
grant usage on schema auth to sortie_auth;

create table auth.account (
  id uuid primary key,
  zone_id integer not null references zone (id),
  login text not null constraint idn_3_login_shape check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'),
  name text not null,
  person_id uuid,
  roles text[] not null,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  constraint idn_3_login_once unique (login),
  constraint idn_1_known_roles check (
    cardinality(roles) > 0
    and roles <@ array[
      'head', 'firstDeputy', 'inCharge', 'lineLeader', 'staff', 'squadMember', 'outstation', 'readinessOfficer',
      'advisor', 'agency', 'parkEnterprise', 'subdistrict', 'supplyFirm', 'systemAdmin', 'securityAdmin', 'auditor'
    ]
  ),
  constraint idn_2_administrators_apart check (
    ('systemAdmin' = any (roles))::int + ('securityAdmin' = any (roles))::int + ('auditor' = any (roles))::int <= 1
  )
);
create index account_by_zone on auth.account (zone_id, login);
grant select, insert, update on auth.account to sortie_auth;

create table auth.old_password (
  account_id uuid not null references auth.account (id),
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (account_id, replaced_at)
);
grant select, insert, delete on auth.old_password to sortie_auth;

create table auth.recovery_code (
  account_id uuid not null references auth.account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on auth.recovery_code to sortie_auth;

create table auth.session (
  token_hash bytea primary key,
  account_id uuid not null references auth.account (id),
  second_factor boolean not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);
create index session_by_account on auth.session (account_id);
create index session_by_expiry on auth.session (expires_at);
grant select, insert, update, delete on auth.session to sortie_auth;

create table auth.oidc_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references auth.account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
grant select, insert, delete on auth.oidc_identity to sortie_auth;

create table auth.oidc_flow (
  state_hash bytea primary key,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);
grant select, insert, delete on auth.oidc_flow to sortie_auth;

-- AUD-1 … AUD-4: who did what, when, from where, with before and after; each entry's hash covers the one before.
create table audit_head (
  zone_id integer primary key references zone (id),
  seq bigint not null,
  hash bytea not null
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy audit_head_of_zone on audit_head to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
create policy audit_head_for_platform on audit_head to sortie_auth using (true);
create policy audit_head_for_owner on audit_head to sortie_owner using (true) with check (true);
grant select, update (seq, hash) on audit_head to sortie_app, sortie_auth;

create table audit_entry (
  zone_id integer not null references zone (id),
  seq bigint not null,
  recorded_at timestamptz not null,
  account_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  -- Canonical JSON of the whole entry; hash = sha256(hash of the entry before || payload).
  payload text not null,
  hash bytea not null,
  primary key (zone_id, seq)
);
create index audit_by_subject on audit_entry (zone_id, subject_kind, subject_id, seq desc);
create index audit_by_account on audit_entry (zone_id, account_id, seq desc);
create index audit_by_kind on audit_entry (zone_id, kind, seq desc);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_of_zone on audit_entry to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
create policy audit_entry_for_platform on audit_entry to sortie_auth using (true);
create policy audit_entry_for_owner on audit_entry for select to sortie_owner using (true);
-- AUD-2 Append-only by permission: no update, no delete, no truncate for any runtime role.
grant select, insert on audit_entry to sortie_app, sortie_auth;

create table fact (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  data jsonb not null,
  told_by uuid,
  told_at timestamptz not null,
  primary key (zone_id, id)
);
create index fact_by_subject on fact (zone_id, subject_kind, subject_id, id desc);
alter table fact enable row level security;
alter table fact force row level security;
create policy fact_of_zone on fact to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
create policy fact_for_platform on fact for select to sortie_auth using (true);
grant select, insert on fact to sortie_app;
grant select on fact to sortie_auth;

-- JOB-1 A job is leased, not taken: a worker that dies gives it back when its lease runs out, and a worker that
-- slept past its lease finds its fence outrun and may not finish.
create table job (
  zone_id integer not null references zone (id),
  id uuid not null,
  handler text not null,
  data jsonb not null,
  once_key text,
  run_at timestamptz not null,
  attempts integer not null default 0,
  fence bigint not null default 0,
  lease_until timestamptz,
  last_error text,
  done_at timestamptz,
  dead_at timestamptz,
  created_at timestamptz not null,
  primary key (zone_id, id)
);
create unique index job_2_once on job (zone_id, handler, once_key) where once_key is not null;
create index job_to_run on job (run_at) where done_at is null and dead_at is null;
create index job_dead on job (zone_id, dead_at desc) where dead_at is not null;
alter table job enable row level security;
alter table job force row level security;
create policy job_of_zone on job to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
create policy job_for_platform on job to sortie_auth using (true);
grant select, insert, update on job to sortie_app;
grant select, insert, update, delete on job to sortie_auth;

create table notice (
  zone_id integer not null references zone (id),
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  urgency text not null default 'normal' check (urgency in ('normal', 'urgent')),
  title_zh text not null,
  title_en text not null,
  body_zh text not null default '',
  body_en text not null default '',
  link text,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  read_at timestamptz,
  primary key (zone_id, id)
);
create index notice_inbox on notice (zone_id, account_id, id desc);
create index notice_unread on notice (zone_id, account_id) where read_at is null;
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_zone on notice to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on notice to sortie_app;

create table notice_channel (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('email', 'webhook', 'dingtalk', 'wecom', 'feishu')),
  name text not null,
  -- Where to send; secrets in it are sealed by the platform's key before they come here.
  target text not null,
  sealed_secret bytea,
  enabled boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  unique (zone_id, name)
);
alter table notice_channel enable row level security;
alter table notice_channel force row level security;
create policy notice_channel_of_zone on notice_channel to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on notice_channel to sortie_app;

create table notice_delivery (
  zone_id integer not null references zone (id),
  notice_id uuid not null,
  channel_id uuid not null,
  attempts integer not null default 0,
  delivered_at timestamptz,
  last_error text,
  primary key (zone_id, notice_id, channel_id),
  foreign key (zone_id, notice_id) references notice (zone_id, id)
);
alter table notice_delivery enable row level security;
alter table notice_delivery force row level security;
create policy notice_delivery_of_zone on notice_delivery to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on notice_delivery to sortie_app;

create table file (
  zone_id integer not null references zone (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null,
  about_kind text not null,
  about_id text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (zone_id, id)
);
create index file_about on file (zone_id, about_kind, about_id);
alter table file enable row level security;
alter table file force row level security;
create policy file_of_zone on file to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on file to sortie_app;

-- HTTP-5 The same write sent twice is done once: the reply is kept with the key.
create table idempotency_key (
  zone_id integer not null references zone (id),
  account_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  request_hash bytea not null,
  status integer,
  reply text,
  made_at timestamptz not null,
  primary key (zone_id, account_id, key)
);
create index idempotency_by_age on idempotency_key (made_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_of_zone on idempotency_key to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
create policy idempotency_for_platform on idempotency_key to sortie_auth using (true);
grant select, insert, update, delete on idempotency_key to sortie_app;
grant select, delete on idempotency_key to sortie_auth;

create table saved_view (
  zone_id integer not null references zone (id),
  id uuid not null,
  account_id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (zone_id, id),
  unique (zone_id, account_id, screen, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_of_zone on saved_view to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update, delete on saved_view to sortie_app;
