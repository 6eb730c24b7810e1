-- Whose overdue duties stand on somebody's worklist. Who is not here and should be is found by comparing, so that nobody is forgotten.
create table register.chased (
  person_id uuid primary key references people.person (id),
  since timestamptz not null
);
alter table register.chased enable row level security;
alter table register.chased force row level security;
create policy by_person on register.chased
  using (exists (select from people.person p where p.id = chased.person_id)) with check (exists (select from people.person p where p.id = chased.person_id));
grant select, insert, delete on register.chased to tutela_staff;
