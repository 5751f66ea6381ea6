-- Outside people who bring firms: advisors and commissioned agencies.

create table partner (
  zone_id integer not null references zone (id),
  id uuid not null,
  kind text not null check (kind in ('park-advisor', 'promotion-advisor', 'agency')),
  name text not null,
  organisation text,
  city_code char(6) not null check (city_code ~ '^\d{6}$'),
  industries text[] not null default '{}',
  contact_name text,
  contact_phone text,
  owner_id uuid not null,
  appointed_from date not null,
  appointed_to date,
  note text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  constraint ptn_1_name_once unique (zone_id, kind, name),
  constraint ptn_2_ends_after_it_begins check (appointed_to is null or appointed_to >= appointed_from)
);
create index partner_by_name on partner (zone_id, name collate "C", id);
create index partner_by_owner on partner (zone_id, owner_id);
alter table partner enable row level security;
alter table partner force row level security;
create policy partner_of_zone on partner to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, update on partner to sortie_app;
