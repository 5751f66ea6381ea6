-- What a project is agreed to be: whose capital, the agreement, when it is to start, when it was enrolled, who
-- referred it.

alter table project add column capital text check (capital in ('domestic', 'foreign', 'mixed'));
-- Who invests, where that is not the enterprise itself.
alter table project add column investor text check (investor <> '');
alter table project add column agreement text check (agreement in ('intent', 'framework', 'formal'));
-- 10,000 CNY.
alter table project add column agreed_amount bigint check (agreed_amount >= 0);
alter table project add column signed_on date;
alter table project add column audited_on date;
alter table project add column planned_start date;
alter table project add column enrolled_on date;
alter table project add column referrer_id uuid;
alter table project add column referrer_told_on date;
alter table project add foreign key (zone_id, referrer_id) references partner (zone_id, id);
alter table project add constraint prj_11_agreement_is_signed check (
  (agreement is null) = (signed_on is null)
  and (agreement is not null or (agreed_amount is null and audited_on is null))
  and (audited_on is null or audited_on >= signed_on)
);
alter table project add constraint prj_12_told_who_referred check (
  referrer_told_on is null or referrer_id is not null
);
create index project_by_planned_start on project (zone_id, planned_start, id) where planned_start is not null;
