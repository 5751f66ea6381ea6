-- What we promised to the other side of a project, and they to us: by when, and what became of it.

create table project_commitment (
  zone_id integer not null references zone (id),
  id uuid not null,
  project_id uuid not null,
  direction text not null check (direction in ('ours', 'theirs')),
  what text not null check (what <> ''),
  -- Who at the other side was promised it, or promised it: name and post.
  other_side text not null check (other_side <> ''),
  -- Ours: who keeps it. Theirs: who follows it.
  owner_id uuid not null,
  promised_on date not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  -- Null while it is open.
  outcome text check (outcome in ('kept', 'released')),
  settled_on date,
  settled_at timestamptz,
  settled_by_name text,
  -- Kept: its evidence. Released: why.
  settled_note text,
  -- Released: who at the other side let it go.
  released_by text,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, project_id) references project (zone_id, id),
  foreign key (zone_id, owner_id) references person (zone_id, id),
  constraint prj_19_due_after_promised check (due_on >= promised_on),
  constraint prj_20_settled_with_evidence check (
    (outcome is null) = (settled_on is null)
    and (outcome is null) = (settled_at is null)
    and (outcome is null) = (settled_by_name is null)
    and (outcome is null) = (settled_note is null)
    and settled_note <> ''
    and (released_by is not null) = (outcome is not distinct from 'released')
    and released_by <> ''
  )
);
create index project_commitment_open on project_commitment (zone_id, due_on, id) where outcome is null;
create index project_commitment_open_by_owner on project_commitment (zone_id, owner_id, due_on, id)
  where outcome is null;
create index project_commitment_settled on project_commitment (zone_id, due_on desc, id desc)
  where outcome is not null;
create index project_commitment_of_project on project_commitment (zone_id, project_id, due_on, id);
alter table project_commitment enable row level security;
alter table project_commitment force row level security;
create policy project_commitment_of_zone on project_commitment to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- What was promised is not rewritten: only who sees to it, and what became of it.
grant select, insert on project_commitment to sortie_app;
grant update (
  owner_id, outcome, settled_on, settled_at, settled_by_name, settled_note, released_by, revision
) on project_commitment to sortie_app;
