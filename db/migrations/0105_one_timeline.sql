-- One timeline: what happened to a project stands on its enterprise's timeline and on its own, entered once.

alter table enterprise_event add column project_id uuid;
alter table enterprise_event add foreign key (zone_id, project_id) references project (zone_id, id);
create index enterprise_event_of_project on enterprise_event (zone_id, project_id, at desc, id desc)
  where project_id is not null;

alter table enterprise_event drop constraint enterprise_event_kind_check;
alter table enterprise_event add constraint enterprise_event_kind_check check (
  kind in (
    'created', 'edited', 'imported', 'contact', 'visitPlanned', 'visit', 'project', 'file', 'note',
    'commitment', 'obstacle', 'funds', 'claim', 'meeting', 'order', 'information', 'light'
  )
);

-- What projects wrote before names them as its source.
update enterprise_event
set project_id = source_id::uuid
where source_kind = 'project';
