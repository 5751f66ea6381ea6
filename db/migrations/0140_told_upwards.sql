-- Who was told along the command model that something goes wrong, by name: whoever holds the post later changes
-- nothing here.

create table told_upwards (
  zone_id integer not null references zone (id),
  id uuid not null,
  about_kind text not null check (about_kind ~ '^[a-z][A-Za-z]{1,39}$'),
  about_id uuid not null,
  -- Which time round: a thing mended may go wrong again, and a yellow one may turn red.
  episode text not null check (episode <> ''),
  light text not null check (light in ('blue', 'yellow', 'red')),
  -- Who was to be told, and who it went to.
  asked text not null,
  answered text not null,
  person_id uuid not null,
  person_name text not null,
  account_id uuid not null,
  -- Whom this person stood in for; null when it was their own.
  for_name text,
  -- [{ post, why }]: passed over on the way up.
  passed jsonb not null,
  -- What the teller keeps beside it: how many were missed.
  particulars jsonb not null default '{}',
  notice_id uuid,
  told_at timestamptz not null,
  primary key (zone_id, id),
  foreign key (zone_id, person_id) references person (zone_id, id),
  foreign key (zone_id, notice_id) references notice (zone_id, id),
  constraint org_21_told_once unique (zone_id, about_kind, about_id, episode, asked)
);
alter table told_upwards enable row level security;
alter table told_upwards force row level security;
create policy told_upwards_of_zone on told_upwards to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert on told_upwards to sortie_app;
grant update (notice_id) on told_upwards to sortie_app;

-- What was told of missed contacts stands here from now on.
insert into told_upwards (zone_id, id, about_kind, about_id, episode, light, asked, answered, person_id, person_name,
  account_id, for_name, passed, particulars, notice_id, told_at)
select zone_id, id, 'contact', subject_id, since_on::text, light, asked, answered, person_id, person_name, account_id,
  for_name, passed, jsonb_build_object('misses', misses), notice_id, told_at
from cadence_escalation;
drop table cadence_escalation;
