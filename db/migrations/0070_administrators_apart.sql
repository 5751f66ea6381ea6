-- Administrators neither take part in a campaign nor sit in a squad (CMP-15): who may see the trace of what was done, or
-- open accounts for it, does not do it. Whoever took part before becoming one stays on the record of that campaign.

-- People of the asker's zone whose account can sign in as an administrator.
create function administrators() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select person_id
  from auth.account
  where zone_id = nullif(current_setting('app.zone', true), '')::integer
    and person_id is not null
    and disabled_at is null
    and roles && array['systemAdmin', 'securityAdmin', 'auditor']
$$;
revoke all on function administrators() from public;
grant execute on function administrators() to sortie_app;

-- They narrow what the policies of the zone allow.
create policy cmp_15_administrators_apart on campaign_participant as restrictive for insert to sortie_app
  with check (person_id not in (select administrators()));
create policy cmp_15_administrators_apart on squad_member as restrictive for insert to sortie_app
  with check (person_id not in (select administrators()));
