-- When the risk is to be assessed again: the officer plans it with the assessment. No rule of how often was read, so none is set where nobody planned.
alter table register.supervision add column assess_by date;
alter table register.supervision_history add column assess_by date;
-- whose assessment is overdue in an area
create index supervision_assess on register.supervision (area, assess_by, person_id) where assess_by is not null;
