-- Made by platform/db/types.ts from the migrations, to be read by people. Do not edit, do not run.

create table audit_entry (
  zone_id integer not null,
  seq bigint not null,
  recorded_at timestamp with time zone not null,
  account_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  payload text not null,
  hash bytea not null,
  constraint audit_entry_pkey PRIMARY KEY (zone_id, seq),
  constraint audit_entry_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
CREATE INDEX audit_by_account ON public.audit_entry USING btree (zone_id, account_id, seq DESC);
CREATE INDEX audit_by_kind ON public.audit_entry USING btree (zone_id, kind, seq DESC);
CREATE INDEX audit_by_subject ON public.audit_entry USING btree (zone_id, subject_kind, subject_id, seq DESC);
create policy audit_entry_for_owner on audit_entry as permissive for select to sortie_owner using (true);
create policy audit_entry_for_platform on audit_entry as permissive for all to sortie_auth using (true);
create policy audit_entry_of_zone on audit_entry as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on audit_entry to sortie_app;
grant insert, select on audit_entry to sortie_auth;

create table audit_head (
  zone_id integer not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (zone_id),
  constraint audit_head_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy audit_head_for_owner on audit_head as permissive for all to sortie_owner using (true) with check (true);
create policy audit_head_for_platform on audit_head as permissive for all to sortie_auth using (true);
create policy audit_head_of_zone on audit_head as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant select on audit_head to sortie_app;
grant select on audit_head to sortie_auth;
grant update (seq, hash) on audit_head to sortie_app;
grant update (seq, hash) on audit_head to sortie_auth;

create table fact (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  data jsonb not null,
  told_by uuid,
  told_at timestamp with time zone not null,
  constraint fact_pkey PRIMARY KEY (zone_id, id),
  constraint fact_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table fact enable row level security;
alter table fact force row level security;
CREATE INDEX fact_by_subject ON public.fact USING btree (zone_id, subject_kind, subject_id, id DESC);
create policy fact_for_platform on fact as permissive for select to sortie_auth using (true);
create policy fact_of_zone on fact as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on fact to sortie_app;
grant select on fact to sortie_auth;

create table file (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  about_kind text not null,
  about_id text not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (zone_id, id),
  constraint file_size_check CHECK ((size >= 0)),
  constraint file_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table file enable row level security;
alter table file force row level security;
CREATE INDEX file_about ON public.file USING btree (zone_id, about_kind, about_id);
create policy file_of_zone on file as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on file to sortie_app;

create table idempotency_key (
  zone_id integer not null,
  account_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  reply text,
  made_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (zone_id, account_id, key),
  constraint idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100))),
  constraint idempotency_key_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
CREATE INDEX idempotency_by_age ON public.idempotency_key USING btree (made_at);
create policy idempotency_for_platform on idempotency_key as permissive for all to sortie_auth using (true);
create policy idempotency_of_zone on idempotency_key as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on idempotency_key to sortie_app;
grant delete, select on idempotency_key to sortie_auth;

create table job (
  zone_id integer not null,
  id uuid not null,
  handler text not null,
  data jsonb not null,
  once_key text,
  run_at timestamp with time zone not null,
  attempts integer not null default 0,
  fence bigint not null default 0,
  lease_until timestamp with time zone,
  last_error text,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint job_pkey PRIMARY KEY (zone_id, id),
  constraint job_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table job enable row level security;
alter table job force row level security;
CREATE UNIQUE INDEX job_2_once ON public.job USING btree (zone_id, handler, once_key) WHERE (once_key IS NOT NULL);
CREATE INDEX job_dead ON public.job USING btree (zone_id, dead_at DESC) WHERE (dead_at IS NOT NULL);
CREATE INDEX job_to_run ON public.job USING btree (run_at) WHERE ((done_at IS NULL) AND (dead_at IS NULL));
create policy job_for_platform on job as permissive for all to sortie_auth using (true);
create policy job_of_zone on job as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on job to sortie_app;
grant delete, insert, select, update on job to sortie_auth;

create table notice (
  zone_id integer not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  urgency text not null default 'normal'::text,
  title_zh text not null,
  title_en text not null,
  body_zh text not null default ''::text,
  body_en text not null default ''::text,
  link text,
  sent_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (zone_id, id),
  constraint notice_urgency_check CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text]))),
  constraint notice_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table notice enable row level security;
alter table notice force row level security;
CREATE INDEX notice_inbox ON public.notice USING btree (zone_id, account_id, id DESC);
CREATE INDEX notice_unread ON public.notice USING btree (zone_id, account_id) WHERE (read_at IS NULL);
create policy notice_of_zone on notice as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on notice to sortie_app;

create table notice_channel (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  target text not null,
  sealed_secret bytea,
  enabled boolean not null default true,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint notice_channel_pkey PRIMARY KEY (zone_id, id),
  constraint notice_channel_zone_id_name_key UNIQUE (zone_id, name),
  constraint notice_channel_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'webhook'::text, 'dingtalk'::text, 'wecom'::text, 'feishu'::text]))),
  constraint notice_channel_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table notice_channel enable row level security;
alter table notice_channel force row level security;
create policy notice_channel_of_zone on notice_channel as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on notice_channel to sortie_app;

create table notice_delivery (
  zone_id integer not null,
  notice_id uuid not null,
  channel_id uuid not null,
  attempts integer not null default 0,
  delivered_at timestamp with time zone,
  last_error text,
  constraint notice_delivery_pkey PRIMARY KEY (zone_id, notice_id, channel_id),
  constraint notice_delivery_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint notice_delivery_zone_id_notice_id_fkey FOREIGN KEY (zone_id, notice_id) REFERENCES notice(zone_id, id)
);
alter table notice_delivery enable row level security;
alter table notice_delivery force row level security;
create policy notice_delivery_of_zone on notice_delivery as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on notice_delivery to sortie_app;

create table saved_view (
  zone_id integer not null,
  id uuid not null,
  account_id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  created_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (zone_id, id),
  constraint saved_view_zone_id_account_id_screen_name_key UNIQUE (zone_id, account_id, screen, name),
  constraint saved_view_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_of_zone on saved_view as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on saved_view to sortie_app;

create table schema_migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);

create table zone (
  id integer not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  time_zone text not null default 'Asia/Shanghai'::text,
  home_city character(6) not null,
  calendar text not null default 'cn'::text,
  situation text not null default 'none'::text,
  clock_offset_seconds bigint not null default 0,
  is_demo boolean not null default false,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  constraint zone_pkey PRIMARY KEY (id),
  constraint zone_code_key UNIQUE (code),
  constraint zone_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint zone_home_city_check CHECK ((home_city ~ '^\d{6}$'::text)),
  constraint zone_id_check CHECK ((id > 0))
);
alter table zone enable row level security;
alter table zone force row level security;
create policy zone_for_owner on zone as permissive for all to sortie_owner using (true) with check (true);
create policy zone_for_platform on zone as permissive for all to sortie_auth using (true);
create policy zone_of_asker on zone as permissive for all to sortie_app using ((id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant select on zone to sortie_app;
grant select on zone to sortie_auth;

create table auth.account (
  id uuid not null,
  zone_id integer not null,
  login text not null,
  name text not null,
  person_id uuid,
  roles text[] not null,
  password_hash text,
  password_changed_at timestamp with time zone,
  must_change_password boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone,
  language text not null default 'zh-CN'::text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint account_pkey PRIMARY KEY (id),
  constraint idn_3_login_once UNIQUE (login),
  constraint account_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint idn_1_known_roles CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['head'::text, 'firstDeputy'::text, 'inCharge'::text, 'lineLeader'::text, 'staff'::text, 'squadMember'::text, 'outstation'::text, 'readinessOfficer'::text, 'advisor'::text, 'agency'::text, 'parkEnterprise'::text, 'subdistrict'::text, 'supplyFirm'::text, 'systemAdmin'::text, 'securityAdmin'::text, 'auditor'::text]))),
  constraint idn_2_administrators_apart CHECK (((((('systemAdmin'::text = ANY (roles)))::integer + (('securityAdmin'::text = ANY (roles)))::integer) + (('auditor'::text = ANY (roles)))::integer) <= 1)),
  constraint idn_3_login_shape CHECK (((login = lower(login)) AND (login ~ '^[a-z0-9][a-z0-9._@-]{1,79}$'::text))),
  constraint account_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
CREATE INDEX account_by_zone ON auth.account USING btree (zone_id, login);
grant insert, select, update on auth.account to sortie_auth;

create table auth.oidc_flow (
  state_hash bytea not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamp with time zone not null,
  constraint oidc_flow_pkey PRIMARY KEY (state_hash)
);
grant delete, insert, select on auth.oidc_flow to sortie_auth;

create table auth.oidc_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint oidc_identity_pkey PRIMARY KEY (issuer, subject),
  constraint oidc_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id)
);
grant delete, insert, select on auth.oidc_identity to sortie_auth;

create table auth.old_password (
  account_id uuid not null,
  password_hash text not null,
  replaced_at timestamp with time zone not null,
  constraint old_password_pkey PRIMARY KEY (account_id, replaced_at),
  constraint old_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id)
);
grant delete, insert, select on auth.old_password to sortie_auth;

create table auth.recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id)
);
grant delete, insert, select, update on auth.recovery_code to sortie_auth;

create table auth.session (
  token_hash bytea not null,
  account_id uuid not null,
  second_factor boolean not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  address text not null,
  agent text not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES auth.account(id)
);
CREATE INDEX session_by_account ON auth.session USING btree (account_id);
CREATE INDEX session_by_expiry ON auth.session USING btree (expires_at);
grant delete, insert, select, update on auth.session to sortie_auth;
