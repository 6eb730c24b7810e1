-- Two wearers who are to keep apart: a rule of the one, about the distance to the other.
alter table tracking.rule drop constraint rule_kind_check;
alter table tracking.rule add column other_id uuid references people.person (id);
alter table tracking.rule
  add constraint rule_kind_check check (kind in ('EXCLUSION', 'CURFEW', 'ATTENDANCE', 'PROXIMITY')),
  add constraint rule_other_check check ((kind = 'PROXIMITY') = (other_id is not null)),
  add constraint rule_apart_check check (other_id <> person_id);
-- who is to keep apart from a person whose devices change
create index rule_other on tracking.rule (other_id, person_id) where other_id is not null;
