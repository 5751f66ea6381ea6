-- What partners are appointed for, which account is whose, and the investors they refer.

create table partner_appointment (
  zone_id integer not null references zone (id),
  id uuid not null,
  partner_id uuid not null,
  kind text not null check (kind in ('appointment', 'contract')),
  from_on date not null,
  to_on date not null,
  -- Quotas of the term: valid leads, investment in 10,000 CNY, foreign capital in 10,000 USD.
  lead_quota integer check (lead_quota > 0),
  amount_quota bigint check (amount_quota > 0),
  foreign_quota bigint check (foreign_quota > 0),
  fee text not null,
  made_at timestamptz not null,
  made_by_name text not null,
  -- Ended before its time: the last day it stood, and why.
  ended_on date,
  ended_reason text,
  ended_by_name text,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  constraint ptn_3_one_appointment_at_a_time exclude using gist (
    zone_id with =,
    partner_id with =,
    daterange(from_on, coalesce(ended_on, to_on), '[]') with &&
  ),
  constraint ptn_4_ends_after_it_begins check (to_on >= from_on),
  constraint ptn_5_ended_with_reason check (
    (ended_on is null) = (ended_reason is null)
    and (ended_on is null) = (ended_by_name is null)
    and ended_reason <> ''
    and ended_on between from_on and to_on
  )
);
create index partner_appointment_of_partner on partner_appointment (zone_id, partner_id, from_on desc);
alter table partner_appointment enable row level security;
alter table partner_appointment force row level security;
create policy partner_appointment_of_zone on partner_appointment to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- What was agreed is not rewritten: only when and why it ended.
grant select, insert on partner_appointment to sortie_app;
grant update (ended_on, ended_reason, ended_by_name, revision) on partner_appointment to sortie_app;

-- Whose account it is: what the portal shows hangs on it.
create table partner_account (
  zone_id integer not null references zone (id),
  account_id uuid not null,
  partner_id uuid not null,
  constraint ptn_7_account_of_one_partner primary key (zone_id, account_id),
  foreign key (zone_id, partner_id) references partner (zone_id, id)
);
create index partner_account_of_partner on partner_account (zone_id, partner_id);
alter table partner_account enable row level security;
alter table partner_account force row level security;
create policy partner_account_of_zone on partner_account to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on partner_account to sortie_app;

create table partner_referral (
  zone_id integer not null references zone (id),
  id uuid not null,
  partner_id uuid not null,
  investor_name text not null,
  -- The name as it is compared: width, case, blanks and brackets aside.
  investor_key text not null,
  -- The enterprise it was found to be.
  enterprise_id uuid,
  line_id uuid,
  contact text not null,
  what text not null,
  evidence text not null,
  filed_at timestamptz not null,
  filed_by_name text not null,
  -- Null when the partner filed it itself.
  filed_by_staff uuid,
  state text not null check (state in ('filed', 'valid', 'invalid')),
  -- A fallen one was not valid and stands in nobody's way.
  standing text not null check (standing in ('first', 'later', 'fallen')),
  first_id uuid,
  judged_at timestamptz,
  judged_by_name text,
  judged_reason text,
  -- The project it became, and what was agreed there: 10,000 CNY, and 10,000 USD of foreign capital.
  project_id uuid,
  agreed_amount bigint check (agreed_amount >= 0),
  agreed_foreign bigint check (agreed_foreign >= 0),
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, first_id) references partner_referral (zone_id, id),
  foreign key (zone_id, filed_by_staff) references person (zone_id, id),
  constraint ptn_8_says_something check (
    investor_name <> '' and investor_key <> '' and what <> '' and evidence <> ''
  ),
  constraint ptn_9_later_names_the_first check ((standing = 'later') = (first_id is not null) and first_id <> id),
  constraint ptn_10_judged_with_reason check (
    (state = 'filed') = (judged_at is null)
    and (judged_at is null) = (judged_by_name is null)
    and (judged_at is null) = (judged_reason is null)
    and (state <> 'invalid' or judged_reason <> '')
  ),
  constraint ptn_11_fallen_when_not_valid check ((state = 'invalid') = (standing = 'fallen')),
  constraint ptn_12_project_of_a_valid_first check (
    (project_id is null or (state = 'valid' and standing = 'first'))
    and (project_id is null) = (agreed_amount is null)
    and (project_id is null) = (agreed_foreign is null)
  )
);
create unique index ptn_9_one_first_referrer on partner_referral (zone_id, investor_key, line_id)
  nulls not distinct where standing = 'first';
create unique index ptn_9_one_first_of_an_enterprise on partner_referral (zone_id, enterprise_id, line_id)
  nulls not distinct where standing = 'first' and enterprise_id is not null;
create unique index ptn_12_one_referral_of_a_project on partner_referral (zone_id, project_id)
  where project_id is not null;
create index partner_referral_behind on partner_referral (zone_id, first_id, filed_at) where first_id is not null;
create index partner_referral_of_partner on partner_referral (zone_id, partner_id, filed_at desc, id desc);
create index partner_referral_by_state on partner_referral (zone_id, state, filed_at desc, id desc);
create index partner_referral_by_time on partner_referral (zone_id, filed_at desc, id desc);
alter table partner_referral enable row level security;
alter table partner_referral force row level security;
create policy partner_referral_of_zone on partner_referral to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- What was filed stands as it was filed.
grant select, insert on partner_referral to sortie_app;
grant update (
  enterprise_id, state, standing, first_id, judged_at, judged_by_name, judged_reason, project_id, agreed_amount,
  agreed_foreign, revision
) on partner_referral to sortie_app;
