-- A what-if is a plan of suppositions beside the plan in force: kept with what it supposes, never put in force.

alter table planning_run add column what_if jsonb;

alter table plan add column what_if jsonb;
alter table plan drop constraint plan_status_check;
alter table plan add constraint plan_status_check
  check (status in ('draft', 'published', 'superseded', 'whatIf'));
-- What is supposed is written once (no update is granted on it): so a what-if never becomes anything else.
alter table plan add constraint itn_30_a_what_if_stays_one check ((status = 'whatIf') = (what_if is not null));
alter table plan drop constraint itn_3_published_has_date;
alter table plan add constraint itn_3_published_has_date
  check ((status in ('draft', 'whatIf')) = (published_at is null));
create index plan_what_ifs on plan (zone_id, campaign_id, version desc) where status = 'whatIf';

-- ITN-38 Old what-ifs go; nothing else that was planned ever does.
grant delete on plan to sortie_app;
create policy itn_38_only_what_ifs_go on plan as restrictive for delete to sortie_app
  using (status = 'whatIf');
