-- Weekly analyses by industry: which lines a partner analyses, and what it found, week by week.

create table partner_analysis_line (
  zone_id integer not null references zone (id),
  partner_id uuid not null,
  line_id uuid not null,
  primary key (zone_id, partner_id, line_id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id)
);
alter table partner_analysis_line enable row level security;
alter table partner_analysis_line force row level security;
create policy partner_analysis_line_of_zone on partner_analysis_line to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
grant select, insert, delete on partner_analysis_line to sortie_app;

create table partner_analysis (
  zone_id integer not null references zone (id),
  id uuid not null,
  partner_id uuid not null,
  line_id uuid not null,
  -- The Monday of its week.
  week_on date not null,
  findings text not null,
  -- Firms named in it that may be spoken to.
  leads text[] not null,
  due_at timestamptz not null,
  filed_at timestamptz not null,
  filed_by_name text not null,
  rating smallint,
  rating_note text,
  rated_at timestamptz,
  rated_by_name text,
  revision integer not null default 1,
  primary key (zone_id, id),
  foreign key (zone_id, partner_id) references partner (zone_id, id),
  foreign key (zone_id, line_id) references industry_line (zone_id, id),
  constraint ptn_14_findings_of_a_week check (findings <> '' and extract(isodow from week_on) = 1),
  constraint ptn_15_once_a_week unique (zone_id, partner_id, line_id, week_on),
  constraint ptn_17_rated_1_to_5 check (
    rating between 1 and 5
    and (rating is null) = (rated_at is null)
    and (rating is null) = (rated_by_name is null)
    and (rating is null) = (rating_note is null)
  )
);
create index partner_analysis_of_week on partner_analysis (zone_id, week_on);
create index partner_analysis_of_partner on partner_analysis (zone_id, partner_id, week_on desc, id desc);
alter table partner_analysis enable row level security;
alter table partner_analysis force row level security;
create policy partner_analysis_of_zone on partner_analysis to sortie_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::integer);
-- What was written stands as it was filed.
grant select, insert on partner_analysis to sortie_app;
grant update (rating, rating_note, rated_at, rated_by_name, revision) on partner_analysis to sortie_app;
