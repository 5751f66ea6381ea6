-- PRJ-5 The last day on which something came of a project: a move, or a contact that was more than "no change".
alter table project add column progress_on date;

update project p
set progress_on = greatest(
  (select max(m.changed_on) from project_stage_change m where m.zone_id = p.zone_id and m.project_id = p.id),
  (
    select max(c.happened_on)
    from contact c
    where c.zone_id = p.zone_id and c.project_id = p.id and c.kind <> 'noChange'
  )
);
