-- The risk is assessed again after a change, too: when the last assessment was recorded, and by when the first change recorded since then asks for another.
alter table register.supervision add column assessed_at timestamptz, add column assess_after_change date;
-- of whoever was assessed before this, what is recorded from now on counts
alter table register.supervision no force row level security;
update register.supervision set assessed_at = current_timestamp where assessed_on is not null;
alter table register.supervision force row level security;
-- by when in the end: as planned or after a change, whichever comes first
alter table register.supervision add column assess_due date generated always as (least(assess_by, assess_after_change)) stored;
drop index register.supervision_assess;
-- whose assessment is overdue in an area
create index supervision_assess on register.supervision (area, assess_due, person_id) where assess_due is not null;
