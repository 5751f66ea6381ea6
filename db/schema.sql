-- Made by platform/db/types.ts from the migrations, to be read by people. Do not edit, do not run.

create table agenda_item (
  zone_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  title text not null,
  subject_kind text not null,
  subject_id uuid not null,
  project_id uuid,
  enterprise_id uuid,
  order_id uuid,
  partner_id uuid,
  light text,
  reasons jsonb not null,
  added_by_name text not null,
  removed_at timestamp with time zone,
  removed_by_name text,
  said text not null default ''::text,
  said_by_name text not null default ''::text,
  said_at timestamp with time zone,
  revision integer not null default 1,
  constraint agenda_item_pkey PRIMARY KEY (zone_id, id),
  constraint mtg_2_subject_once UNIQUE (zone_id, meeting_id, subject_kind, subject_id),
  constraint agenda_item_check CHECK (
CASE subject_kind
    WHEN 'project'::text THEN ((project_id IS NOT NULL) AND (subject_id = project_id))
    WHEN 'enterprise'::text THEN ((enterprise_id IS NOT NULL) AND (subject_id = enterprise_id))
    WHEN 'order'::text THEN ((order_id IS NOT NULL) AND (subject_id = order_id))
    WHEN 'partner'::text THEN ((partner_id IS NOT NULL) AND (subject_id = partner_id))
    ELSE true
END),
  constraint agenda_item_check1 CHECK (((removed_at IS NULL) = (removed_by_name IS NULL))),
  constraint agenda_item_light_check CHECK ((light = ANY (ARRAY['yellow'::text, 'red'::text]))),
  constraint agenda_item_position_check CHECK (("position" >= 1)),
  constraint agenda_item_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'enterprise'::text, 'partner'::text, 'order'::text, 'other'::text]))),
  constraint agenda_item_title_check CHECK ((title <> ''::text)),
  constraint agenda_item_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint agenda_item_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint agenda_item_zone_id_meeting_id_fkey FOREIGN KEY (zone_id, meeting_id) REFERENCES meeting(zone_id, id),
  constraint agenda_item_zone_id_order_id_fkey FOREIGN KEY (zone_id, order_id) REFERENCES supervision_order(zone_id, id),
  constraint agenda_item_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint agenda_item_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
CREATE INDEX agenda_item_of_meeting ON public.agenda_item USING btree (zone_id, meeting_id, "position");
CREATE INDEX agenda_item_of_project ON public.agenda_item USING btree (zone_id, project_id, id) WHERE (project_id IS NOT NULL);
create policy agenda_item_of_zone on agenda_item as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on agenda_item to sortie_app;
grant update (position, light, reasons, removed_at, removed_by_name, said, said_by_name, said_at, revision) on agenda_item to sortie_app;

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

create table cadence_due (
  zone_id integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  project_id uuid,
  partner_id uuid,
  owner_id uuid not null,
  line_id uuid,
  policy_ids text not null,
  policy_id uuid not null,
  base_on date not null,
  last_contact_at timestamp with time zone,
  run smallint not null,
  owed_on date not null,
  owed_at timestamp with time zone not null,
  misses integer not null,
  next_on date not null,
  next_at timestamp with time zone not null,
  light text not null,
  tell_at integer,
  constraint cad_8_owed_once PRIMARY KEY (zone_id, subject_kind, subject_id),
  constraint cadence_due_check CHECK (((next_at >= owed_at) AND ((misses > 0) OR (next_at = owed_at)))),
  constraint cadence_due_check1 CHECK (
CASE subject_kind
    WHEN 'project'::text THEN ((project_id IS NOT NULL) AND (partner_id IS NULL) AND (subject_id = project_id))
    ELSE ((partner_id IS NOT NULL) AND (project_id IS NULL) AND (subject_id = partner_id))
END),
  constraint cadence_due_light_check CHECK ((light = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text]))),
  constraint cadence_due_misses_check CHECK ((misses >= 0)),
  constraint cadence_due_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'partner'::text]))),
  constraint cadence_due_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint cadence_due_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint cadence_due_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint cadence_due_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint cadence_due_zone_id_policy_id_fkey FOREIGN KEY (zone_id, policy_id) REFERENCES cadence_policy(zone_id, id),
  constraint cadence_due_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table cadence_due enable row level security;
alter table cadence_due force row level security;
CREATE INDEX cadence_due_by_line ON public.cadence_due USING btree (zone_id, line_id, owed_at, subject_id);
CREATE INDEX cadence_due_by_next ON public.cadence_due USING btree (zone_id, next_at);
CREATE INDEX cadence_due_by_owed ON public.cadence_due USING btree (zone_id, owed_at, subject_id);
CREATE INDEX cadence_due_by_owner ON public.cadence_due USING btree (zone_id, owner_id, owed_at, subject_id);
CREATE INDEX cadence_due_to_tell ON public.cadence_due USING btree (zone_id, policy_id, subject_kind, subject_id) WHERE (tell_at <= misses);
create policy cadence_due_of_zone on cadence_due as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on cadence_due to sortie_app;

create table cadence_miss (
  zone_id integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  policy_id uuid not null,
  owner_id uuid not null,
  noted_at timestamp with time zone not null,
  constraint cad_9_missed_once PRIMARY KEY (zone_id, subject_kind, subject_id, due_on),
  constraint cadence_miss_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'partner'::text]))),
  constraint cadence_miss_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint cadence_miss_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint cadence_miss_zone_id_policy_id_fkey FOREIGN KEY (zone_id, policy_id) REFERENCES cadence_policy(zone_id, id)
);
alter table cadence_miss enable row level security;
alter table cadence_miss force row level security;
create policy cadence_miss_of_zone on cadence_miss as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on cadence_miss to sortie_app;

create table cadence_policy (
  zone_id integer not null,
  id uuid not null,
  key text not null,
  version integer not null,
  from_on date not null,
  to_on date,
  since_on date not null,
  name_zh text not null,
  name_en text not null,
  subject_kind text not null,
  only_key boolean not null,
  classes text[] not null,
  stages text[] not null,
  partner_kinds text[] not null,
  rhythm text not null,
  every smallint,
  weekday smallint,
  due_minute smallint not null,
  no_change_runs smallint not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  steps jsonb not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamp with time zone not null,
  constraint cadence_policy_pkey PRIMARY KEY (zone_id, id),
  constraint cadence_policy_zone_id_key_version_key UNIQUE (zone_id, key, version),
  constraint cad_1_one_version_at_a_time EXCLUDE USING gist (zone_id WITH =, key WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint cad_2_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint cad_3_one_rhythm CHECK ((((rhythm = 'workdays'::text) = (every IS NOT NULL)) AND ((rhythm = 'weekly'::text) = (weekday IS NOT NULL)))),
  constraint cadence_policy_due_minute_check CHECK (((due_minute >= 1) AND (due_minute <= 1440))),
  constraint cadence_policy_every_check CHECK (((every >= 1) AND (every <= 60))),
  constraint cadence_policy_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint cadence_policy_no_change_runs_check CHECK (((no_change_runs >= 0) AND (no_change_runs <= 20))),
  constraint cadence_policy_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1440))),
  constraint cadence_policy_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1440))),
  constraint cadence_policy_rhythm_check CHECK ((rhythm = ANY (ARRAY['workdays'::text, 'weekly'::text]))),
  constraint cadence_policy_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'partner'::text]))),
  constraint cadence_policy_version_check CHECK ((version >= 1)),
  constraint cadence_policy_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint cadence_policy_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table cadence_policy enable row level security;
alter table cadence_policy force row level security;
create policy cadence_policy_of_zone on cadence_policy as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on cadence_policy to sortie_app;
grant update (to_on) on cadence_policy to sortie_app;

create table campaign (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  status text not null,
  starts_on date not null,
  ends_on date not null,
  day_opens smallint not null,
  day_closes smallint not null,
  home_city character(6) not null,
  target_cities text[] not null default '{}'::text[],
  target_industries text[] not null default '{}'::text[],
  leader_rank smallint not null,
  mix jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint campaign_pkey PRIMARY KEY (zone_id, id),
  constraint campaign_zone_id_id_starts_on_ends_on_key UNIQUE (zone_id, id, starts_on, ends_on),
  constraint cmp_3_name_once UNIQUE (zone_id, name),
  constraint campaign_day_closes_check CHECK (((day_closes >= 0) AND (day_closes <= 1440))),
  constraint campaign_day_opens_check CHECK (((day_opens >= 0) AND (day_opens <= 1440))),
  constraint campaign_home_city_check CHECK ((home_city ~ '^\d{6}$'::text)),
  constraint campaign_leader_rank_check CHECK (((leader_rank >= 0) AND (leader_rank <= 9))),
  constraint campaign_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text]))),
  constraint cmp_1_ends_after_it_begins CHECK ((ends_on >= starts_on)),
  constraint cmp_2_closes_after_it_opens CHECK ((day_closes > day_opens)),
  constraint campaign_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table campaign enable row level security;
alter table campaign force row level security;
CREATE INDEX campaign_newest ON public.campaign USING btree (zone_id, starts_on DESC, id DESC);
create policy campaign_of_zone on campaign as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on campaign to sortie_app;

create table campaign_participant (
  zone_id integer not null,
  campaign_id uuid not null,
  person_id uuid not null,
  standing text not null default 'unjudged'::text,
  standing_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  verdict_id uuid,
  declared_at timestamp with time zone,
  added_at timestamp with time zone not null,
  constraint campaign_participant_pkey PRIMARY KEY (zone_id, campaign_id, person_id),
  constraint campaign_participant_zone_id_campaign_id_person_id_standing_key UNIQUE (zone_id, campaign_id, person_id, standing, standing_until),
  constraint campaign_participant_standing_check CHECK ((standing = ANY (ARRAY['unjudged'::text, 'ready'::text, 'notReady'::text, 'suspended'::text]))),
  constraint rdy_1_standing_was_judged CHECK (((standing = 'unjudged'::text) = (verdict_id IS NULL))),
  constraint campaign_participant_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint campaign_participant_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint campaign_participant_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id),
  constraint campaign_participant_zone_id_verdict_id_campaign_id_person_fkey FOREIGN KEY (zone_id, verdict_id, campaign_id, person_id, standing, standing_until) REFERENCES readiness_verdict(zone_id, id, campaign_id, person_id, standing, valid_until)
);
alter table campaign_participant enable row level security;
alter table campaign_participant force row level security;
CREATE INDEX campaign_participant_by_person ON public.campaign_participant USING btree (zone_id, person_id);
create policy campaign_participant_of_zone on campaign_participant as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
create policy cmp_15_administrators_apart on campaign_participant as restrictive for insert to sortie_app with check ((NOT (person_id IN ( SELECT administrators() AS administrators))));
grant delete, insert, select, update on campaign_participant to sortie_app;

create table campaign_visit (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  enterprise_id uuid,
  project_id uuid,
  partner_id uuid,
  title text not null,
  city_code character(6) not null,
  address text,
  value smallint not null,
  duration_minutes smallint not null,
  competences text[] not null default '{}'::text[],
  required_rank smallint not null default 0,
  tags text[] not null default '{}'::text[],
  must boolean not null default false,
  why text not null default ''::text,
  may_promise text not null default ''::text,
  contact_name text,
  contact_phone text,
  status text not null,
  lead_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint campaign_visit_pkey PRIMARY KEY (zone_id, id),
  constraint campaign_visit_zone_id_id_campaign_id_duration_minutes_key UNIQUE (zone_id, id, campaign_id, duration_minutes),
  constraint campaign_visit_city_code_check CHECK ((city_code ~ '^\d{6}$'::text)),
  constraint campaign_visit_duration_minutes_check CHECK (((duration_minutes >= 15) AND (duration_minutes <= 600))),
  constraint campaign_visit_required_rank_check CHECK (((required_rank >= 0) AND (required_rank <= 9))),
  constraint campaign_visit_status_check CHECK ((status = ANY (ARRAY['candidate'::text, 'planned'::text, 'done'::text, 'missed'::text, 'online'::text, 'withdrawn'::text]))),
  constraint campaign_visit_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['enterprise'::text, 'project'::text, 'partner'::text]))),
  constraint campaign_visit_value_check CHECK (((value >= 1) AND (value <= 1000))),
  constraint cmp_7_subject_exists CHECK (
CASE subject_kind
    WHEN 'enterprise'::text THEN ((enterprise_id IS NOT NULL) AND (subject_id = enterprise_id))
    WHEN 'project'::text THEN ((project_id IS NOT NULL) AND (subject_id = project_id))
    ELSE ((partner_id IS NOT NULL) AND (subject_id = partner_id))
END),
  constraint campaign_visit_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint campaign_visit_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint campaign_visit_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint campaign_visit_zone_id_lead_id_fkey FOREIGN KEY (zone_id, lead_id) REFERENCES project(zone_id, id),
  constraint campaign_visit_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint campaign_visit_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table campaign_visit enable row level security;
alter table campaign_visit force row level security;
CREATE INDEX campaign_visit_by_enterprise ON public.campaign_visit USING btree (zone_id, enterprise_id) WHERE (enterprise_id IS NOT NULL);
CREATE INDEX campaign_visit_by_value ON public.campaign_visit USING btree (zone_id, campaign_id, value DESC, id);
CREATE UNIQUE INDEX cmp_8_one_visit_per_subject ON public.campaign_visit USING btree (zone_id, campaign_id, subject_kind, subject_id) WHERE (status <> 'withdrawn'::text);
create policy campaign_visit_of_zone on campaign_visit as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on campaign_visit to sortie_app;

create table campaign_wave (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  constraint campaign_wave_pkey PRIMARY KEY (zone_id, id),
  constraint campaign_wave_zone_id_campaign_id_name_key UNIQUE (zone_id, campaign_id, name),
  constraint campaign_wave_zone_id_id_campaign_id_key UNIQUE (zone_id, id, campaign_id),
  constraint cmp_5_waves_apart EXCLUDE USING gist (zone_id WITH =, campaign_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) DEFERRABLE,
  constraint cmp_1_wave_ends_after_it_begins CHECK ((ends_on >= starts_on)),
  constraint cmp_4_wave_inside_campaign CHECK (((starts_on >= campaign_starts_on) AND (ends_on <= campaign_ends_on))),
  constraint campaign_wave_zone_id_campaign_id_campaign_starts_on_campa_fkey FOREIGN KEY (zone_id, campaign_id, campaign_starts_on, campaign_ends_on) REFERENCES campaign(zone_id, id, starts_on, ends_on) ON UPDATE CASCADE,
  constraint campaign_wave_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table campaign_wave enable row level security;
alter table campaign_wave force row level security;
create policy campaign_wave_of_zone on campaign_wave as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on campaign_wave to sortie_app;

create table claim_dispute (
  zone_id integer not null,
  id uuid not null,
  claim_id uuid not null,
  challenger_unit_id uuid,
  challenger_person_id uuid,
  statement text not null,
  evidence_kind text not null,
  evidence text not null,
  contacted_at timestamp with time zone not null,
  filed_at timestamp with time zone not null,
  filed_by_name text not null,
  answer text not null default ''::text,
  answered_at timestamp with time zone,
  answered_by_name text,
  state text not null,
  ruler_person_id uuid,
  ruler_name text,
  constraint claim_dispute_pkey PRIMARY KEY (zone_id, id),
  constraint claim_dispute_check CHECK ((contacted_at <= filed_at)),
  constraint claim_dispute_check1 CHECK (((answer <> ''::text) = (answered_at IS NOT NULL))),
  constraint claim_dispute_evidence_kind_check CHECK ((evidence_kind = ANY (ARRAY['call'::text, 'mail'::text, 'message'::text]))),
  constraint claim_dispute_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ruled'::text]))),
  constraint prj_54_one_challenger CHECK ((num_nonnulls(challenger_unit_id, challenger_person_id) = 1)),
  constraint prj_63_says_something CHECK (((statement <> ''::text) AND (evidence <> ''::text))),
  constraint claim_dispute_zone_id_challenger_person_id_fkey FOREIGN KEY (zone_id, challenger_person_id) REFERENCES person(zone_id, id),
  constraint claim_dispute_zone_id_challenger_unit_id_fkey FOREIGN KEY (zone_id, challenger_unit_id) REFERENCES unit(zone_id, id),
  constraint claim_dispute_zone_id_claim_id_fkey FOREIGN KEY (zone_id, claim_id) REFERENCES first_contact_claim(zone_id, id),
  constraint claim_dispute_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint claim_dispute_zone_id_ruler_person_id_fkey FOREIGN KEY (zone_id, ruler_person_id) REFERENCES person(zone_id, id)
);
alter table claim_dispute enable row level security;
alter table claim_dispute force row level security;
CREATE INDEX claim_dispute_by_claim ON public.claim_dispute USING btree (zone_id, claim_id);
CREATE INDEX claim_dispute_open ON public.claim_dispute USING btree (zone_id, id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX prj_62_one_dispute_at_a_time ON public.claim_dispute USING btree (zone_id, claim_id) WHERE (state = 'open'::text);
create policy claim_dispute_of_zone on claim_dispute as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on claim_dispute to sortie_app;
grant update (answer, answered_at, answered_by_name, state) on claim_dispute to sortie_app;

create table claim_ruling (
  zone_id integer not null,
  id uuid not null,
  dispute_id uuid not null,
  winner text not null,
  ground text not null,
  reason text not null,
  ruled_at timestamp with time zone not null,
  by_account_id uuid,
  by_name text not null,
  constraint claim_ruling_pkey PRIMARY KEY (zone_id, id),
  constraint prj_65_ruled_once UNIQUE (zone_id, dispute_id),
  constraint claim_ruling_ground_check CHECK ((ground = ANY (ARRAY['earlierContact'::text, 'investorWritten'::text, 'leadingGroup'::text]))),
  constraint claim_ruling_winner_check CHECK ((winner = ANY (ARRAY['holder'::text, 'challenger'::text]))),
  constraint prj_66_ruling_has_reason CHECK ((reason <> ''::text)),
  constraint claim_ruling_zone_id_dispute_id_fkey FOREIGN KEY (zone_id, dispute_id) REFERENCES claim_dispute(zone_id, id),
  constraint claim_ruling_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table claim_ruling enable row level security;
alter table claim_ruling force row level security;
create policy claim_ruling_of_zone on claim_ruling as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on claim_ruling to sortie_app;

create table claim_step (
  zone_id integer not null,
  id uuid not null,
  claim_id uuid not null,
  kind text not null,
  holder_name text not null,
  first_share smallint not null,
  reason text not null,
  at timestamp with time zone not null,
  by_account_id uuid,
  by_name text not null,
  constraint claim_step_pkey PRIMARY KEY (zone_id, id),
  constraint claim_step_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'confirmed'::text, 'transferred'::text, 'released'::text, 'expired'::text, 'disputed'::text, 'ruled'::text]))),
  constraint claim_step_zone_id_claim_id_fkey FOREIGN KEY (zone_id, claim_id) REFERENCES first_contact_claim(zone_id, id),
  constraint claim_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table claim_step enable row level security;
alter table claim_step force row level security;
CREATE INDEX claim_step_by_claim ON public.claim_step USING btree (zone_id, claim_id, id);
create policy claim_step_of_zone on claim_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on claim_step to sortie_app;

create table command_post (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  line_id uuid,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  appointed_by uuid,
  created_at timestamp with time zone not null,
  constraint command_post_pkey PRIMARY KEY (zone_id, id),
  constraint org_9_one_holder_at_a_time EXCLUDE USING gist (zone_id WITH =, kind WITH =, COALESCE(line_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint command_post_kind_check CHECK ((kind = ANY (ARRAY['head'::text, 'firstDeputy'::text, 'inCharge'::text, 'lineLeader'::text]))),
  constraint org_7_line_leader_has_line CHECK (((kind = 'lineLeader'::text) = (line_id IS NOT NULL))),
  constraint org_8_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint command_post_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint command_post_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint command_post_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id)
);
alter table command_post enable row level security;
alter table command_post force row level security;
CREATE INDEX command_post_by_person ON public.command_post USING btree (zone_id, person_id);
create policy command_post_of_zone on command_post as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on command_post to sortie_app;

create table command_step (
  zone_id integer not null,
  kind text not null,
  height smallint not null,
  above_kind text,
  above_height smallint,
  constraint command_step_pkey PRIMARY KEY (zone_id, kind),
  constraint command_step_zone_id_kind_height_key UNIQUE (zone_id, kind, height),
  constraint command_step_height_check CHECK (((height >= 0) AND (height <= 9))),
  constraint command_step_kind_check CHECK ((kind = ANY (ARRAY['head'::text, 'firstDeputy'::text, 'inCharge'::text, 'lineLeader'::text]))),
  constraint org_12_above_stands_higher CHECK ((((above_kind IS NULL) = (above_height IS NULL)) AND ((above_height IS NULL) OR (above_height > height)))),
  constraint command_step_zone_id_above_kind_above_height_fkey FOREIGN KEY (zone_id, above_kind, above_height) REFERENCES command_step(zone_id, kind, height),
  constraint command_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table command_step enable row level security;
alter table command_step force row level security;
create policy command_step_of_zone on command_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on command_step to sortie_app;

create table commitment (
  zone_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  enterprise_id uuid,
  what text not null,
  due_on date not null,
  owner_person_id uuid not null,
  status text not null default 'open'::text,
  made_at timestamp with time zone not null,
  made_by_name text not null,
  closed_at timestamp with time zone,
  closed_by_name text,
  closed_note text not null default ''::text,
  revision integer not null default 1,
  constraint commitment_pkey PRIMARY KEY (zone_id, id),
  constraint commitment_status_check CHECK ((status = ANY (ARRAY['open'::text, 'kept'::text, 'released'::text]))),
  constraint commitment_what_check CHECK (((length(what) >= 2) AND (length(what) <= 500))),
  constraint vst_10_closed_has_its_time CHECK (((status = 'open'::text) = (closed_at IS NULL))),
  constraint vst_12_released_has_a_reason CHECK (((status <> 'released'::text) OR (closed_by_name IS NULL) OR (length(btrim(closed_note)) > 0))),
  constraint commitment_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint commitment_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint commitment_zone_id_owner_person_id_fkey FOREIGN KEY (zone_id, owner_person_id) REFERENCES person(zone_id, id),
  constraint commitment_zone_id_visit_id_fkey FOREIGN KEY (zone_id, visit_id) REFERENCES visit_record(zone_id, visit_id)
);
alter table commitment enable row level security;
alter table commitment force row level security;
CREATE INDEX commitment_by_visit ON public.commitment USING btree (zone_id, visit_id);
CREATE INDEX commitment_due ON public.commitment USING btree (zone_id, due_on, id) WHERE (status = 'open'::text);
create policy commitment_of_zone on commitment as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on commitment to sortie_app;

create table contact (
  zone_id integer not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  project_id uuid,
  partner_id uuid,
  kind text not null,
  note text not null,
  happened_on date not null,
  happened_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by_person_id uuid,
  by_account_id uuid,
  by_name text not null,
  run smallint not null,
  constraint contact_pkey PRIMARY KEY (zone_id, id),
  constraint cad_4_subject_exists CHECK (
CASE subject_kind
    WHEN 'project'::text THEN ((project_id IS NOT NULL) AND (partner_id IS NULL) AND (subject_id = project_id))
    ELSE ((partner_id IS NOT NULL) AND (project_id IS NULL) AND (subject_id = partner_id))
END),
  constraint cad_5_says_something CHECK (((kind = 'noChange'::text) OR (note <> ''::text))),
  constraint cad_6_not_ahead_of_time CHECK ((happened_at <= recorded_at)),
  constraint contact_check CHECK (((kind = 'noChange'::text) = (run > 0))),
  constraint contact_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'visit'::text, 'message'::text, 'meeting'::text, 'noChange'::text]))),
  constraint contact_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'partner'::text]))),
  constraint contact_zone_id_by_person_id_fkey FOREIGN KEY (zone_id, by_person_id) REFERENCES person(zone_id, id),
  constraint contact_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint contact_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint contact_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table contact enable row level security;
alter table contact force row level security;
CREATE UNIQUE INDEX cad_7_no_change_once_a_day ON public.contact USING btree (zone_id, subject_kind, subject_id, happened_on) WHERE (kind = 'noChange'::text);
CREATE INDEX contact_by_day ON public.contact USING btree (zone_id, happened_on);
CREATE INDEX contact_by_person ON public.contact USING btree (zone_id, by_person_id, recorded_at DESC);
CREATE INDEX contact_by_subject ON public.contact USING btree (zone_id, subject_kind, subject_id, happened_at DESC, id DESC);
create policy contact_of_zone on contact as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on contact to sortie_app;

create table delegation (
  zone_id integer not null,
  id uuid not null,
  person_id uuid not null,
  to_person_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  reason text not null,
  given_by uuid,
  given_by_name text not null,
  created_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint delegation_pkey PRIMARY KEY (zone_id, id),
  constraint org_15_one_stand_in_at_a_time EXCLUDE USING gist (zone_id WITH =, person_id WITH =, (
CASE
    WHEN (taken_back_at <= from_at) THEN 'empty'::tstzrange
    ELSE tstzrange(from_at, LEAST(until_at, taken_back_at))
END) WITH &&),
  constraint org_13_hand_over_ends_after_it_begins CHECK ((until_at > from_at)),
  constraint org_14_not_to_oneself CHECK ((person_id <> to_person_id)),
  constraint delegation_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint delegation_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id),
  constraint delegation_zone_id_to_person_id_fkey FOREIGN KEY (zone_id, to_person_id) REFERENCES person(zone_id, id)
);
alter table delegation enable row level security;
alter table delegation force row level security;
CREATE INDEX delegation_by_end ON public.delegation USING btree (zone_id, until_at);
CREATE INDEX delegation_by_stand_in ON public.delegation USING btree (zone_id, to_person_id, until_at);
create policy delegation_of_zone on delegation as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on delegation to sortie_app;
grant update (taken_back_at) on delegation to sortie_app;

create table division (
  code character(6) not null,
  name text not null,
  level text not null,
  province_code character(6) not null,
  prefecture_code character(6),
  in_2019 boolean not null,
  in_2023 boolean not null,
  lng double precision,
  lat double precision,
  constraint division_pkey PRIMARY KEY (code),
  constraint division_code_check CHECK ((code ~ '^\d{6}$'::text)),
  constraint division_level_check CHECK ((level = ANY (ARRAY['province'::text, 'prefecture'::text, 'county'::text])))
);
CREATE INDEX division_by_name ON public.division USING btree (name);
grant select on division to sortie_app;

create table duplicate_case (
  zone_id integer not null,
  id uuid not null,
  earlier_id uuid not null,
  later_id uuid not null,
  level smallint not null,
  same text[] not null,
  similarity smallint not null,
  facts text not null,
  found_by text not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  state text not null,
  ruled_at timestamp with time zone,
  constraint duplicate_case_pkey PRIMARY KEY (zone_id, id),
  constraint prj_43_pair_once UNIQUE (zone_id, earlier_id, later_id),
  constraint duplicate_case_check CHECK ((earlier_id < later_id)),
  constraint duplicate_case_check1 CHECK (((level = 4) = (due_at IS NULL))),
  constraint duplicate_case_check2 CHECK (((state = 'ruled'::text) = (ruled_at IS NOT NULL))),
  constraint duplicate_case_found_by_check CHECK ((found_by = ANY (ARRAY['write'::text, 'night'::text]))),
  constraint duplicate_case_level_check CHECK (((level >= 2) AND (level <= 4))),
  constraint duplicate_case_similarity_check CHECK (((similarity >= 0) AND (similarity <= 100))),
  constraint duplicate_case_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ruled'::text, 'idle'::text]))),
  constraint duplicate_case_zone_id_earlier_id_fkey FOREIGN KEY (zone_id, earlier_id) REFERENCES project(zone_id, id),
  constraint duplicate_case_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint duplicate_case_zone_id_later_id_fkey FOREIGN KEY (zone_id, later_id) REFERENCES project(zone_id, id)
);
alter table duplicate_case enable row level security;
alter table duplicate_case force row level security;
CREATE INDEX duplicate_case_by_due ON public.duplicate_case USING btree (zone_id, due_at, id) WHERE ((state = 'open'::text) AND (due_at IS NOT NULL));
CREATE INDEX duplicate_case_by_later ON public.duplicate_case USING btree (zone_id, later_id);
CREATE INDEX duplicate_case_by_ruling ON public.duplicate_case USING btree (zone_id, ruled_at DESC, id DESC) WHERE (state = 'ruled'::text);
CREATE INDEX duplicate_case_hints ON public.duplicate_case USING btree (zone_id, id) WHERE ((state = 'open'::text) AND (due_at IS NULL));
create policy duplicate_case_of_zone on duplicate_case as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on duplicate_case to sortie_app;
grant update (level, same, similarity, facts, found_by, opened_at, due_at, state, ruled_at) on duplicate_case to sortie_app;

create table duplicate_ruling (
  zone_id integer not null,
  id uuid not null,
  case_id uuid not null,
  ruling text not null,
  kept_id uuid,
  reason text not null,
  replaced jsonb,
  ruled_at timestamp with time zone not null,
  by_account_id uuid,
  by_name text not null,
  constraint duplicate_ruling_pkey PRIMARY KEY (zone_id, id),
  constraint duplicate_ruling_check CHECK (((ruling = ANY (ARRAY['overwrite'::text, 'merge'::text])) = (kept_id IS NOT NULL))),
  constraint duplicate_ruling_check1 CHECK (((ruling = 'overwrite'::text) = (replaced IS NOT NULL))),
  constraint duplicate_ruling_ruling_check CHECK ((ruling = ANY (ARRAY['overwrite'::text, 'merge'::text, 'ignore'::text, 'new'::text]))),
  constraint prj_46_ruling_has_reason CHECK ((reason <> ''::text)),
  constraint duplicate_ruling_zone_id_case_id_fkey FOREIGN KEY (zone_id, case_id) REFERENCES duplicate_case(zone_id, id),
  constraint duplicate_ruling_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint duplicate_ruling_zone_id_kept_id_fkey FOREIGN KEY (zone_id, kept_id) REFERENCES project(zone_id, id)
);
alter table duplicate_ruling enable row level security;
alter table duplicate_ruling force row level security;
CREATE INDEX duplicate_ruling_by_case ON public.duplicate_ruling USING btree (zone_id, case_id, id);
create policy duplicate_ruling_of_zone on duplicate_ruling as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on duplicate_ruling to sortie_app;

create table enterprise (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  short_name text not null default ''::text,
  initials text not null default ''::text,
  search_text text not null default ''::text,
  uscc character(18),
  city_code character(6),
  address text not null default ''::text,
  industry text not null default ''::text,
  theme text not null default ''::text,
  capital_wan double precision,
  employees integer,
  revenue_wan numeric(16,2),
  established_on date,
  contact_name text not null default ''::text,
  contact_phone text not null default ''::text,
  website text not null default ''::text,
  listed_code text not null default ''::text,
  tags text[] not null default '{}'::text[],
  note text not null default ''::text,
  in_park boolean not null default false,
  is_fictional boolean not null default false,
  owner_person_id uuid,
  source text not null default 'hand'::text,
  last_visited_on date,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint enterprise_pkey PRIMARY KEY (zone_id, id),
  constraint ent_1_uscc_once UNIQUE (zone_id, uscc),
  constraint ent_2_name_once UNIQUE (zone_id, name_key),
  constraint enterprise_capital_wan_check CHECK ((capital_wan >= (0)::double precision)),
  constraint enterprise_city_code_check CHECK ((city_code ~ '^\d{6}$'::text)),
  constraint enterprise_employees_check CHECK ((employees >= 0)),
  constraint enterprise_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint enterprise_revenue_wan_check CHECK ((revenue_wan >= (0)::numeric)),
  constraint enterprise_source_check CHECK ((source = ANY (ARRAY['hand'::text, 'import'::text, 'pack'::text]))),
  constraint enterprise_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table enterprise enable row level security;
alter table enterprise force row level security;
CREATE INDEX enterprise_by_address ON public.enterprise USING btree (zone_id, address) WHERE (address <> ''::text);
CREATE INDEX enterprise_by_capital ON public.enterprise USING btree (zone_id, capital_wan DESC NULLS LAST, id DESC);
CREATE INDEX enterprise_by_change ON public.enterprise USING btree (zone_id, updated_at DESC, id DESC);
CREATE INDEX enterprise_by_initials ON public.enterprise USING btree (zone_id, initials, id);
CREATE INDEX enterprise_by_name ON public.enterprise USING btree (zone_id, name, id);
CREATE INDEX enterprise_by_phone ON public.enterprise USING btree (zone_id, contact_phone) WHERE (contact_phone <> ''::text);
CREATE INDEX enterprise_by_visit ON public.enterprise USING btree (zone_id, last_visited_on DESC NULLS LAST, id DESC);
CREATE INDEX enterprise_city_by_change ON public.enterprise USING btree (zone_id, city_code, updated_at DESC, id DESC);
CREATE INDEX enterprise_city_by_initials ON public.enterprise USING btree (zone_id, city_code, initials, id);
CREATE INDEX enterprise_city_by_name ON public.enterprise USING btree (zone_id, city_code, name, id);
CREATE INDEX enterprise_industry_by_change ON public.enterprise USING btree (zone_id, industry, updated_at DESC, id DESC);
CREATE INDEX enterprise_park_by_change ON public.enterprise USING btree (zone_id, updated_at DESC, id DESC) WHERE in_park;
CREATE INDEX enterprise_theme_by_change ON public.enterprise USING btree (zone_id, theme, updated_at DESC, id DESC);
create policy enterprise_for_owner on enterprise as permissive for select to sortie_owner using (true);
create policy enterprise_of_zone on enterprise as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on enterprise to sortie_app;

create table enterprise_event (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  text_zh text not null,
  text_en text not null,
  detail text not null default ''::text,
  source_kind text not null,
  source_id text not null,
  by_account_id uuid,
  by_name text not null default ''::text,
  project_id uuid,
  constraint enterprise_event_pkey PRIMARY KEY (zone_id, id),
  constraint enterprise_event_kind_check CHECK ((kind = ANY (ARRAY['created'::text, 'edited'::text, 'imported'::text, 'contact'::text, 'visitPlanned'::text, 'visit'::text, 'project'::text, 'file'::text, 'note'::text, 'commitment'::text, 'obstacle'::text, 'funds'::text, 'claim'::text, 'meeting'::text, 'order'::text, 'information'::text, 'light'::text, 'policy'::text]))),
  constraint enterprise_event_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint enterprise_event_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table enterprise_event enable row level security;
alter table enterprise_event force row level security;
CREATE INDEX enterprise_event_of_project ON public.enterprise_event USING btree (zone_id, project_id, at DESC, id DESC) WHERE (project_id IS NOT NULL);
CREATE INDEX enterprise_event_timeline ON public.enterprise_event USING btree (zone_id, enterprise_id, at DESC, id DESC);
create policy enterprise_event_of_zone on enterprise_event as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on enterprise_event to sortie_app;

create table enterprise_header (
  zone_id integer not null,
  header text not null,
  field text not null,
  used_at timestamp with time zone not null,
  constraint enterprise_header_pkey PRIMARY KEY (zone_id, header),
  constraint enterprise_header_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table enterprise_header enable row level security;
alter table enterprise_header force row level security;
create policy enterprise_header_of_zone on enterprise_header as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on enterprise_header to sortie_app;

create table enterprise_import (
  zone_id integer not null,
  id uuid not null,
  file_name text not null,
  file_path text not null,
  sheet_names text[] not null default '{}'::text[],
  sheet_name text not null default ''::text,
  header_row integer,
  headers text[] not null default '{}'::text[],
  mapping jsonb not null default '{}'::jsonb,
  status text not null,
  refused_rule text,
  refused_particulars jsonb,
  rows_read integer not null default 0,
  rows_done integer not null default 0,
  to_create integer not null default 0,
  to_update integer not null default 0,
  same integer not null default 0,
  rejected integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  by_account_id uuid not null,
  by_name text not null,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint enterprise_import_pkey PRIMARY KEY (zone_id, id),
  constraint enterprise_import_status_check CHECK ((status = ANY (ARRAY['reading'::text, 'previewed'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'refused'::text]))),
  constraint enterprise_import_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table enterprise_import enable row level security;
alter table enterprise_import force row level security;
CREATE INDEX enterprise_import_recent ON public.enterprise_import USING btree (zone_id, made_at DESC, id DESC);
create policy enterprise_import_of_zone on enterprise_import as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on enterprise_import to sortie_app;

create table enterprise_import_row (
  zone_id integer not null,
  import_id uuid not null,
  row_number integer not null,
  verdict text not null,
  cells text[] not null,
  enterprise jsonb not null,
  problems jsonb not null default '[]'::jsonb,
  changes jsonb not null default '[]'::jsonb,
  enterprise_id uuid,
  applied_at timestamp with time zone,
  constraint enterprise_import_row_pkey PRIMARY KEY (zone_id, import_id, row_number),
  constraint enterprise_import_row_verdict_check CHECK ((verdict = ANY (ARRAY['create'::text, 'update'::text, 'same'::text, 'reject'::text]))),
  constraint enterprise_import_row_zone_id_import_id_fkey FOREIGN KEY (zone_id, import_id) REFERENCES enterprise_import(zone_id, id)
);
alter table enterprise_import_row enable row level security;
alter table enterprise_import_row force row level security;
CREATE INDEX enterprise_import_row_by_verdict ON public.enterprise_import_row USING btree (zone_id, import_id, verdict, row_number);
CREATE INDEX enterprise_import_row_to_do ON public.enterprise_import_row USING btree (zone_id, import_id, row_number) WHERE ((applied_at IS NULL) AND (verdict = ANY (ARRAY['create'::text, 'update'::text])));
create policy enterprise_import_row_of_zone on enterprise_import_row as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on enterprise_import_row to sortie_app;

create table enterprise_search (
  zone_id integer not null,
  enterprise_id uuid not null,
  body text not null,
  marks text not null default ''::text,
  constraint enterprise_search_pkey PRIMARY KEY (zone_id, enterprise_id),
  constraint enterprise_search_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id)
);
alter table enterprise_search enable row level security;
alter table enterprise_search force row level security;
CREATE INDEX enterprise_search_pairs ON public.enterprise_search USING gin (search_pairs(zone_id, body, marks)) WITH (fastupdate='on', gin_pending_list_limit='256');
create policy enterprise_search_for_owner on enterprise_search as permissive for all to sortie_owner using (true) with check (true);

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

create table firm_fact (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  key text not null,
  value jsonb,
  as_of date not null,
  source text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint firm_fact_pkey PRIMARY KEY (zone_id, id),
  constraint firm_fact_key_check CHECK ((key ~ '^[a-z][A-Za-z0-9]{1,39}$'::text)),
  constraint firm_fact_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint firm_fact_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table firm_fact enable row level security;
alter table firm_fact force row level security;
CREATE INDEX firm_fact_newest ON public.firm_fact USING btree (zone_id, enterprise_id, key, at DESC, id DESC);
create policy firm_fact_of_zone on firm_fact as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on firm_fact to sortie_app;

create table first_contact_claim (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  line_id uuid,
  project_id uuid not null,
  holder_unit_id uuid,
  holder_person_id uuid,
  first_unit_id uuid,
  first_person_id uuid,
  first_share smallint not null,
  holder_share smallint not null,
  state text not null,
  evidence_kind text not null,
  evidence text not null,
  contacted_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  opened_by_name text not null,
  progress_on date not null,
  confirmed_at timestamp with time zone,
  confirmed_by_name text,
  ended_at timestamp with time zone,
  revision integer not null default 1,
  constraint first_contact_claim_pkey PRIMARY KEY (zone_id, id),
  constraint first_contact_claim_check CHECK (((state <> 'confirmed'::text) OR (confirmed_at IS NOT NULL))),
  constraint first_contact_claim_check1 CHECK (((state = ANY (ARRAY['expired'::text, 'released'::text])) = (ended_at IS NOT NULL))),
  constraint first_contact_claim_evidence_kind_check CHECK ((evidence_kind = ANY (ARRAY['call'::text, 'mail'::text, 'message'::text]))),
  constraint first_contact_claim_first_share_check CHECK (((first_share >= 0) AND (first_share <= 100))),
  constraint first_contact_claim_holder_share_check CHECK (((holder_share >= 0) AND (holder_share <= 100))),
  constraint first_contact_claim_state_check CHECK ((state = ANY (ARRAY['provisional'::text, 'confirmed'::text, 'expired'::text, 'released'::text]))),
  constraint prj_54_one_holder CHECK (((num_nonnulls(holder_unit_id, holder_person_id) = 1) AND (num_nonnulls(first_unit_id, first_person_id) = 1))),
  constraint prj_55_has_evidence CHECK ((evidence <> ''::text)),
  constraint prj_56_contact_before_claim CHECK ((contacted_at <= opened_at)),
  constraint prj_58_shares_sum_to_100 CHECK (((first_share + holder_share) = 100)),
  constraint first_contact_claim_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint first_contact_claim_zone_id_first_person_id_fkey FOREIGN KEY (zone_id, first_person_id) REFERENCES person(zone_id, id),
  constraint first_contact_claim_zone_id_first_unit_id_fkey FOREIGN KEY (zone_id, first_unit_id) REFERENCES unit(zone_id, id),
  constraint first_contact_claim_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint first_contact_claim_zone_id_holder_person_id_fkey FOREIGN KEY (zone_id, holder_person_id) REFERENCES person(zone_id, id),
  constraint first_contact_claim_zone_id_holder_unit_id_fkey FOREIGN KEY (zone_id, holder_unit_id) REFERENCES unit(zone_id, id),
  constraint first_contact_claim_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint first_contact_claim_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table first_contact_claim enable row level security;
alter table first_contact_claim force row level security;
CREATE INDEX first_contact_claim_by_progress ON public.first_contact_claim USING btree (zone_id, progress_on) WHERE (state = ANY (ARRAY['provisional'::text, 'confirmed'::text]));
CREATE INDEX first_contact_claim_by_project ON public.first_contact_claim USING btree (zone_id, project_id);
CREATE INDEX first_contact_claim_ended ON public.first_contact_claim USING btree (zone_id, id) WHERE (state = ANY (ARRAY['expired'::text, 'released'::text]));
CREATE INDEX first_contact_claim_live ON public.first_contact_claim USING btree (zone_id, id) WHERE (state = ANY (ARRAY['provisional'::text, 'confirmed'::text]));
CREATE UNIQUE INDEX prj_57_one_live_claim ON public.first_contact_claim USING btree (zone_id, enterprise_id, line_id) NULLS NOT DISTINCT WHERE (state = ANY (ARRAY['provisional'::text, 'confirmed'::text]));
create policy first_contact_claim_of_zone on first_contact_claim as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on first_contact_claim to sortie_app;
grant update (holder_unit_id, holder_person_id, first_share, holder_share, state, progress_on, confirmed_at, confirmed_by_name, ended_at, revision) on first_contact_claim to sortie_app;

create table fund_arrival (
  zone_id integer not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  amount bigint not null,
  arrived_on date not null,
  corrects_id uuid,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_by_name text not null,
  constraint fund_arrival_pkey PRIMARY KEY (zone_id, id),
  constraint fund_arrival_kind_check CHECK ((kind = ANY (ARRAY['domestic'::text, 'foreign'::text]))),
  constraint prj_22_counter_entry CHECK (
CASE
    WHEN (corrects_id IS NULL) THEN ((amount > 0) AND (reason = ''::text))
    ELSE ((amount < 0) AND (reason <> ''::text) AND (corrects_id <> id))
END),
  constraint fund_arrival_zone_id_corrects_id_fkey FOREIGN KEY (zone_id, corrects_id) REFERENCES fund_arrival(zone_id, id),
  constraint fund_arrival_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint fund_arrival_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table fund_arrival enable row level security;
alter table fund_arrival force row level security;
CREATE INDEX fund_arrival_by_day ON public.fund_arrival USING btree (zone_id, arrived_on, id);
CREATE INDEX fund_arrival_of_project ON public.fund_arrival USING btree (zone_id, project_id, arrived_on, id);
CREATE UNIQUE INDEX prj_22_corrected_once ON public.fund_arrival USING btree (zone_id, corrects_id) WHERE (corrects_id IS NOT NULL);
create policy fund_arrival_of_zone on fund_arrival as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on fund_arrival to sortie_app;

create table fund_instalment (
  zone_id integer not null,
  id uuid not null,
  project_id uuid not null,
  due_month date not null,
  amount bigint not null,
  planned_at timestamp with time zone not null,
  planned_by_name text not null,
  dropped_at timestamp with time zone,
  dropped_by_name text,
  constraint fund_instalment_pkey PRIMARY KEY (zone_id, id),
  constraint fund_instalment_amount_check CHECK ((amount > 0)),
  constraint fund_instalment_check CHECK (((dropped_at IS NULL) = (dropped_by_name IS NULL))),
  constraint fund_instalment_due_month_check CHECK ((EXTRACT(day FROM due_month) = (1)::numeric)),
  constraint fund_instalment_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint fund_instalment_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table fund_instalment enable row level security;
alter table fund_instalment force row level security;
CREATE INDEX fund_instalment_by_month ON public.fund_instalment USING btree (zone_id, due_month, id) WHERE (dropped_at IS NULL);
CREATE UNIQUE INDEX prj_24_one_instalment_a_month ON public.fund_instalment USING btree (zone_id, project_id, due_month) WHERE (dropped_at IS NULL);
create policy fund_instalment_of_zone on fund_instalment as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on fund_instalment to sortie_app;
grant update (dropped_at, dropped_by_name) on fund_instalment to sortie_app;

create table fund_proof (
  zone_id integer not null,
  id uuid not null,
  arrival_id uuid not null,
  reference text not null,
  file_id uuid,
  given_at timestamp with time zone not null,
  given_by uuid,
  given_by_name text not null,
  constraint fund_proof_pkey PRIMARY KEY (zone_id, id),
  constraint prj_23_proof_says_something CHECK (((reference <> ''::text) OR (file_id IS NOT NULL))),
  constraint fund_proof_zone_id_arrival_id_fkey FOREIGN KEY (zone_id, arrival_id) REFERENCES fund_arrival(zone_id, id),
  constraint fund_proof_zone_id_file_id_fkey FOREIGN KEY (zone_id, file_id) REFERENCES file(zone_id, id),
  constraint fund_proof_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table fund_proof enable row level security;
alter table fund_proof force row level security;
CREATE INDEX fund_proof_of_arrival ON public.fund_proof USING btree (zone_id, arrival_id, id);
create policy fund_proof_of_zone on fund_proof as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on fund_proof to sortie_app;

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

create table industry_line (
  zone_id integer not null,
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  position integer not null,
  constraint industry_line_pkey PRIMARY KEY (zone_id, id),
  constraint org_1_line_code_once UNIQUE (zone_id, code),
  constraint industry_line_code_check CHECK ((code ~ '^[a-z][a-zA-Z0-9-]{0,39}$'::text)),
  constraint industry_line_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table industry_line enable row level security;
alter table industry_line force row level security;
create policy industry_line_of_zone on industry_line as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on industry_line to sortie_app;

create table information (
  zone_id integer not null,
  id uuid not null,
  via text not null,
  source_id uuid,
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
  received_at timestamp with time zone not null,
  secrecy text not null,
  readers uuid[] not null,
  said_grade text,
  policy_id uuid not null,
  proposed_grade text not null,
  why jsonb not null,
  grade text,
  stands_at text not null generated always as (COALESCE(grade, proposed_grade)) stored,
  status text not null,
  round smallint not null,
  due_at timestamp with time zone not null,
  next_at timestamp with time zone,
  taken_by_person_id uuid,
  taken_by_account_id uuid,
  taken_by_name text,
  taken_at timestamp with time zone,
  outcome text not null default ''::text,
  ended_at timestamp with time zone,
  revision integer not null default 1,
  constraint information_pkey PRIMARY KEY (zone_id, id),
  constraint tri_14_sent_once UNIQUE (zone_id, source_id, sender_ref),
  constraint information_check CHECK (((next_at IS NULL) OR (status = ANY (ARRAY['incoming'::text, 'graded'::text])))),
  constraint information_grade_check CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint information_proposed_grade_check CHECK ((proposed_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint information_round_check CHECK ((round >= 0)),
  constraint information_said_grade_check CHECK ((said_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint information_secrecy_check CHECK ((secrecy = ANY (ARRAY['OPEN'::text, 'INTERNAL'::text, 'RESTRICTED'::text]))),
  constraint information_status_check CHECK ((status = ANY (ARRAY['incoming'::text, 'graded'::text, 'taken'::text, 'closed'::text, 'returned'::text]))),
  constraint information_via_check CHECK ((via = ANY (ARRAY['typed'::text, 'mail'::text, 'webhook'::text, 'phone'::text, 'advisor'::text]))),
  constraint tri_10_ends_once CHECK (((status = ANY (ARRAY['closed'::text, 'returned'::text])) = (ended_at IS NOT NULL))),
  constraint tri_11_restricted_has_readers CHECK (((secrecy <> 'RESTRICTED'::text) OR (cardinality(readers) > 0))),
  constraint tri_4_a_person_grades CHECK (((status = ANY (ARRAY['incoming'::text, 'returned'::text])) OR (grade IS NOT NULL))),
  constraint tri_8_somebody_has_it CHECK (((status <> 'taken'::text) OR (taken_by_account_id IS NOT NULL))),
  constraint tri_9_says_what_came_of_it CHECK (((status <> ALL (ARRAY['closed'::text, 'returned'::text])) OR (outcome <> ''::text))),
  constraint information_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint information_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint information_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint information_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint information_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint information_zone_id_policy_id_fkey FOREIGN KEY (zone_id, policy_id) REFERENCES triage_policy(zone_id, id),
  constraint information_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id),
  constraint information_zone_id_source_id_fkey FOREIGN KEY (zone_id, source_id) REFERENCES information_source(zone_id, id),
  constraint information_zone_id_taken_by_person_id_fkey FOREIGN KEY (zone_id, taken_by_person_id) REFERENCES person(zone_id, id)
);
alter table information enable row level security;
alter table information force row level security;
CREATE INDEX information_by_due ON public.information USING btree (zone_id, status, due_at, id);
CREATE INDEX information_by_enterprise ON public.information USING btree (zone_id, enterprise_id, id DESC) WHERE (enterprise_id IS NOT NULL);
CREATE INDEX information_by_grade ON public.information USING btree (zone_id, stands_at, id DESC);
CREATE INDEX information_by_next ON public.information USING btree (zone_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX information_by_project ON public.information USING btree (zone_id, project_id, id DESC) WHERE (project_id IS NOT NULL);
CREATE INDEX information_by_sender ON public.information USING btree (zone_id, by_account_id, id DESC);
CREATE INDEX information_by_source ON public.information USING btree (zone_id, source_id, received_at DESC) WHERE (source_id IS NOT NULL);
CREATE INDEX information_by_taker ON public.information USING btree (zone_id, taken_by_account_id, status, due_at, id);
create policy information_of_reader on information as restrictive for all to sortie_app using (((secrecy <> 'RESTRICTED'::text) OR ((NULLIF(current_setting('app.account'::text, true), ''::text))::uuid = ANY (readers)) OR ((NULLIF(current_setting('app.account'::text, true), ''::text))::uuid = '00000000-0000-0000-0000-000000000000'::uuid)));
create policy information_of_zone on information as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on information to sortie_app;
grant update (enterprise_id, project_id, partner_id, owner_id, line_id, secrecy, readers, grade, status, round, due_at, next_at, taken_by_person_id, taken_by_account_id, taken_by_name, taken_at, outcome, ended_at, revision) on information to sortie_app;

create table information_source (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  token_hash bytea not null,
  per_minute smallint not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint information_source_pkey PRIMARY KEY (zone_id, id),
  constraint tri_15_source_named_once UNIQUE (zone_id, name),
  constraint information_source_kind_check CHECK ((kind = ANY (ARRAY['webhook'::text, 'mail'::text]))),
  constraint information_source_per_minute_check CHECK (((per_minute >= 1) AND (per_minute <= 600))),
  constraint information_source_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table information_source enable row level security;
alter table information_source force row level security;
create policy information_source_of_zone on information_source as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on information_source to sortie_app;
grant update (revoked_at) on information_source to sortie_app;

create table information_step (
  zone_id integer not null,
  id uuid not null,
  information_id uuid not null,
  round smallint not null,
  kind text not null,
  at timestamp with time zone not null,
  by_account_id uuid,
  by_name text not null,
  grade text,
  note text not null,
  asked text,
  answered text,
  to_person_id uuid,
  to_account_id uuid,
  to_name text,
  for_name text,
  passed jsonb not null,
  notice_id uuid,
  constraint information_step_pkey PRIMARY KEY (zone_id, id),
  constraint information_step_check CHECK (((kind = ANY (ARRAY['told'::text, 'escalated'::text, 'passed'::text, 'reader'::text])) = (to_account_id IS NOT NULL))),
  constraint information_step_grade_check CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint information_step_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'proposed'::text, 'confirmed'::text, 'changed'::text, 'told'::text, 'escalated'::text, 'lapsed'::text, 'taken'::text, 'passed'::text, 'closed'::text, 'returned'::text, 'secrecy'::text, 'reader'::text]))),
  constraint information_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint information_step_zone_id_information_id_fkey FOREIGN KEY (zone_id, information_id) REFERENCES information(zone_id, id),
  constraint information_step_zone_id_notice_id_fkey FOREIGN KEY (zone_id, notice_id) REFERENCES notice(zone_id, id),
  constraint information_step_zone_id_to_person_id_fkey FOREIGN KEY (zone_id, to_person_id) REFERENCES person(zone_id, id)
);
alter table information_step enable row level security;
alter table information_step force row level security;
CREATE INDEX information_step_of ON public.information_step USING btree (zone_id, information_id, id);
CREATE INDEX information_step_to ON public.information_step USING btree (zone_id, to_account_id, information_id) WHERE (kind = ANY (ARRAY['told'::text, 'escalated'::text, 'passed'::text]));
CREATE UNIQUE INDEX tri_6_told_once ON public.information_step USING btree (zone_id, information_id, round, to_account_id) WHERE (kind = ANY (ARRAY['told'::text, 'escalated'::text, 'passed'::text]));
create policy information_step_of_reader on information_step as restrictive for all to sortie_app using ((EXISTS ( SELECT
   FROM information i
  WHERE ((i.zone_id = information_step.zone_id) AND (i.id = information_step.information_id)))));
create policy information_step_of_zone on information_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on information_step to sortie_app;

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

create table light_exemption (
  zone_id integer not null,
  id uuid not null,
  rule_key text not null,
  subject_kind text not null,
  subject_id uuid not null,
  reason text not null,
  from_on date not null,
  until_on date not null,
  by_person_id uuid not null,
  by_account_id uuid not null,
  by_name text not null,
  as_post text not null,
  for_name text,
  made_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by_name text,
  constraint light_exemption_pkey PRIMARY KEY (zone_id, id),
  constraint lgt_6_one_exemption_at_a_time EXCLUDE USING gist (zone_id WITH =, rule_key WITH =, subject_kind WITH =, subject_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((taken_back_at IS NULL)),
  constraint lgt_5_exemption_expires CHECK (((until_on >= from_on) AND (until_on <= (from_on + 366)))),
  constraint light_exemption_check CHECK (((taken_back_at IS NULL) = (taken_back_by_name IS NULL))),
  constraint light_exemption_reason_check CHECK ((reason <> ''::text)),
  constraint light_exemption_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'enterprise'::text, 'unit'::text, 'line'::text, 'zone'::text]))),
  constraint light_exemption_zone_id_by_person_id_fkey FOREIGN KEY (zone_id, by_person_id) REFERENCES person(zone_id, id),
  constraint light_exemption_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table light_exemption enable row level security;
alter table light_exemption force row level security;
CREATE INDEX light_exemption_of_subject ON public.light_exemption USING btree (zone_id, subject_kind, subject_id, made_at DESC);
CREATE INDEX light_exemption_running ON public.light_exemption USING btree (zone_id, until_on) WHERE (taken_back_at IS NULL);
create policy light_exemption_of_zone on light_exemption as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on light_exemption to sortie_app;
grant update (taken_back_at, taken_back_by_name) on light_exemption to sortie_app;

create table light_rule (
  zone_id integer not null,
  id uuid not null,
  key text not null,
  version integer not null,
  from_on date not null,
  to_on date,
  name_zh text not null,
  name_en text not null,
  measure text not null,
  stages text[] not null,
  only_key boolean not null,
  blue_above integer,
  yellow_above integer,
  red_above integer,
  warning_days smallint,
  tells jsonb not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  exempt_by text not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamp with time zone not null,
  constraint light_rule_pkey PRIMARY KEY (zone_id, id),
  constraint light_rule_zone_id_key_version_key UNIQUE (zone_id, key, version),
  constraint lgt_1_one_version_at_a_time EXCLUDE USING gist (zone_id WITH =, key WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint lgt_2_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint lgt_3_limits_rise CHECK (((COALESCE(blue_above, yellow_above, red_above) IS NOT NULL) AND ((blue_above IS NULL) OR (yellow_above IS NULL) OR (blue_above < yellow_above)) AND ((yellow_above IS NULL) OR (red_above IS NULL) OR (yellow_above <= red_above)) AND ((blue_above IS NULL) OR (red_above IS NULL) OR (blue_above < red_above)))),
  constraint light_rule_exempt_by_check CHECK ((exempt_by = ANY (ARRAY['head'::text, 'firstDeputy'::text, 'inCharge'::text, 'lineLeader'::text]))),
  constraint light_rule_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint light_rule_measure_check CHECK ((measure ~ '^[a-z][A-Za-z]{1,39}$'::text)),
  constraint light_rule_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1440))),
  constraint light_rule_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1440))),
  constraint light_rule_version_check CHECK ((version >= 1)),
  constraint light_rule_warning_days_check CHECK (((warning_days >= 1) AND (warning_days <= 250))),
  constraint light_rule_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table light_rule enable row level security;
alter table light_rule force row level security;
create policy light_rule_of_zone on light_rule as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on light_rule to sortie_app;
grant update (to_on) on light_rule to sortie_app;

create table meeting (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  title text not null,
  held_on date not null,
  starts_at smallint not null,
  place text not null,
  chair_id uuid not null,
  secretary_id uuid not null,
  line_id uuid,
  state text not null,
  reason text not null default ''::text,
  left_out integer not null default 0,
  built_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint meeting_pkey PRIMARY KEY (zone_id, id),
  constraint meeting_kind_check CHECK ((kind = 'dispatch'::text)),
  constraint meeting_left_out_check CHECK ((left_out >= 0)),
  constraint meeting_starts_at_check CHECK (((starts_at >= 0) AND (starts_at <= 1439))),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'issued'::text, 'cancelled'::text]))),
  constraint meeting_title_check CHECK ((title <> ''::text)),
  constraint mtg_1_cancelled_says_why CHECK (((state <> 'cancelled'::text) OR (reason <> ''::text))),
  constraint meeting_zone_id_chair_id_fkey FOREIGN KEY (zone_id, chair_id) REFERENCES person(zone_id, id),
  constraint meeting_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint meeting_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint meeting_zone_id_secretary_id_fkey FOREIGN KEY (zone_id, secretary_id) REFERENCES person(zone_id, id)
);
alter table meeting enable row level security;
alter table meeting force row level security;
CREATE INDEX meeting_by_day ON public.meeting USING btree (zone_id, held_on DESC, id DESC);
create policy meeting_of_zone on meeting as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on meeting to sortie_app;
grant update (title, held_on, starts_at, place, chair_id, secretary_id, line_id, state, reason, left_out, built_at, updated_at, revision) on meeting to sortie_app;

create table meeting_decision (
  zone_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  words text not null,
  by_name text not null,
  taken_at timestamp with time zone not null,
  constraint meeting_decision_pkey PRIMARY KEY (zone_id, id),
  constraint meeting_decision_words_check CHECK ((words <> ''::text)),
  constraint meeting_decision_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint meeting_decision_zone_id_item_id_fkey FOREIGN KEY (zone_id, item_id) REFERENCES agenda_item(zone_id, id),
  constraint meeting_decision_zone_id_meeting_id_fkey FOREIGN KEY (zone_id, meeting_id) REFERENCES meeting(zone_id, id)
);
alter table meeting_decision enable row level security;
alter table meeting_decision force row level security;
CREATE INDEX meeting_decision_of_meeting ON public.meeting_decision USING btree (zone_id, meeting_id, id);
create policy meeting_decision_of_zone on meeting_decision as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on meeting_decision to sortie_app;

create table meeting_member (
  zone_id integer not null,
  meeting_id uuid not null,
  person_id uuid not null,
  presence text not null,
  constraint meeting_member_pkey PRIMARY KEY (zone_id, meeting_id, person_id),
  constraint meeting_member_presence_check CHECK ((presence = ANY (ARRAY['invited'::text, 'attended'::text, 'excused'::text]))),
  constraint meeting_member_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint meeting_member_zone_id_meeting_id_fkey FOREIGN KEY (zone_id, meeting_id) REFERENCES meeting(zone_id, id),
  constraint meeting_member_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id)
);
alter table meeting_member enable row level security;
alter table meeting_member force row level security;
CREATE INDEX meeting_member_by_person ON public.meeting_member USING btree (zone_id, person_id);
create policy meeting_member_of_zone on meeting_member as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on meeting_member to sortie_app;
grant update (presence) on meeting_member to sortie_app;

create table minutes_text (
  zone_id integer not null,
  id uuid not null,
  item_id uuid not null,
  revision integer not null,
  said text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint minutes_text_pkey PRIMARY KEY (zone_id, id),
  constraint mtg_5_saved_once UNIQUE (zone_id, item_id, revision),
  constraint minutes_text_revision_check CHECK ((revision >= 2)),
  constraint minutes_text_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint minutes_text_zone_id_item_id_fkey FOREIGN KEY (zone_id, item_id) REFERENCES agenda_item(zone_id, id)
);
alter table minutes_text enable row level security;
alter table minutes_text force row level security;
create policy minutes_text_of_zone on minutes_text as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on minutes_text to sortie_app;

create table minutes_version (
  zone_id integer not null,
  id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  reason text not null,
  content jsonb not null,
  issued_by_name text not null,
  issued_at timestamp with time zone not null,
  constraint minutes_version_pkey PRIMARY KEY (zone_id, id),
  constraint mtg_8_issued_once UNIQUE (zone_id, meeting_id, version),
  constraint minutes_version_version_check CHECK ((version >= 1)),
  constraint mtg_9_correction_says_why CHECK (((version = 1) OR (reason <> ''::text))),
  constraint minutes_version_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint minutes_version_zone_id_meeting_id_fkey FOREIGN KEY (zone_id, meeting_id) REFERENCES meeting(zone_id, id)
);
alter table minutes_version enable row level security;
alter table minutes_version force row level security;
create policy minutes_version_of_zone on minutes_version as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on minutes_version to sortie_app;

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

create table order_ladder (
  zone_id integer not null,
  position smallint not null,
  light text not null,
  workdays smallint not null,
  tells text not null,
  source text not null,
  constraint order_ladder_pkey PRIMARY KEY (zone_id, "position"),
  constraint order_ladder_light_check CHECK ((light = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text]))),
  constraint order_ladder_position_check CHECK (("position" >= 1)),
  constraint order_ladder_workdays_check CHECK ((((workdays >= '-20'::integer) AND (workdays <= 60)) AND (workdays <> 0))),
  constraint order_ladder_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table order_ladder enable row level security;
alter table order_ladder force row level security;
create policy order_ladder_of_zone on order_ladder as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on order_ladder to sortie_app;

create table order_step (
  zone_id integer not null,
  id uuid not null,
  order_id uuid not null,
  position integer not null,
  kind text not null,
  words text not null,
  from_due date,
  to_due date not null,
  owner_name text not null,
  by_account_id uuid,
  by_person_id uuid,
  by_name text not null,
  for_name text,
  at timestamp with time zone not null,
  constraint order_step_pkey PRIMARY KEY (zone_id, id),
  constraint ord_3_one_step_at_a_time UNIQUE (zone_id, order_id, "position"),
  constraint ord_7_says_why CHECK (((kind <> ALL (ARRAY['declined'::text, 'feedback'::text, 'sentBack'::text, 'extended'::text, 'withdrawn'::text])) OR (words <> ''::text))),
  constraint ord_9_later_than_before CHECK (((kind <> 'extended'::text) OR ((from_due IS NOT NULL) AND (to_due > from_due)))),
  constraint order_step_kind_check CHECK ((kind = ANY (ARRAY['given'::text, 'accepted'::text, 'declined'::text, 'feedback'::text, 'done'::text, 'sentBack'::text, 'confirmed'::text, 'extended'::text, 'withdrawn'::text, 'givenAgain'::text]))),
  constraint order_step_position_check CHECK (("position" >= 1)),
  constraint order_step_zone_id_by_person_id_fkey FOREIGN KEY (zone_id, by_person_id) REFERENCES person(zone_id, id),
  constraint order_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint order_step_zone_id_order_id_fkey FOREIGN KEY (zone_id, order_id) REFERENCES supervision_order(zone_id, id)
);
alter table order_step enable row level security;
alter table order_step force row level security;
create policy order_step_of_zone on order_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on order_step to sortie_app;

create table order_support (
  zone_id integer not null,
  id uuid not null,
  order_id uuid not null,
  person_id uuid,
  unit_id uuid,
  constraint order_support_pkey PRIMARY KEY (zone_id, id),
  constraint order_support_zone_id_order_id_person_id_key UNIQUE (zone_id, order_id, person_id),
  constraint order_support_zone_id_order_id_unit_id_key UNIQUE (zone_id, order_id, unit_id),
  constraint order_support_check CHECK ((num_nonnulls(person_id, unit_id) = 1)),
  constraint order_support_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint order_support_zone_id_order_id_fkey FOREIGN KEY (zone_id, order_id) REFERENCES supervision_order(zone_id, id),
  constraint order_support_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id),
  constraint order_support_zone_id_unit_id_fkey FOREIGN KEY (zone_id, unit_id) REFERENCES unit(zone_id, id)
);
alter table order_support enable row level security;
alter table order_support force row level security;
create policy order_support_of_zone on order_support as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on order_support to sortie_app;

create table participant_days (
  zone_id integer not null,
  campaign_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date not null,
  constraint participant_days_pkey PRIMARY KEY (zone_id, campaign_id, person_id, from_on),
  constraint cmp_1_free_days_in_order CHECK ((to_on >= from_on)),
  constraint participant_days_zone_id_campaign_id_person_id_fkey FOREIGN KEY (zone_id, campaign_id, person_id) REFERENCES campaign_participant(zone_id, campaign_id, person_id) ON DELETE CASCADE,
  constraint participant_days_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table participant_days enable row level security;
alter table participant_days force row level security;
create policy participant_days_of_zone on participant_days as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on participant_days to sortie_app;

create table partner (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  name text not null,
  organisation text,
  city_code character(6) not null,
  industries text[] not null default '{}'::text[],
  contact_name text,
  contact_phone text,
  owner_id uuid not null,
  appointed_from date not null,
  appointed_to date,
  note text not null default ''::text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint partner_pkey PRIMARY KEY (zone_id, id),
  constraint ptn_1_name_once UNIQUE (zone_id, kind, name),
  constraint partner_city_code_check CHECK ((city_code ~ '^\d{6}$'::text)),
  constraint partner_kind_check CHECK ((kind = ANY (ARRAY['park-advisor'::text, 'promotion-advisor'::text, 'agency'::text]))),
  constraint ptn_2_ends_after_it_begins CHECK (((appointed_to IS NULL) OR (appointed_to >= appointed_from))),
  constraint partner_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id)
);
alter table partner enable row level security;
alter table partner force row level security;
CREATE INDEX partner_by_name ON public.partner USING btree (zone_id, name COLLATE "C", id);
CREATE INDEX partner_by_owner ON public.partner USING btree (zone_id, owner_id);
create policy partner_of_zone on partner as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on partner to sortie_app;

create table partner_account (
  zone_id integer not null,
  account_id uuid not null,
  partner_id uuid not null,
  constraint ptn_7_account_of_one_partner PRIMARY KEY (zone_id, account_id),
  constraint partner_account_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_account_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id)
);
alter table partner_account enable row level security;
alter table partner_account force row level security;
CREATE INDEX partner_account_of_partner ON public.partner_account USING btree (zone_id, partner_id);
create policy partner_account_of_zone on partner_account as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on partner_account to sortie_app;

create table partner_analysis (
  zone_id integer not null,
  id uuid not null,
  partner_id uuid not null,
  line_id uuid not null,
  week_on date not null,
  findings text not null,
  leads text[] not null,
  due_at timestamp with time zone not null,
  filed_at timestamp with time zone not null,
  filed_by_name text not null,
  rating smallint,
  rating_note text,
  rated_at timestamp with time zone,
  rated_by_name text,
  revision integer not null default 1,
  constraint partner_analysis_pkey PRIMARY KEY (zone_id, id),
  constraint ptn_15_once_a_week UNIQUE (zone_id, partner_id, line_id, week_on),
  constraint ptn_14_findings_of_a_week CHECK (((findings <> ''::text) AND (EXTRACT(isodow FROM week_on) = (1)::numeric))),
  constraint ptn_17_rated_1_to_5 CHECK ((((rating >= 1) AND (rating <= 5)) AND ((rating IS NULL) = (rated_at IS NULL)) AND ((rating IS NULL) = (rated_by_name IS NULL)) AND ((rating IS NULL) = (rating_note IS NULL)))),
  constraint partner_analysis_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_analysis_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint partner_analysis_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id)
);
alter table partner_analysis enable row level security;
alter table partner_analysis force row level security;
CREATE INDEX partner_analysis_of_partner ON public.partner_analysis USING btree (zone_id, partner_id, week_on DESC, id DESC);
CREATE INDEX partner_analysis_of_week ON public.partner_analysis USING btree (zone_id, week_on);
create policy partner_analysis_of_zone on partner_analysis as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on partner_analysis to sortie_app;
grant update (rating, rating_note, rated_at, rated_by_name, revision) on partner_analysis to sortie_app;

create table partner_analysis_line (
  zone_id integer not null,
  partner_id uuid not null,
  line_id uuid not null,
  constraint partner_analysis_line_pkey PRIMARY KEY (zone_id, partner_id, line_id),
  constraint partner_analysis_line_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_analysis_line_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint partner_analysis_line_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id)
);
alter table partner_analysis_line enable row level security;
alter table partner_analysis_line force row level security;
create policy partner_analysis_line_of_zone on partner_analysis_line as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on partner_analysis_line to sortie_app;

create table partner_appointment (
  zone_id integer not null,
  id uuid not null,
  partner_id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  lead_quota integer,
  amount_quota bigint,
  foreign_quota bigint,
  fee text not null,
  made_at timestamp with time zone not null,
  made_by_name text not null,
  ended_on date,
  ended_reason text,
  ended_by_name text,
  revision integer not null default 1,
  constraint partner_appointment_pkey PRIMARY KEY (zone_id, id),
  constraint ptn_3_one_appointment_at_a_time EXCLUDE USING gist (zone_id WITH =, partner_id WITH =, daterange(from_on, COALESCE(ended_on, to_on), '[]'::text) WITH &&),
  constraint partner_appointment_amount_quota_check CHECK ((amount_quota > 0)),
  constraint partner_appointment_foreign_quota_check CHECK ((foreign_quota > 0)),
  constraint partner_appointment_kind_check CHECK ((kind = ANY (ARRAY['appointment'::text, 'contract'::text]))),
  constraint partner_appointment_lead_quota_check CHECK ((lead_quota > 0)),
  constraint ptn_4_ends_after_it_begins CHECK ((to_on >= from_on)),
  constraint ptn_5_ended_with_reason CHECK ((((ended_on IS NULL) = (ended_reason IS NULL)) AND ((ended_on IS NULL) = (ended_by_name IS NULL)) AND (ended_reason <> ''::text) AND ((ended_on >= from_on) AND (ended_on <= to_on)))),
  constraint partner_appointment_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_appointment_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id)
);
alter table partner_appointment enable row level security;
alter table partner_appointment force row level security;
CREATE INDEX partner_appointment_of_partner ON public.partner_appointment USING btree (zone_id, partner_id, from_on DESC);
create policy partner_appointment_of_zone on partner_appointment as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on partner_appointment to sortie_app;
grant update (ended_on, ended_reason, ended_by_name, revision) on partner_appointment to sortie_app;

create table partner_referral (
  zone_id integer not null,
  id uuid not null,
  partner_id uuid not null,
  investor_name text not null,
  investor_key text not null,
  enterprise_id uuid,
  line_id uuid,
  contact text not null,
  what text not null,
  evidence text not null,
  filed_at timestamp with time zone not null,
  filed_by_name text not null,
  filed_by_staff uuid,
  state text not null,
  standing text not null,
  first_id uuid,
  judged_at timestamp with time zone,
  judged_by_name text,
  judged_reason text,
  project_id uuid,
  agreed_amount bigint,
  agreed_foreign bigint,
  revision integer not null default 1,
  constraint partner_referral_pkey PRIMARY KEY (zone_id, id),
  constraint partner_referral_agreed_amount_check CHECK ((agreed_amount >= 0)),
  constraint partner_referral_agreed_foreign_check CHECK ((agreed_foreign >= 0)),
  constraint partner_referral_standing_check CHECK ((standing = ANY (ARRAY['first'::text, 'later'::text, 'fallen'::text]))),
  constraint partner_referral_state_check CHECK ((state = ANY (ARRAY['filed'::text, 'valid'::text, 'invalid'::text]))),
  constraint ptn_10_judged_with_reason CHECK ((((state = 'filed'::text) = (judged_at IS NULL)) AND ((judged_at IS NULL) = (judged_by_name IS NULL)) AND ((judged_at IS NULL) = (judged_reason IS NULL)) AND ((state <> 'invalid'::text) OR (judged_reason <> ''::text)))),
  constraint ptn_11_fallen_when_not_valid CHECK (((state = 'invalid'::text) = (standing = 'fallen'::text))),
  constraint ptn_12_project_of_a_valid_first CHECK ((((project_id IS NULL) OR ((state = 'valid'::text) AND (standing = 'first'::text))) AND ((project_id IS NULL) = (agreed_amount IS NULL)) AND ((project_id IS NULL) = (agreed_foreign IS NULL)))),
  constraint ptn_8_says_something CHECK (((investor_name <> ''::text) AND (investor_key <> ''::text) AND (what <> ''::text) AND (evidence <> ''::text))),
  constraint ptn_9_later_names_the_first CHECK ((((standing = 'later'::text) = (first_id IS NOT NULL)) AND (first_id <> id))),
  constraint partner_referral_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint partner_referral_zone_id_filed_by_staff_fkey FOREIGN KEY (zone_id, filed_by_staff) REFERENCES person(zone_id, id),
  constraint partner_referral_zone_id_first_id_fkey FOREIGN KEY (zone_id, first_id) REFERENCES partner_referral(zone_id, id),
  constraint partner_referral_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint partner_referral_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint partner_referral_zone_id_partner_id_fkey FOREIGN KEY (zone_id, partner_id) REFERENCES partner(zone_id, id),
  constraint partner_referral_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table partner_referral enable row level security;
alter table partner_referral force row level security;
CREATE INDEX partner_referral_behind ON public.partner_referral USING btree (zone_id, first_id, filed_at) WHERE (first_id IS NOT NULL);
CREATE INDEX partner_referral_by_state ON public.partner_referral USING btree (zone_id, state, filed_at DESC, id DESC);
CREATE INDEX partner_referral_by_time ON public.partner_referral USING btree (zone_id, filed_at DESC, id DESC);
CREATE INDEX partner_referral_of_partner ON public.partner_referral USING btree (zone_id, partner_id, filed_at DESC, id DESC);
CREATE UNIQUE INDEX ptn_12_one_referral_of_a_project ON public.partner_referral USING btree (zone_id, project_id) WHERE (project_id IS NOT NULL);
CREATE UNIQUE INDEX ptn_9_one_first_of_an_enterprise ON public.partner_referral USING btree (zone_id, enterprise_id, line_id) NULLS NOT DISTINCT WHERE ((standing = 'first'::text) AND (enterprise_id IS NOT NULL));
CREATE UNIQUE INDEX ptn_9_one_first_referrer ON public.partner_referral USING btree (zone_id, investor_key, line_id) NULLS NOT DISTINCT WHERE (standing = 'first'::text);
create policy partner_referral_of_zone on partner_referral as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on partner_referral to sortie_app;
grant update (enterprise_id, state, standing, first_id, judged_at, judged_by_name, judged_reason, project_id, agreed_amount, agreed_foreign, revision) on partner_referral to sortie_app;

create table person (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  latin_name text,
  post text not null,
  unit_id uuid not null,
  line_id uuid,
  rank smallint not null,
  competences text[] not null default '{}'::text[],
  languages text[] not null default '{}'::text[],
  drives boolean not null default false,
  home_city character(6) not null,
  phone text,
  joined_on date not null,
  left_on date,
  account_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint person_pkey PRIMARY KEY (zone_id, id),
  constraint org_5_account_of_one_person UNIQUE (zone_id, account_id),
  constraint org_6_leaves_after_joining CHECK (((left_on IS NULL) OR (left_on >= joined_on))),
  constraint person_home_city_check CHECK ((home_city ~ '^\d{6}$'::text)),
  constraint person_rank_check CHECK (((rank >= 0) AND (rank <= 9))),
  constraint person_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint person_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint person_zone_id_unit_id_fkey FOREIGN KEY (zone_id, unit_id) REFERENCES unit(zone_id, id)
);
alter table person enable row level security;
alter table person force row level security;
CREATE INDEX person_by_name ON public.person USING btree (zone_id, name COLLATE "C", id);
CREATE INDEX person_by_unit ON public.person USING btree (zone_id, unit_id);
create policy person_of_zone on person as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on person to sortie_app;

create table plan (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  wave_id uuid,
  version integer not null,
  status text not null,
  made_from uuid,
  problem jsonb not null,
  plan jsonb not null,
  score integer not null,
  bound integer,
  visits_made integer not null,
  visits_left_out integer not null,
  difference jsonb,
  made_how text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamp with time zone not null,
  published_at timestamp with time zone,
  published_by_name text,
  what_if jsonb,
  constraint plan_pkey PRIMARY KEY (zone_id, id),
  constraint itn_2_version_once UNIQUE (zone_id, campaign_id, version),
  constraint plan_zone_id_id_campaign_id_key UNIQUE (zone_id, id, campaign_id),
  constraint itn_30_a_what_if_stays_one CHECK (((status = 'whatIf'::text) = (what_if IS NOT NULL))),
  constraint itn_3_published_has_date CHECK (((status = ANY (ARRAY['draft'::text, 'whatIf'::text])) = (published_at IS NULL))),
  constraint plan_made_how_check CHECK ((made_how = ANY (ARRAY['planner'::text, 'hand'::text]))),
  constraint plan_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text, 'whatIf'::text]))),
  constraint plan_version_check CHECK ((version > 0)),
  constraint plan_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint plan_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint plan_zone_id_made_from_campaign_id_fkey FOREIGN KEY (zone_id, made_from, campaign_id) REFERENCES plan(zone_id, id, campaign_id)
);
alter table plan enable row level security;
alter table plan force row level security;
CREATE UNIQUE INDEX itn_4_one_plan_in_force ON public.plan USING btree (zone_id, campaign_id) WHERE (status = 'published'::text);
CREATE INDEX plan_what_ifs ON public.plan USING btree (zone_id, campaign_id, version DESC) WHERE (status = 'whatIf'::text);
create policy itn_38_only_what_ifs_go on plan as restrictive for delete to sortie_app using ((status = 'whatIf'::text));
create policy plan_of_zone on plan as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on plan to sortie_app;
grant update (status, difference, published_at, published_by_name) on plan to sortie_app;

create table planned_stop (
  zone_id integer not null,
  campaign_id uuid not null,
  visit_id uuid not null,
  plan_id uuid not null,
  squad_id uuid not null,
  day date not null,
  start_minute smallint not null,
  end_minute smallint not null,
  constraint planned_stop_pkey PRIMARY KEY (zone_id, campaign_id, visit_id),
  constraint itn_6_one_stop_at_a_time EXCLUDE USING gist (zone_id WITH =, squad_id WITH =, day WITH =, int4range((start_minute)::integer, (end_minute)::integer) WITH &&) DEFERRABLE,
  constraint itn_5_ends_after_it_begins CHECK (((end_minute > start_minute) AND (end_minute <= 1440))),
  constraint planned_stop_start_minute_check CHECK (((start_minute >= 0) AND (start_minute <= 1440))),
  constraint planned_stop_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint planned_stop_zone_id_plan_id_campaign_id_fkey FOREIGN KEY (zone_id, plan_id, campaign_id) REFERENCES plan(zone_id, id, campaign_id),
  constraint planned_stop_zone_id_squad_id_fkey FOREIGN KEY (zone_id, squad_id) REFERENCES squad(zone_id, id),
  constraint planned_stop_zone_id_visit_id_fkey FOREIGN KEY (zone_id, visit_id) REFERENCES campaign_visit(zone_id, id)
);
alter table planned_stop enable row level security;
alter table planned_stop force row level security;
CREATE INDEX planned_stop_by_day ON public.planned_stop USING btree (zone_id, day);
CREATE INDEX planned_stop_of_squad ON public.planned_stop USING btree (zone_id, squad_id, day, start_minute);
create policy planned_stop_of_zone on planned_stop as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on planned_stop to sortie_app;

create table planning_run (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  wave_id uuid,
  status text not null,
  seconds smallint not null,
  seed integer not null,
  made_from uuid,
  progress jsonb not null default '{}'::jsonb,
  cancel_asked boolean not null default false,
  beat_at timestamp with time zone not null,
  failed_rule text,
  failed_particulars jsonb not null default '{}'::jsonb,
  plan_id uuid,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  what_if jsonb,
  constraint planning_run_pkey PRIMARY KEY (zone_id, id),
  constraint planning_run_check CHECK (((status = 'failed'::text) = (failed_rule IS NOT NULL))),
  constraint planning_run_seconds_check CHECK (((seconds >= 1) AND (seconds <= 600))),
  constraint planning_run_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text]))),
  constraint planning_run_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint planning_run_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint planning_run_zone_id_wave_id_campaign_id_fkey FOREIGN KEY (zone_id, wave_id, campaign_id) REFERENCES campaign_wave(zone_id, id, campaign_id)
);
alter table planning_run enable row level security;
alter table planning_run force row level security;
CREATE UNIQUE INDEX itn_8_one_run_at_a_time ON public.planning_run USING btree (zone_id, campaign_id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX planning_run_by_campaign ON public.planning_run USING btree (zone_id, campaign_id, id DESC);
create policy planning_run_of_zone on planning_run as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on planning_run to sortie_app;

create table policy (
  zone_id integer not null,
  id uuid not null,
  title text not null,
  doc_no text not null,
  issuer text not null,
  level text not null,
  issued_on date,
  from_on date not null,
  to_on date,
  source text not null,
  note text not null,
  is_fictional boolean not null,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  constraint policy_pkey PRIMARY KEY (zone_id, id),
  constraint pol_13_card_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint policy_level_check CHECK ((level = ANY (ARRAY['national'::text, 'province'::text, 'city'::text, 'zone'::text]))),
  constraint policy_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint policy_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table policy enable row level security;
alter table policy force row level security;
CREATE INDEX policy_by_day ON public.policy USING btree (zone_id, from_on DESC, id DESC);
CREATE INDEX policy_of_level ON public.policy USING btree (zone_id, level, from_on DESC, id DESC);
create policy policy_of_zone on policy as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on policy to sortie_app;

create table policy_clause (
  zone_id integer not null,
  id uuid not null,
  policy_id uuid not null,
  number text not null,
  version integer not null,
  from_on date not null,
  to_on date,
  name_zh text not null,
  name_en text not null,
  conditions jsonb not null,
  benefit jsonb not null,
  proof text not null,
  deadline date,
  contact text not null,
  legal_basis text not null,
  reason text not null,
  made_by_name text not null,
  created_at timestamp with time zone not null,
  constraint policy_clause_pkey PRIMARY KEY (zone_id, id),
  constraint policy_clause_zone_id_policy_id_number_version_key UNIQUE (zone_id, policy_id, number, version),
  constraint pol_14_one_version_at_a_time EXCLUDE USING gist (zone_id WITH =, policy_id WITH =, number WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint pol_13_clause_ends_after_it_begins CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint policy_clause_number_check CHECK (((length(number) >= 1) AND (length(number) <= 20))),
  constraint policy_clause_version_check CHECK ((version >= 1)),
  constraint policy_clause_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint policy_clause_zone_id_policy_id_fkey FOREIGN KEY (zone_id, policy_id) REFERENCES policy(zone_id, id)
);
alter table policy_clause enable row level security;
alter table policy_clause force row level security;
CREATE INDEX policy_clause_by_day ON public.policy_clause USING btree (zone_id, from_on);
create policy policy_clause_of_zone on policy_clause as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on policy_clause to sortie_app;
grant update (to_on) on policy_clause to sortie_app;

create table policy_delivery (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  clause_id uuid not null,
  how text not null,
  verdict text not null,
  estimate bigint,
  note text not null,
  by_account_id uuid,
  by_name text not null,
  at timestamp with time zone not null,
  on_day date not null,
  constraint policy_delivery_pkey PRIMARY KEY (zone_id, id),
  constraint pol_16_given_once_a_day UNIQUE (zone_id, enterprise_id, clause_id, on_day),
  constraint policy_delivery_estimate_check CHECK ((estimate >= 0)),
  constraint policy_delivery_how_check CHECK ((how = ANY (ARRAY['visit'::text, 'call'::text, 'message'::text, 'meeting'::text, 'paper'::text]))),
  constraint policy_delivery_verdict_check CHECK ((verdict = ANY (ARRAY['fits'::text, 'fails'::text, 'unknown'::text]))),
  constraint policy_delivery_zone_id_clause_id_fkey FOREIGN KEY (zone_id, clause_id) REFERENCES policy_clause(zone_id, id),
  constraint policy_delivery_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint policy_delivery_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table policy_delivery enable row level security;
alter table policy_delivery force row level security;
CREATE INDEX policy_delivery_of_clause ON public.policy_delivery USING btree (zone_id, clause_id, at DESC, id DESC);
CREATE INDEX policy_delivery_of_enterprise ON public.policy_delivery USING btree (zone_id, enterprise_id, at DESC, id DESC);
create policy policy_delivery_of_zone on policy_delivery as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on policy_delivery to sortie_app;

create table policy_delivery_step (
  zone_id integer not null,
  id uuid not null,
  delivery_id uuid not null,
  kind text not null,
  words text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint policy_delivery_step_pkey PRIMARY KEY (zone_id, id),
  constraint policy_delivery_step_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'asked'::text, 'answered'::text]))),
  constraint policy_delivery_step_zone_id_delivery_id_fkey FOREIGN KEY (zone_id, delivery_id) REFERENCES policy_delivery(zone_id, id),
  constraint policy_delivery_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table policy_delivery_step enable row level security;
alter table policy_delivery_step force row level security;
CREATE UNIQUE INDEX pol_17_read_once ON public.policy_delivery_step USING btree (zone_id, delivery_id) WHERE (kind = 'read'::text);
CREATE INDEX policy_delivery_step_of ON public.policy_delivery_step USING btree (zone_id, delivery_id, at, id);
create policy policy_delivery_step_of_zone on policy_delivery_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on policy_delivery_step to sortie_app;

create table project (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  enterprise_id uuid not null,
  class text not null,
  line_id uuid,
  stage_code text not null,
  stage_since date not null,
  planned_investment bigint,
  is_key boolean not null,
  owner_id uuid not null,
  channel text not null,
  description text not null default ''::text,
  review_on date,
  source_kind text,
  source_id text,
  campaign_id uuid,
  registered_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  capital text,
  investor text,
  agreement text,
  agreed_amount bigint,
  signed_on date,
  audited_on date,
  planned_start date,
  enrolled_on date,
  referrer_id uuid,
  referrer_told_on date,
  upper_code text,
  merged_into uuid,
  is_living boolean not null generated always as ((merged_into IS NULL)) stored,
  survivor_lives boolean generated always as (
CASE
    WHEN (merged_into IS NOT NULL) THEN true
    ELSE NULL::boolean
END) stored,
  progress_on date,
  constraint project_pkey PRIMARY KEY (zone_id, id),
  constraint prj_1_name_once UNIQUE (zone_id, name_key),
  constraint prj_2_one_lead_per_source UNIQUE (zone_id, source_kind, source_id),
  constraint project_living_once UNIQUE (zone_id, id, is_living),
  constraint prj_11_agreement_is_signed CHECK ((((agreement IS NULL) = (signed_on IS NULL)) AND ((agreement IS NOT NULL) OR ((agreed_amount IS NULL) AND (audited_on IS NULL))) AND ((audited_on IS NULL) OR (audited_on >= signed_on)))),
  constraint prj_12_told_who_referred CHECK (((referrer_told_on IS NULL) OR (referrer_id IS NOT NULL))),
  constraint prj_44_not_into_itself CHECK ((merged_into <> id)),
  constraint project_agreed_amount_check CHECK ((agreed_amount >= 0)),
  constraint project_agreement_check CHECK ((agreement = ANY (ARRAY['intent'::text, 'framework'::text, 'formal'::text]))),
  constraint project_capital_check CHECK ((capital = ANY (ARRAY['domestic'::text, 'foreign'::text, 'mixed'::text]))),
  constraint project_channel_check CHECK ((channel = ANY (ARRAY['squad'::text, 'outstation'::text, 'peer'::text, 'advisor'::text, 'agency'::text, 'event'::text, 'platform'::text, 'online'::text, 'other'::text]))),
  constraint project_check CHECK (((source_kind IS NULL) = (source_id IS NULL))),
  constraint project_class_check CHECK ((class = ANY (ARRAY['land'::text, 'lease'::text, 'policy'::text, 'fund'::text, 'headquarters'::text, 'expansion'::text]))),
  constraint project_investor_check CHECK ((investor <> ''::text)),
  constraint project_planned_investment_check CHECK ((planned_investment >= 0)),
  constraint project_upper_code_check CHECK ((upper_code <> ''::text)),
  constraint prj_44_into_the_living FOREIGN KEY (zone_id, merged_into, survivor_lives) REFERENCES project(zone_id, id, is_living),
  constraint project_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint project_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint project_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint project_zone_id_referrer_id_fkey FOREIGN KEY (zone_id, referrer_id) REFERENCES partner(zone_id, id),
  constraint project_zone_id_stage_code_fkey FOREIGN KEY (zone_id, stage_code) REFERENCES project_stage(zone_id, code)
);
alter table project enable row level security;
alter table project force row level security;
CREATE UNIQUE INDEX prj_45_upper_code_once ON public.project USING btree (zone_id, upper_code) WHERE (merged_into IS NULL);
CREATE INDEX project_by_audit ON public.project USING btree (zone_id, audited_on) WHERE (audited_on IS NOT NULL);
CREATE INDEX project_by_campaign ON public.project USING btree (zone_id, campaign_id) WHERE (campaign_id IS NOT NULL);
CREATE INDEX project_by_enterprise ON public.project USING btree (zone_id, enterprise_id);
CREATE INDEX project_by_owner ON public.project USING btree (zone_id, owner_id);
CREATE INDEX project_by_planned_start ON public.project USING btree (zone_id, planned_start, id) WHERE (planned_start IS NOT NULL);
CREATE INDEX project_by_stage ON public.project USING btree (zone_id, stage_code, stage_since);
CREATE INDEX project_merged_into ON public.project USING btree (zone_id, merged_into) WHERE (merged_into IS NOT NULL);
create policy project_of_zone on project as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on project to sortie_app;

create table project_commitment (
  zone_id integer not null,
  id uuid not null,
  project_id uuid not null,
  direction text not null,
  what text not null,
  other_side text not null,
  owner_id uuid not null,
  promised_on date not null,
  due_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_by_name text not null,
  outcome text,
  settled_on date,
  settled_at timestamp with time zone,
  settled_by_name text,
  settled_note text,
  released_by text,
  revision integer not null default 1,
  constraint project_commitment_pkey PRIMARY KEY (zone_id, id),
  constraint prj_19_due_after_promised CHECK ((due_on >= promised_on)),
  constraint prj_20_settled_with_evidence CHECK ((((outcome IS NULL) = (settled_on IS NULL)) AND ((outcome IS NULL) = (settled_at IS NULL)) AND ((outcome IS NULL) = (settled_by_name IS NULL)) AND ((outcome IS NULL) = (settled_note IS NULL)) AND (settled_note <> ''::text) AND ((released_by IS NOT NULL) = (NOT (outcome IS DISTINCT FROM 'released'::text))) AND (released_by <> ''::text))),
  constraint project_commitment_direction_check CHECK ((direction = ANY (ARRAY['ours'::text, 'theirs'::text]))),
  constraint project_commitment_other_side_check CHECK ((other_side <> ''::text)),
  constraint project_commitment_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'released'::text]))),
  constraint project_commitment_what_check CHECK ((what <> ''::text)),
  constraint project_commitment_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_commitment_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint project_commitment_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table project_commitment enable row level security;
alter table project_commitment force row level security;
CREATE INDEX project_commitment_of_project ON public.project_commitment USING btree (zone_id, project_id, due_on, id);
CREATE INDEX project_commitment_open ON public.project_commitment USING btree (zone_id, due_on, id) WHERE (outcome IS NULL);
CREATE INDEX project_commitment_open_by_owner ON public.project_commitment USING btree (zone_id, owner_id, due_on, id) WHERE (outcome IS NULL);
CREATE INDEX project_commitment_settled ON public.project_commitment USING btree (zone_id, due_on DESC, id DESC) WHERE (outcome IS NOT NULL);
create policy project_commitment_of_zone on project_commitment as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_commitment to sortie_app;
grant update (owner_id, outcome, settled_on, settled_at, settled_by_name, settled_note, released_by, revision) on project_commitment to sortie_app;

create table project_member (
  zone_id integer not null,
  id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  added_at timestamp with time zone not null,
  added_by_name text not null,
  ended_by_name text,
  constraint project_member_pkey PRIMARY KEY (zone_id, id),
  constraint prj_25_on_the_team_once_at_a_time EXCLUDE USING gist (zone_id WITH =, project_id WITH =, person_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&),
  constraint prj_26_one_leader_at_a_time EXCLUDE USING gist (zone_id WITH =, project_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE ((role = 'leader'::text)),
  constraint prj_27_leaves_after_joining CHECK (((to_on IS NULL) OR (to_on >= from_on))),
  constraint project_member_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'member'::text, 'support'::text]))),
  constraint project_member_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_member_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id),
  constraint project_member_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table project_member enable row level security;
alter table project_member force row level security;
CREATE INDEX project_member_of_person ON public.project_member USING btree (zone_id, person_id) WHERE (to_on IS NULL);
CREATE INDEX project_member_of_project ON public.project_member USING btree (zone_id, project_id, from_on, id);
create policy project_member_of_zone on project_member as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_member to sortie_app;
grant update (to_on, ended_by_name) on project_member to sortie_app;

create table project_obstacle (
  zone_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  project_id uuid,
  kind text not null,
  what text not null,
  jobs_at_risk integer,
  owner_id uuid not null,
  line_id uuid,
  due_on date not null,
  raised_on date not null,
  raised_at timestamp with time zone not null,
  raised_by_account_id uuid,
  raised_by_person_id uuid,
  raised_by_name text not null,
  closed_on date,
  closed_at timestamp with time zone,
  closed_by_name text,
  closed_note text,
  revision integer not null default 1,
  constraint project_obstacle_pkey PRIMARY KEY (zone_id, id),
  constraint prj_14_stands_on_a_project CHECK ((((project_id IS NOT NULL) OR (kind = 'grievance'::text)) AND ((jobs_at_risk IS NULL) OR (kind = 'grievance'::text)))),
  constraint prj_15_closed_with_a_note CHECK ((((closed_on IS NULL) = (closed_at IS NULL)) AND ((closed_on IS NULL) = (closed_by_name IS NULL)) AND ((closed_on IS NULL) = (closed_note IS NULL)) AND (closed_note <> ''::text))),
  constraint project_obstacle_jobs_at_risk_check CHECK ((jobs_at_risk >= 0)),
  constraint project_obstacle_kind_check CHECK ((kind = ANY (ARRAY['land'::text, 'power'::text, 'water'::text, 'gas'::text, 'labour'::text, 'logistics'::text, 'finance'::text, 'approval'::text, 'policy'::text, 'other'::text, 'grievance'::text]))),
  constraint project_obstacle_what_check CHECK ((what <> ''::text)),
  constraint project_obstacle_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint project_obstacle_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_obstacle_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint project_obstacle_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint project_obstacle_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id),
  constraint project_obstacle_zone_id_raised_by_person_id_fkey FOREIGN KEY (zone_id, raised_by_person_id) REFERENCES person(zone_id, id)
);
alter table project_obstacle enable row level security;
alter table project_obstacle force row level security;
CREATE INDEX project_obstacle_closed ON public.project_obstacle USING btree (zone_id, due_on DESC, id DESC) WHERE (closed_on IS NOT NULL);
CREATE INDEX project_obstacle_of_enterprise ON public.project_obstacle USING btree (zone_id, enterprise_id, due_on, id);
CREATE INDEX project_obstacle_of_project ON public.project_obstacle USING btree (zone_id, project_id, due_on, id);
CREATE INDEX project_obstacle_open ON public.project_obstacle USING btree (zone_id, due_on, id) WHERE (closed_on IS NULL);
CREATE INDEX project_obstacle_open_by_line ON public.project_obstacle USING btree (zone_id, line_id, due_on, id) WHERE (closed_on IS NULL);
CREATE INDEX project_obstacle_open_by_owner ON public.project_obstacle USING btree (zone_id, owner_id, due_on, id) WHERE (closed_on IS NULL);
create policy project_obstacle_of_zone on project_obstacle as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_obstacle to sortie_app;
grant update (kind, what, jobs_at_risk, owner_id, line_id, due_on, closed_on, closed_at, closed_by_name, closed_note, revision) on project_obstacle to sortie_app;

create table project_obstacle_step (
  zone_id integer not null,
  id uuid not null,
  obstacle_id uuid not null,
  kind text not null,
  note text not null,
  owner_name text not null,
  due_on date not null,
  at timestamp with time zone not null,
  by_account_id uuid,
  by_name text not null,
  constraint project_obstacle_step_pkey PRIMARY KEY (zone_id, id),
  constraint project_obstacle_step_kind_check CHECK ((kind = ANY (ARRAY['raised'::text, 'changed'::text, 'progress'::text, 'closed'::text, 'reopened'::text]))),
  constraint project_obstacle_step_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_obstacle_step_zone_id_obstacle_id_fkey FOREIGN KEY (zone_id, obstacle_id) REFERENCES project_obstacle(zone_id, id)
);
alter table project_obstacle_step enable row level security;
alter table project_obstacle_step force row level security;
CREATE INDEX project_obstacle_step_of_obstacle ON public.project_obstacle_step USING btree (zone_id, obstacle_id, id);
create policy project_obstacle_step_of_zone on project_obstacle_step as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_obstacle_step to sortie_app;

create table project_stage (
  zone_id integer not null,
  code text not null,
  kind text not null,
  position integer not null,
  name_zh text not null,
  name_en text not null,
  enter_when_zh text not null,
  enter_when_en text not null,
  evidence_zh text not null,
  evidence_en text not null,
  stale_after_days integer,
  key_stale_after_days integer,
  skipped_by text[] not null default '{}'::text[],
  needs_review_day boolean not null default false,
  constraint project_stage_pkey PRIMARY KEY (zone_id, code),
  constraint project_stage_zone_id_position_key UNIQUE (zone_id, "position"),
  constraint project_stage_code_check CHECK ((code ~ '^[A-Z][A-Z_]{1,29}$'::text)),
  constraint project_stage_key_stale_after_days_check CHECK ((key_stale_after_days > 0)),
  constraint project_stage_kind_check CHECK ((kind = ANY (ARRAY['path'::text, 'side'::text]))),
  constraint project_stage_stale_after_days_check CHECK ((stale_after_days > 0)),
  constraint project_stage_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table project_stage enable row level security;
alter table project_stage force row level security;
create policy project_stage_of_zone on project_stage as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on project_stage to sortie_app;

create table project_stage_change (
  zone_id integer not null,
  id uuid not null,
  project_id uuid not null,
  from_code text,
  to_code text not null,
  changed_on date not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  changed_by_name text not null,
  evidence text not null,
  reason text not null,
  backward boolean not null,
  constraint project_stage_change_pkey PRIMARY KEY (zone_id, id),
  constraint prj_3_backward_has_reason CHECK (((NOT backward) OR (reason <> ''::text))),
  constraint prj_4_moves_somewhere CHECK ((from_code IS DISTINCT FROM to_code)),
  constraint project_stage_change_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint project_stage_change_zone_id_from_code_fkey FOREIGN KEY (zone_id, from_code) REFERENCES project_stage(zone_id, code),
  constraint project_stage_change_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id),
  constraint project_stage_change_zone_id_to_code_fkey FOREIGN KEY (zone_id, to_code) REFERENCES project_stage(zone_id, code)
);
alter table project_stage_change enable row level security;
alter table project_stage_change force row level security;
CREATE INDEX project_stage_change_by_project ON public.project_stage_change USING btree (zone_id, project_id, id);
CREATE INDEX project_stage_change_by_stage ON public.project_stage_change USING btree (zone_id, to_code, changed_on);
CREATE INDEX project_stage_change_of_leads ON public.project_stage_change USING btree (zone_id, changed_on) WHERE (from_code IS NULL);
create policy project_stage_change_of_zone on project_stage_change as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_stage_change to sortie_app;

create table project_stage_file (
  zone_id integer not null,
  change_id uuid not null,
  file_id uuid not null,
  constraint project_stage_file_pkey PRIMARY KEY (zone_id, change_id, file_id),
  constraint project_stage_file_zone_id_change_id_fkey FOREIGN KEY (zone_id, change_id) REFERENCES project_stage_change(zone_id, id),
  constraint project_stage_file_zone_id_file_id_fkey FOREIGN KEY (zone_id, file_id) REFERENCES file(zone_id, id),
  constraint project_stage_file_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table project_stage_file enable row level security;
alter table project_stage_file force row level security;
create policy project_stage_file_of_zone on project_stage_file as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_stage_file to sortie_app;

create table project_threshold (
  zone_id integer not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  figures jsonb not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  created_at timestamp with time zone not null,
  constraint project_threshold_pkey PRIMARY KEY (zone_id, id),
  constraint prj_50_one_version_a_day UNIQUE (zone_id, kind, from_on),
  constraint project_threshold_kind_check CHECK ((kind = ANY (ARRAY['duplicates'::text, 'claims'::text]))),
  constraint project_threshold_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table project_threshold enable row level security;
alter table project_threshold force row level security;
create policy project_threshold_of_zone on project_threshold as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on project_threshold to sortie_app;

create table readiness_declaration (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  situation text not null,
  answers jsonb not null,
  sealed_answers bytea,
  consent_version text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  on_behalf boolean not null,
  erased_at timestamp with time zone,
  constraint readiness_declaration_pkey PRIMARY KEY (zone_id, id),
  constraint readiness_declaration_zone_id_id_campaign_id_person_id_key UNIQUE (zone_id, id, campaign_id, person_id),
  constraint rdy_8_erased_is_gone CHECK (((erased_at IS NULL) OR (sealed_answers IS NULL))),
  constraint readiness_declaration_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint readiness_declaration_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint readiness_declaration_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id)
);
alter table readiness_declaration enable row level security;
alter table readiness_declaration force row level security;
CREATE INDEX readiness_declaration_of_person ON public.readiness_declaration USING btree (zone_id, campaign_id, person_id, id DESC);
CREATE INDEX readiness_declaration_to_erase ON public.readiness_declaration USING btree (zone_id, declared_at) WHERE (sealed_answers IS NOT NULL);
create policy readiness_declaration_of_zone on readiness_declaration as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on readiness_declaration to sortie_app;
grant update (sealed_answers, erased_at) on readiness_declaration to sortie_app;

create table readiness_requirement (
  zone_id integer not null,
  situation text not null,
  key text not null,
  position integer not null,
  kind text not null,
  expect boolean,
  limit_value double precision,
  at_least double precision,
  at_most double precision,
  unit text,
  validity_hours integer,
  blocks boolean not null,
  sensitive boolean not null,
  answered_by text not null,
  question_zh text not null,
  question_en text not null,
  unmet_zh text not null,
  unmet_en text not null,
  constraint readiness_requirement_pkey PRIMARY KEY (zone_id, situation, key),
  constraint readiness_requirement_answered_by_check CHECK ((answered_by = ANY (ARRAY['person'::text, 'officer'::text, 'system'::text]))),
  constraint readiness_requirement_check CHECK (((kind = 'boolean'::text) = (expect IS NOT NULL))),
  constraint readiness_requirement_check1 CHECK (((kind = 'boolean'::text) = (limit_value IS NULL))),
  constraint readiness_requirement_kind_check CHECK ((kind = ANY (ARRAY['boolean'::text, 'number-below'::text, 'date-within'::text]))),
  constraint readiness_requirement_validity_hours_check CHECK ((validity_hours > 0)),
  constraint readiness_requirement_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint readiness_requirement_zone_id_situation_fkey FOREIGN KEY (zone_id, situation) REFERENCES readiness_situation(zone_id, key)
);
alter table readiness_requirement enable row level security;
alter table readiness_requirement force row level security;
create policy readiness_requirement_of_zone on readiness_requirement as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on readiness_requirement to sortie_app;

create table readiness_situation (
  zone_id integer not null,
  key text not null,
  version integer not null,
  name_zh text not null,
  name_en text not null,
  validity_hours integer not null,
  erase_sensitive_after_days integer not null,
  consent_version text not null,
  consent_zh text not null,
  consent_en text not null,
  constraint readiness_situation_pkey PRIMARY KEY (zone_id, key),
  constraint readiness_situation_erase_sensitive_after_days_check CHECK (((erase_sensitive_after_days >= 1) AND (erase_sensitive_after_days <= 3650))),
  constraint readiness_situation_validity_hours_check CHECK ((validity_hours > 0)),
  constraint readiness_situation_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table readiness_situation enable row level security;
alter table readiness_situation force row level security;
create policy readiness_situation_of_zone on readiness_situation as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on readiness_situation to sortie_app;

create table readiness_verdict (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  declaration_id uuid,
  standing text not null,
  reasons text[] not null default '{}'::text[],
  officer_answers jsonb not null,
  judged_by uuid,
  judged_by_name text not null,
  judged_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  constraint readiness_verdict_pkey PRIMARY KEY (zone_id, id),
  constraint readiness_verdict_zone_id_id_campaign_id_person_id_standing_key UNIQUE (zone_id, id, campaign_id, person_id, standing, valid_until),
  constraint rdy_1_ready_was_declared CHECK (((standing <> 'ready'::text) OR (declaration_id IS NOT NULL))),
  constraint rdy_2_ready_ends CHECK (((standing <> 'ready'::text) OR isfinite(valid_until))),
  constraint rdy_7_refusal_has_reason CHECK (((standing = 'ready'::text) OR (cardinality(reasons) > 0))),
  constraint readiness_verdict_standing_check CHECK ((standing = ANY (ARRAY['ready'::text, 'notReady'::text, 'suspended'::text]))),
  constraint readiness_verdict_zone_id_campaign_id_fkey FOREIGN KEY (zone_id, campaign_id) REFERENCES campaign(zone_id, id),
  constraint readiness_verdict_zone_id_declaration_id_campaign_id_perso_fkey FOREIGN KEY (zone_id, declaration_id, campaign_id, person_id) REFERENCES readiness_declaration(zone_id, id, campaign_id, person_id),
  constraint readiness_verdict_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint readiness_verdict_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id)
);
alter table readiness_verdict enable row level security;
alter table readiness_verdict force row level security;
CREATE INDEX readiness_verdict_of_person ON public.readiness_verdict USING btree (zone_id, campaign_id, person_id, id DESC);
create policy readiness_verdict_of_zone on readiness_verdict as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on readiness_verdict to sortie_app;

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

create table squad (
  zone_id integer not null,
  id uuid not null,
  campaign_id uuid not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  wave_id uuid,
  number integer not null,
  name text not null,
  status text not null,
  starts_on date not null,
  ends_on date not null,
  start_city character(6) not null,
  cities text[] not null default '{}'::text[],
  departed_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  returned_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint squad_pkey PRIMARY KEY (zone_id, id),
  constraint sqd_2_number_once UNIQUE (zone_id, campaign_id, number),
  constraint squad_zone_id_id_campaign_id_status_departed_at_starts_on_e_key UNIQUE (zone_id, id, campaign_id, status, departed_at, starts_on, ends_on),
  constraint sqd_3_ends_after_it_begins CHECK ((ends_on >= starts_on)),
  constraint sqd_3_inside_campaign CHECK (((starts_on >= campaign_starts_on) AND (ends_on <= campaign_ends_on))),
  constraint sqd_4_away_has_left CHECK (((status <> ALL (ARRAY['departed'::text, 'onRoad'::text, 'returned'::text, 'debriefed'::text])) OR isfinite(departed_at))),
  constraint sqd_4_back_has_returned CHECK (((status <> ALL (ARRAY['returned'::text, 'debriefed'::text])) OR (returned_at IS NOT NULL))),
  constraint squad_number_check CHECK ((number > 0)),
  constraint squad_start_city_check CHECK ((start_city ~ '^\d{6}$'::text)),
  constraint squad_status_check CHECK ((status = ANY (ARRAY['forming'::text, 'cleared'::text, 'departed'::text, 'onRoad'::text, 'suspended'::text, 'returned'::text, 'debriefed'::text, 'disbanded'::text]))),
  constraint squad_zone_id_campaign_id_campaign_starts_on_campaign_ends_fkey FOREIGN KEY (zone_id, campaign_id, campaign_starts_on, campaign_ends_on) REFERENCES campaign(zone_id, id, starts_on, ends_on) ON UPDATE CASCADE,
  constraint squad_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint squad_zone_id_wave_id_campaign_id_fkey FOREIGN KEY (zone_id, wave_id, campaign_id) REFERENCES campaign_wave(zone_id, id, campaign_id)
);
alter table squad enable row level security;
alter table squad force row level security;
CREATE INDEX squad_by_status ON public.squad USING btree (zone_id, campaign_id, status);
create policy squad_of_zone on squad as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on squad to sortie_app;

create table squad_member (
  zone_id integer not null,
  squad_id uuid not null,
  seat smallint not null,
  person_id uuid not null,
  campaign_id uuid not null,
  squad_status text not null,
  squad_departed_at timestamp with time zone not null,
  starts_on date not null,
  ends_on date not null,
  standing text not null,
  standing_until timestamp with time zone not null,
  constraint squad_member_pkey PRIMARY KEY (zone_id, squad_id, person_id),
  constraint sqd_1_one_person_a_seat UNIQUE (zone_id, squad_id, seat) DEFERRABLE,
  constraint sqd_5_one_squad_at_a_time EXCLUDE USING gist (zone_id WITH =, person_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((squad_status <> 'disbanded'::text)),
  constraint sqd_1_at_most_three CHECK (((seat >= 1) AND (seat <= 3))),
  constraint sqd_6_only_the_ready_are_away CHECK (((squad_status <> ALL (ARRAY['departed'::text, 'onRoad'::text])) OR (standing = 'ready'::text))),
  constraint sqd_6_ready_when_it_left CHECK (((squad_status <> ALL (ARRAY['departed'::text, 'onRoad'::text])) OR (standing_until >= squad_departed_at))),
  constraint squad_member_zone_id_campaign_id_person_id_standing_standi_fkey FOREIGN KEY (zone_id, campaign_id, person_id, standing, standing_until) REFERENCES campaign_participant(zone_id, campaign_id, person_id, standing, standing_until) ON UPDATE CASCADE,
  constraint squad_member_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint squad_member_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id),
  constraint squad_member_zone_id_squad_id_campaign_id_squad_status_squ_fkey FOREIGN KEY (zone_id, squad_id, campaign_id, squad_status, squad_departed_at, starts_on, ends_on) REFERENCES squad(zone_id, id, campaign_id, status, departed_at, starts_on, ends_on) ON UPDATE CASCADE
);
alter table squad_member enable row level security;
alter table squad_member force row level security;
CREATE INDEX squad_member_by_person ON public.squad_member USING btree (zone_id, person_id);
create policy cmp_15_administrators_apart on squad_member as restrictive for insert to sortie_app with check ((NOT (person_id IN ( SELECT administrators() AS administrators))));
create policy squad_member_of_zone on squad_member as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on squad_member to sortie_app;

create table status_light (
  zone_id integer not null,
  id uuid not null,
  rule_key text not null,
  rule_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  project_id uuid,
  enterprise_id uuid,
  owner_id uuid,
  line_id uuid,
  light text not null,
  value integer not null,
  inputs jsonb not null,
  lit_on date not null,
  light_on date not null,
  warned_until date,
  told_light text,
  ended_on date,
  constraint status_light_pkey PRIMARY KEY (zone_id, id),
  constraint status_light_check CHECK (((light_on >= lit_on) AND ((ended_on IS NULL) OR (ended_on >= lit_on)))),
  constraint status_light_check1 CHECK (((subject_kind <> 'project'::text) OR (subject_id = project_id))),
  constraint status_light_check2 CHECK (((subject_kind <> 'enterprise'::text) OR (subject_id = enterprise_id))),
  constraint status_light_light_check CHECK ((light = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text]))),
  constraint status_light_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['project'::text, 'enterprise'::text, 'unit'::text, 'line'::text, 'zone'::text]))),
  constraint status_light_told_light_check CHECK ((told_light = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text]))),
  constraint status_light_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint status_light_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint status_light_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint status_light_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint status_light_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id),
  constraint status_light_zone_id_rule_id_fkey FOREIGN KEY (zone_id, rule_id) REFERENCES light_rule(zone_id, id)
);
alter table status_light enable row level security;
alter table status_light force row level security;
CREATE UNIQUE INDEX lgt_4_lit_once ON public.status_light USING btree (zone_id, rule_key, subject_kind, subject_id) WHERE (ended_on IS NULL);
CREATE INDEX status_light_lit ON public.status_light USING btree (zone_id, light, light_on, id) WHERE (ended_on IS NULL);
CREATE INDEX status_light_of_line ON public.status_light USING btree (zone_id, line_id, light_on, id) WHERE (ended_on IS NULL);
CREATE INDEX status_light_of_owner ON public.status_light USING btree (zone_id, owner_id, light_on, id) WHERE (ended_on IS NULL);
CREATE INDEX status_light_of_project ON public.status_light USING btree (zone_id, project_id) WHERE (ended_on IS NULL);
CREATE INDEX status_light_of_subject ON public.status_light USING btree (zone_id, subject_kind, subject_id, lit_on DESC);
CREATE INDEX status_light_to_tell ON public.status_light USING btree (zone_id, rule_id, id) WHERE ((ended_on IS NULL) AND (told_light IS DISTINCT FROM light));
create policy status_light_of_zone on status_light as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on status_light to sortie_app;

create table supervision_order (
  zone_id integer not null,
  id uuid not null,
  what text not null,
  evidence_wanted text not null,
  owner_id uuid not null,
  asker_id uuid not null,
  lead_unit_id uuid,
  line_id uuid,
  project_id uuid,
  enterprise_id uuid,
  given_on date not null,
  given_at timestamp with time zone not null,
  due_on date not null,
  lapses smallint not null default 0,
  state text not null,
  done_words text not null default ''::text,
  done_files smallint not null default 0,
  confirmed_by uuid,
  closed_at timestamp with time zone,
  tell_on date,
  revision integer not null default 1,
  updated_at timestamp with time zone not null,
  decision_id uuid,
  constraint supervision_order_pkey PRIMARY KEY (zone_id, id),
  constraint ord_1_says_what_shows_it CHECK (((what <> ''::text) AND (evidence_wanted <> ''::text))),
  constraint ord_2_owner_is_another CHECK ((owner_id <> asker_id)),
  constraint ord_5_done_shows_it CHECK (((state <> ALL (ARRAY['done'::text, 'confirmed'::text])) OR (done_words <> ''::text) OR (done_files > 0))),
  constraint ord_6_confirmed_by_whoever_asked CHECK ((((state = 'confirmed'::text) = (confirmed_by IS NOT NULL)) AND ((confirmed_by IS NULL) OR (confirmed_by = asker_id)))),
  constraint ord_8_due_when_given_or_later CHECK ((due_on >= given_on)),
  constraint supervision_order_check CHECK (((state = ANY (ARRAY['confirmed'::text, 'withdrawn'::text])) = (closed_at IS NOT NULL))),
  constraint supervision_order_check1 CHECK (((tell_on IS NULL) OR (state = ANY (ARRAY['given'::text, 'accepted'::text])))),
  constraint supervision_order_done_files_check CHECK ((done_files >= 0)),
  constraint supervision_order_lapses_check CHECK ((lapses >= 0)),
  constraint supervision_order_state_check CHECK ((state = ANY (ARRAY['given'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint mtg_6_decision_has_its_order FOREIGN KEY (zone_id, decision_id) REFERENCES meeting_decision(zone_id, id),
  constraint supervision_order_zone_id_asker_id_fkey FOREIGN KEY (zone_id, asker_id) REFERENCES person(zone_id, id),
  constraint supervision_order_zone_id_enterprise_id_fkey FOREIGN KEY (zone_id, enterprise_id) REFERENCES enterprise(zone_id, id),
  constraint supervision_order_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint supervision_order_zone_id_lead_unit_id_fkey FOREIGN KEY (zone_id, lead_unit_id) REFERENCES unit(zone_id, id),
  constraint supervision_order_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint supervision_order_zone_id_owner_id_fkey FOREIGN KEY (zone_id, owner_id) REFERENCES person(zone_id, id),
  constraint supervision_order_zone_id_project_id_fkey FOREIGN KEY (zone_id, project_id) REFERENCES project(zone_id, id)
);
alter table supervision_order enable row level security;
alter table supervision_order force row level security;
CREATE UNIQUE INDEX mtg_7_one_order_a_decision ON public.supervision_order USING btree (zone_id, decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX supervision_order_closed ON public.supervision_order USING btree (zone_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX supervision_order_closed_of_asker ON public.supervision_order USING btree (zone_id, asker_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX supervision_order_closed_of_owner ON public.supervision_order USING btree (zone_id, owner_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX supervision_order_closed_of_project ON public.supervision_order USING btree (zone_id, project_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX supervision_order_of_enterprise ON public.supervision_order USING btree (zone_id, enterprise_id, due_on, id) WHERE (enterprise_id IS NOT NULL);
CREATE INDEX supervision_order_open ON public.supervision_order USING btree (zone_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX supervision_order_open_of_asker ON public.supervision_order USING btree (zone_id, asker_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX supervision_order_open_of_owner ON public.supervision_order USING btree (zone_id, owner_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX supervision_order_open_of_project ON public.supervision_order USING btree (zone_id, project_id, due_on, id) WHERE (closed_at IS NULL);
CREATE INDEX supervision_order_to_tell ON public.supervision_order USING btree (zone_id, tell_on) WHERE (tell_on IS NOT NULL);
create policy supervision_order_of_zone on supervision_order as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on supervision_order to sortie_app;
grant update (owner_id, due_on, lapses, state, done_words, done_files, confirmed_by, closed_at, tell_on, revision, updated_at) on supervision_order to sortie_app;

create table target (
  zone_id integer not null,
  id uuid not null,
  metric text not null,
  scope_kind text not null,
  scope_id uuid not null,
  line_id uuid,
  unit_id uuid,
  year smallint not null,
  quarter smallint,
  amount bigint not null,
  updated_at timestamp with time zone not null,
  updated_by_name text not null,
  revision integer not null default 1,
  constraint target_pkey PRIMARY KEY (zone_id, id),
  constraint tgt_1_target_once UNIQUE NULLS NOT DISTINCT (zone_id, year, metric, scope_kind, scope_id, quarter),
  constraint target_check CHECK (
CASE scope_kind
    WHEN 'line'::text THEN ((line_id = scope_id) AND (unit_id IS NULL))
    WHEN 'unit'::text THEN ((unit_id = scope_id) AND (line_id IS NULL))
    ELSE ((scope_id = '00000000-0000-0000-0000-000000000000'::uuid) AND (line_id IS NULL) AND (unit_id IS NULL))
END),
  constraint target_metric_check CHECK ((metric ~ '^[a-z][A-Za-z]{1,39}$'::text)),
  constraint target_quarter_check CHECK (((quarter >= 1) AND (quarter <= 4))),
  constraint target_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['zone'::text, 'line'::text, 'unit'::text]))),
  constraint target_year_check CHECK (((year >= 2000) AND (year <= 2199))),
  constraint tgt_2_more_than_nothing CHECK ((amount > 0)),
  constraint target_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint target_zone_id_line_id_fkey FOREIGN KEY (zone_id, line_id) REFERENCES industry_line(zone_id, id),
  constraint target_zone_id_unit_id_fkey FOREIGN KEY (zone_id, unit_id) REFERENCES unit(zone_id, id)
);
alter table target enable row level security;
alter table target force row level security;
create policy target_of_zone on target as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select, update on target to sortie_app;

create table told_upwards (
  zone_id integer not null,
  id uuid not null,
  about_kind text not null,
  about_id uuid not null,
  episode text not null,
  light text not null,
  asked text not null,
  answered text not null,
  person_id uuid not null,
  person_name text not null,
  account_id uuid not null,
  for_name text,
  passed jsonb not null,
  particulars jsonb not null default '{}'::jsonb,
  notice_id uuid,
  told_at timestamp with time zone not null,
  constraint told_upwards_pkey PRIMARY KEY (zone_id, id),
  constraint org_21_told_once UNIQUE (zone_id, about_kind, about_id, episode, asked),
  constraint told_upwards_about_kind_check CHECK ((about_kind ~ '^[a-z][A-Za-z]{1,39}$'::text)),
  constraint told_upwards_episode_check CHECK ((episode <> ''::text)),
  constraint told_upwards_light_check CHECK ((light = ANY (ARRAY['blue'::text, 'yellow'::text, 'red'::text]))),
  constraint told_upwards_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint told_upwards_zone_id_notice_id_fkey FOREIGN KEY (zone_id, notice_id) REFERENCES notice(zone_id, id),
  constraint told_upwards_zone_id_person_id_fkey FOREIGN KEY (zone_id, person_id) REFERENCES person(zone_id, id)
);
alter table told_upwards enable row level security;
alter table told_upwards force row level security;
create policy told_upwards_of_zone on told_upwards as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on told_upwards to sortie_app;
grant update (notice_id) on told_upwards to sortie_app;

create table triage_policy (
  zone_id integer not null,
  id uuid not null,
  version integer not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  grades jsonb not null,
  rules jsonb not null,
  otherwise text not null,
  source text not null,
  reason text not null,
  made_by uuid,
  made_by_name text not null,
  constraint triage_policy_pkey PRIMARY KEY (zone_id, id),
  constraint triage_policy_zone_id_version_key UNIQUE (zone_id, version),
  constraint tri_1_one_version_at_a_time EXCLUDE USING gist (zone_id WITH =, tstzrange(from_at, to_at) WITH &&),
  constraint triage_policy_otherwise_check CHECK ((otherwise = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  constraint triage_policy_version_check CHECK ((version >= 1)),
  constraint triage_policy_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id)
);
alter table triage_policy enable row level security;
alter table triage_policy force row level security;
create policy triage_policy_of_zone on triage_policy as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select on triage_policy to sortie_app;
grant update (to_at) on triage_policy to sortie_app;

create table unit (
  zone_id integer not null,
  id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  city_code character(6),
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint unit_pkey PRIMARY KEY (zone_id, id),
  constraint org_2_unit_name_once UNIQUE (zone_id, name),
  constraint org_3_outstation_has_city CHECK (((kind <> 'outstation'::text) OR (city_code IS NOT NULL))),
  constraint org_4_not_its_own_parent CHECK (((parent_id IS NULL) OR (parent_id <> id))),
  constraint unit_city_code_check CHECK ((city_code ~ '^\d{6}$'::text)),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['leading-group'::text, 'bureau'::text, 'office'::text, 'section'::text, 'outstation'::text, 'subdistrict'::text, 'community'::text, 'company'::text]))),
  constraint unit_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint unit_zone_id_parent_id_fkey FOREIGN KEY (zone_id, parent_id) REFERENCES unit(zone_id, id)
);
alter table unit enable row level security;
alter table unit force row level security;
CREATE INDEX unit_by_parent ON public.unit USING btree (zone_id, parent_id);
create policy unit_of_zone on unit as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on unit to sortie_app;

create table visit_record (
  zone_id integer not null,
  visit_id uuid not null,
  campaign_id uuid not null,
  squad_id uuid not null,
  day date not null,
  start_minute smallint not null,
  end_minute smallint not null,
  status text not null,
  arrived_at timestamp with time zone,
  registered_at timestamp with time zone,
  arrived_by uuid,
  arrived_by_name text not null default ''::text,
  met jsonb not null default '[]'::jsonb,
  findings text not null default ''::text,
  next_step text not null default ''::text,
  next_step_on date,
  outcome text,
  lead_id uuid,
  missed_why text,
  written_by uuid,
  written_by_name text not null default ''::text,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  revision integer not null default 1,
  constraint visit_record_pkey PRIMARY KEY (zone_id, visit_id),
  constraint visit_record_check CHECK (((end_minute > start_minute) AND (end_minute <= 1440))),
  constraint visit_record_outcome_check CHECK ((outcome = ANY (ARRAY['none'::text, 'followUp'::text, 'lead'::text]))),
  constraint visit_record_start_minute_check CHECK (((start_minute >= 0) AND (start_minute <= 1440))),
  constraint visit_record_status_check CHECK ((status = ANY (ARRAY['arrived'::text, 'writing'::text, 'closed'::text, 'missed'::text]))),
  constraint vst_1_closes_with_finding_and_next_step CHECK (((status <> 'closed'::text) OR ((closed_at IS NOT NULL) AND (outcome IS NOT NULL) AND (length(findings) >= 5) AND (length(next_step) >= 2) AND (next_step_on IS NOT NULL)))),
  constraint vst_2_closes_with_someone_met CHECK (((status <> 'closed'::text) OR (jsonb_array_length(met) > 0))),
  constraint vst_3_missed_has_reason CHECK (((status <> 'missed'::text) OR (length(missed_why) >= 2))),
  constraint visit_record_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint visit_record_zone_id_lead_id_fkey FOREIGN KEY (zone_id, lead_id) REFERENCES project(zone_id, id),
  constraint visit_record_zone_id_squad_id_fkey FOREIGN KEY (zone_id, squad_id) REFERENCES squad(zone_id, id),
  constraint visit_record_zone_id_visit_id_fkey FOREIGN KEY (zone_id, visit_id) REFERENCES campaign_visit(zone_id, id)
);
alter table visit_record enable row level security;
alter table visit_record force row level security;
CREATE INDEX visit_record_by_campaign ON public.visit_record USING btree (zone_id, campaign_id, status);
CREATE INDEX visit_record_by_squad ON public.visit_record USING btree (zone_id, squad_id);
create policy visit_record_of_zone on visit_record as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant insert, select, update on visit_record to sortie_app;

create table visit_window (
  zone_id integer not null,
  visit_id uuid not null,
  campaign_id uuid not null,
  duration_minutes smallint not null,
  campaign_starts_on date not null,
  campaign_ends_on date not null,
  day date not null,
  from_minute smallint not null,
  to_minute smallint not null,
  constraint visit_window_pkey PRIMARY KEY (zone_id, visit_id, day, from_minute),
  constraint cmp_10_window_inside_campaign CHECK (((day >= campaign_starts_on) AND (day <= campaign_ends_on))),
  constraint cmp_9_window_holds_the_visit CHECK (((to_minute - from_minute) >= duration_minutes)),
  constraint visit_window_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1440))),
  constraint visit_window_to_minute_check CHECK (((to_minute >= 0) AND (to_minute <= 1440))),
  constraint visit_window_zone_id_campaign_id_campaign_starts_on_campai_fkey FOREIGN KEY (zone_id, campaign_id, campaign_starts_on, campaign_ends_on) REFERENCES campaign(zone_id, id, starts_on, ends_on) ON UPDATE CASCADE,
  constraint visit_window_zone_id_fkey FOREIGN KEY (zone_id) REFERENCES zone(id),
  constraint visit_window_zone_id_visit_id_campaign_id_duration_minutes_fkey FOREIGN KEY (zone_id, visit_id, campaign_id, duration_minutes) REFERENCES campaign_visit(zone_id, id, campaign_id, duration_minutes) ON UPDATE CASCADE
);
alter table visit_window enable row level security;
alter table visit_window force row level security;
create policy visit_window_of_zone on visit_window as permissive for all to sortie_app using ((zone_id = (NULLIF(current_setting('app.zone'::text, true), ''::text))::integer));
grant delete, insert, select on visit_window to sortie_app;

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

CREATE OR REPLACE FUNCTION public.administrators()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select person_id
  from auth.account
  where zone_id = nullif(current_setting('app.zone', true), '')::integer
    and person_id is not null
    and disabled_at is null
    and roles && array['systemAdmin', 'securityAdmin', 'auditor']
$function$;

CREATE OR REPLACE FUNCTION public.enterprise_index(ids uuid[], bodies text[], marks text[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into enterprise_search (zone_id, enterprise_id, body, marks)
  select own_zone(), given.id, given.body, given.marks from unnest(ids, bodies, marks) as given (id, body, marks)
  on conflict (zone_id, enterprise_id) do update set body = excluded.body, marks = excluded.marks
  where (enterprise_search.body, enterprise_search.marks) <> (excluded.body, excluded.marks)
$function$;

CREATE OR REPLACE FUNCTION public.enterprise_matches(wanted text, marked text, cap integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
declare
  zone integer := own_zone();
  pairs text[] := search_pairs(own_zone(), wanted, marked);
  pattern text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  guess json;
  found uuid[];
begin
  if zone is null or length(wanted) < 2 then
    return null;
  end if;
  execute format('explain (format json) select 1 from enterprise_search where search_pairs(zone_id, body, marks) @> %L::text[]', pairs)
    into guess;
  if (guess -> 0 -> 'Plan' ->> 'Plan Rows')::bigint > cap::bigint * 3 then
    return null;
  end if;
  execute
    'select coalesce(array_agg(enterprise_id), ''{}'') from (
       select enterprise_id from enterprise_search
       where (zone_id = $1) is true and search_pairs(zone_id, body, marks) @> $2 and body like $3 limit $4
     ) as holding'
    into found using zone, pairs, pattern, cap + 1;
  return case when cardinality(found) <= cap then found end;
end $function$;

CREATE OR REPLACE FUNCTION public.own_zone()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.zone', true), '')::integer $function$;

CREATE OR REPLACE FUNCTION public.search_pairs(zone integer, body text, marks text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE COST 10000
AS $function$
declare
  chars text[] := string_to_array(body, null);
  pairs text[] := '{}';
  mark text;
begin
  for i in 1 .. coalesce(cardinality(chars), 0) - 1 loop
    if chars[i] <> E'\n' and chars[i + 1] <> E'\n' then
      pairs := pairs || (zone || ':' || chars[i] || chars[i + 1]);
    end if;
  end loop;
  foreach mark in array string_to_array(marks, E'\n') loop
    pairs := pairs || (zone || '=' || mark);
  end loop;
  return pairs;
end $function$;
