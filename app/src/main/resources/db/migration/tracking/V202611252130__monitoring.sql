-- What the next shift should know.
create table tracking.handover (
  id uuid primary key,
  area text not null references kernel.area (code),
  words text not null check (char_length(words) between 1 and 10000),
  at timestamptz not null,
  by_user uuid not null
);
-- a force's notes, the newest first
create index handover_area on tracking.handover (area, at desc);
create trigger append_only before update or delete or truncate on tracking.handover for each statement execute function kernel.refuse_change();

-- What a person found to have been a violation, with what is to be told to others of it.
create table tracking.violation (
  card_id uuid primary key references tracking.card (id),
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  category text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  description text not null,
  response text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- a person's violations
create index violation_person on tracking.violation (person_id, from_at desc);
create trigger append_only before update or delete or truncate on tracking.violation for each statement execute function kernel.refuse_change();

alter table tracking.handover enable row level security;
alter table tracking.handover force row level security;
create policy by_area on tracking.handover using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
alter table tracking.violation enable row level security;
alter table tracking.violation force row level security;
create policy by_area_and_person on tracking.violation
  using (kernel.may_see_area(area) and exists (select from people.person p where p.id = violation.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = violation.person_id));
grant select, insert on tracking.handover, tracking.violation to tutela_staff;
