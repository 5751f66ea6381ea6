-- Policies: cards, clauses in versions, what firms answered, and what was given to whom.

create table policy (
  zone_id integer not null references zone (id),
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  doc_no text not null,
  issuer text not null,
  level text not null check (level in ('national', 'province', 'city', 'zone')),
  issued_on date,
  from_on date not null,
  to_on date,
  source text not null,
  note text not null,
  is_fictional boolean not null,
  created_at timestamptz not null,
  created_by_name text not null,
  primary key (zone_id, id),
  constraint pol_13_card_ends_after_it_begins check (to_on is null or to_on >= from_on)
);
create index policy_by_day on policy (zone_id, from_on desc, id desc);
create index policy_of_level on policy (zone_id, level, from_on desc, id desc);
alter table policy enable row level security;
alter table policy force row level security;
create policy policy_of_zone on policy to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on policy to sortie_app;

-- One row a version: a clause is changed by another from a day on.
create table policy_clause (
  zone_id integer not null references zone (id),
  id uuid not null,
  policy_id uuid not null,
  number text not null check (length(number) between 1 and 20),
  version integer not null check (version >= 1),
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
  created_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, policy_id) references policy (zone_id, id),
  unique (zone_id, policy_id, number, version),
  constraint pol_14_one_version_at_a_time exclude using gist (
    zone_id with =,
    policy_id with =,
    number with =,
    daterange(from_on, to_on, '[]') with &&
  ),
  constraint pol_13_clause_ends_after_it_begins check (to_on is null or to_on >= from_on)
);
create index policy_clause_by_day on policy_clause (zone_id, from_on);
alter table policy_clause enable row level security;
alter table policy_clause force row level security;
create policy policy_clause_of_zone on policy_clause to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on policy_clause to sortie_app;
grant update (to_on) on policy_clause to sortie_app;

-- What a firm answered: the newest of each fact counts, the older ones stay.
create table firm_fact (
  zone_id integer not null references zone (id),
  id uuid not null,
  enterprise_id uuid not null,
  key text not null check (key ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  -- Null takes an answer back: it is not known any more.
  value jsonb,
  as_of date not null,
  source text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id)
);
create index firm_fact_newest on firm_fact (zone_id, enterprise_id, key, at desc, id desc);
alter table firm_fact enable row level security;
alter table firm_fact force row level security;
create policy firm_fact_of_zone on firm_fact to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on firm_fact to sortie_app;

create table policy_delivery (
  zone_id integer not null references zone (id),
  id uuid not null,
  enterprise_id uuid not null,
  clause_id uuid not null,
  how text not null check (how in ('visit', 'call', 'message', 'meeting', 'paper')),
  -- What was answered and estimated then, in whole yuan.
  verdict text not null check (verdict in ('fits', 'fails', 'unknown')),
  estimate bigint check (estimate >= 0),
  note text not null,
  by_account_id uuid,
  by_name text not null,
  at timestamptz not null,
  on_day date not null,
  primary key (zone_id, id),
  foreign key (zone_id, enterprise_id) references enterprise (zone_id, id),
  foreign key (zone_id, clause_id) references policy_clause (zone_id, id),
  constraint pol_16_given_once_a_day unique (zone_id, enterprise_id, clause_id, on_day)
);
create index policy_delivery_of_enterprise on policy_delivery (zone_id, enterprise_id, at desc, id desc);
create index policy_delivery_of_clause on policy_delivery (zone_id, clause_id, at desc, id desc);
alter table policy_delivery enable row level security;
alter table policy_delivery force row level security;
create policy policy_delivery_of_zone on policy_delivery to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on policy_delivery to sortie_app;

create table policy_delivery_step (
  zone_id integer not null references zone (id),
  id uuid not null,
  delivery_id uuid not null,
  kind text not null check (kind in ('read', 'asked', 'answered')),
  words text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, delivery_id) references policy_delivery (zone_id, id)
);
create index policy_delivery_step_of on policy_delivery_step (zone_id, delivery_id, at, id);
create unique index pol_17_read_once on policy_delivery_step (zone_id, delivery_id) where kind = 'read';
alter table policy_delivery_step enable row level security;
alter table policy_delivery_step force row level security;
create policy policy_delivery_step_of_zone on policy_delivery_step to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on policy_delivery_step to sortie_app;

alter table enterprise_event drop constraint enterprise_event_kind_check;
alter table enterprise_event add constraint enterprise_event_kind_check check (
  kind in (
    'created', 'edited', 'imported', 'contact', 'visitPlanned', 'visit', 'project', 'file', 'note',
    'commitment', 'obstacle', 'funds', 'claim', 'meeting', 'order', 'information', 'light', 'policy'
  )
);
