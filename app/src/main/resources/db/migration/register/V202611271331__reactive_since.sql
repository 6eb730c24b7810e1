-- Since when somebody is managed reactively, by their last plan; written with the plan. Most are visited, so that few are looked at for the list of those who wait for a review.
alter table register.supervision add column reactive_since timestamptz;

alter table register.supervision no force row level security;
alter table register.visit_plan no force row level security;
update register.supervision s
   set reactive_since = (select case when p.every_weeks = 0 then p.set_at end from register.visit_plan p where p.person_id = s.person_id order by p.set_at desc, p.id desc limit 1);
alter table register.visit_plan force row level security;
alter table register.supervision force row level security;

create index supervision_reactive on register.supervision (area, reactive_since, person_id) where reactive_since is not null;
