-- Whose a first contact is: claims with their evidence and credit shares, disputes about them and how they were ruled.

create table first_contact_claim (
  zone_id integer not null references zone (id),
  id uuid not null,
  -- What is claimed: an investor on one industry line; no line is one as well.
  enterprise_id uuid not null,
  line_id uuid,
  -- The lead it was opened with.
  project_id uuid not null,
  -- Who leads, and who talked first: a unit or a person each.
  holder_unit_id uuid,
  holder_person_id uuid,
  first_unit_id uuid,
  first_person_id uuid,
  -- In percent; the first has none of its own while it leads itself.
  first_share smallint not null check (first_share between 0 and 100),
  holder_share smallint not null check (holder_share between 0 and 100),
  state text not null check (state in ('provisional', 'confirmed', 'expired', 'released')),
  evidence_kind text not null check (evidence_kind in ('call', 'mail', 'message')),
  evidence text not null,
  contacted_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by_name text not null,
  -- PRJ-61 The day of the last progress worth the name.
  progress_on date not null,
  confirmed_at timestamptz,
  confirmed_by_name text,
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, holder_unit_id) references unit (zone_id, id),
  foreign key (zone_id, holder_person_id) references person (zone_id, id),
  foreign key (zone_id, first_unit_id) references unit (zone_id, id),
  foreign key (zone_id, first_person_id) references person (zone_id, id),
  constraint prj_54_one_holder check (
    num_nonnulls(holder_unit_id, holder_person_id) = 1 and num_nonnulls(first_unit_id, first_person_id) = 1
  ),
  constraint prj_55_has_evidence check (evidence <> ''),
  constraint prj_56_contact_before_claim check (contacted_at <= opened_at),
  constraint prj_58_shares_sum_to_100 check (first_share + holder_share = 100),
  check (state <> 'confirmed' or confirmed_at is not null),
  check ((state in ('expired', 'released')) = (ended_at is not null))
);
create unique index prj_57_one_live_claim on first_contact_claim (zone_id, enterprise_id, line_id)
  nulls not distinct where state in ('provisional', 'confirmed');
create index first_contact_claim_by_project on first_contact_claim (zone_id, project_id);
create index first_contact_claim_live on first_contact_claim (zone_id, id) where state in ('provisional', 'confirmed');
create index first_contact_claim_ended on first_contact_claim (zone_id, id) where state in ('expired', 'released');
create index first_contact_claim_by_progress on first_contact_claim (zone_id, progress_on)
  where state in ('provisional', 'confirmed');
alter table first_contact_claim enable row level security;
alter table first_contact_claim force row level security;
create policy first_contact_claim_of_zone on first_contact_claim to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on first_contact_claim to sortie_app;
grant update (holder_unit_id, holder_person_id, first_share, holder_share, state, progress_on, confirmed_at,
  confirmed_by_name, ended_at, revision) on first_contact_claim to sortie_app;

-- Each step of a claim as it was; never changed and never removed.
create table claim_step (
  zone_id integer not null references zone (id),
  id uuid not null,
  claim_id uuid not null,
  kind text not null check (kind in ('opened', 'confirmed', 'transferred', 'released', 'expired', 'disputed', 'ruled')),
  -- Who leads after it.
  holder_name text not null,
  first_share smallint not null,
  reason text not null,
  at timestamptz not null,
  by_account_id uuid,
  by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, claim_id) references first_contact_claim (zone_id, id)
);
create index claim_step_by_claim on claim_step (zone_id, claim_id, id);
alter table claim_step enable row level security;
alter table claim_step force row level security;
create policy claim_step_of_zone on claim_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on claim_step to sortie_app;

create table claim_dispute (
  zone_id integer not null references zone (id),
  id uuid not null,
  claim_id uuid not null,
  challenger_unit_id uuid,
  challenger_person_id uuid,
  statement text not null,
  evidence_kind text not null check (evidence_kind in ('call', 'mail', 'message')),
  evidence text not null,
  contacted_at timestamptz not null,
  filed_at timestamptz not null,
  filed_by_name text not null,
  -- What the holder says to it.
  answer text not null default '',
  answered_at timestamptz,
  answered_by_name text,
  state text not null check (state in ('open', 'ruled')),
  -- Who was asked to rule, as the command model stood then; null when there was nobody.
  ruler_person_id uuid,
  ruler_name text,
  primary key (zone_id, id),
  foreign key (zone_id, claim_id) references first_contact_claim (zone_id, id),
  foreign key (zone_id, challenger_unit_id) references unit (zone_id, id),
  foreign key (zone_id, challenger_person_id) references person (zone_id, id),
  foreign key (zone_id, ruler_person_id) references person (zone_id, id),
  constraint prj_54_one_challenger check (num_nonnulls(challenger_unit_id, challenger_person_id) = 1),
  constraint prj_63_says_something check (statement <> '' and evidence <> ''),
  check (contacted_at <= filed_at),
  check ((answer <> '') = (answered_at is not null))
);
create unique index prj_62_one_dispute_at_a_time on claim_dispute (zone_id, claim_id) where state = 'open';
create index claim_dispute_by_claim on claim_dispute (zone_id, claim_id);
create index claim_dispute_open on claim_dispute (zone_id, id) where state = 'open';
alter table claim_dispute enable row level security;
alter table claim_dispute force row level security;
create policy claim_dispute_of_zone on claim_dispute to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on claim_dispute to sortie_app;
grant update (answer, answered_at, answered_by_name, state) on claim_dispute to sortie_app;

-- How a dispute was ruled; never changed and never removed.
create table claim_ruling (
  zone_id integer not null references zone (id),
  id uuid not null,
  dispute_id uuid not null,
  winner text not null check (winner in ('holder', 'challenger')),
  ground text not null check (ground in ('earlierContact', 'investorWritten', 'leadingGroup')),
  reason text not null,
  ruled_at timestamptz not null,
  by_account_id uuid,
  by_name text not null,
  primary key (zone_id, id),
  foreign key (zone_id, dispute_id) references claim_dispute (zone_id, id),
  constraint prj_65_ruled_once unique (zone_id, dispute_id),
  constraint prj_66_ruling_has_reason check (reason <> '')
);
alter table claim_ruling enable row level security;
alter table claim_ruling force row level security;
create policy claim_ruling_of_zone on claim_ruling to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on claim_ruling to sortie_app;
