-- A zone around a refuge: where it is is shown to the holders of the wearer alone (security B36), and the engine watches it as any other.
alter table tracking.rule drop constraint rule_protects_check;
alter table tracking.rule add constraint rule_protects_check check (protects in ('NOBODY', 'CHILDREN', 'VICTIM', 'REFUGE')),
  add check (protects <> 'REFUGE' or kind = 'EXCLUSION' and template_id is null);
-- whether a wearer has one
create index rule_refuge on tracking.rule (person_id) where protects = 'REFUGE';

-- Where a zone is is read in these views alone: they show it, or an empty text to whoever holds the wearer not.
create view tracking.shown_rule as
  select r.id, r.person_id, r.name, r.kind, r.protects, r.version, r.other_id, r.template_id, r.site_id,
         case when r.draft is null or r.protects <> 'REFUGE' or access.holds(r.person_id) then r.draft else '' end as draft
    from tracking.rule r;
create view tracking.shown_version as
  select v.rule_id, v.no, v.person_id, v.from_at, v.reason, v.made_at, case when r.protects <> 'REFUGE' or access.holds(r.person_id) then v.feature else '' end as feature
    from tracking.rule_version v join tracking.rule r on r.id = v.rule_id;
grant select on tracking.shown_rule, tracking.shown_version to tutela_staff;

revoke select on tracking.rule, tracking.rule_version from tutela_staff;
grant select (id, person_id, name, kind, protects, version, other_id, template_id, site_id) on tracking.rule to tutela_staff;
grant select (rule_id, no, person_id, from_at, reason, made_at, made_by) on tracking.rule_version to tutela_staff;
