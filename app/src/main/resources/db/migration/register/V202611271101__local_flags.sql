-- The flag of a registrant on the local intelligence system, which is not this one: each thing that was done with it, in order. In another area it has to be put on again.
create table register.local_flag (
  id uuid primary key,
  no bigint generated always as identity,
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  act text not null check (act in ('PUT_ON', 'TRIGGERS', 'CHECKED', 'TAKEN_OFF')),
  done_on date not null,
  words text not null check (words <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- what was done with a person's flag, in order
create index local_flag_person on register.local_flag (person_id, no);
create trigger append_only before update or delete or truncate on register.local_flag for each statement execute function kernel.refuse_change();
alter table register.local_flag enable row level security;
alter table register.local_flag force row level security;
create policy by_person on register.local_flag using (exists (select from people.person p where p.id = local_flag.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = local_flag.person_id));
grant select, insert on register.local_flag to tutela_staff;
