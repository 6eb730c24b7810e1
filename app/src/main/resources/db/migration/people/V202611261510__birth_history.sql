-- What was held of somebody's birth before it was recorded or corrected, until when, who did it and how it is known.
create table people.birth_history (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  born_from date,
  born_to date,
  born_kind text,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null,
  check (num_nulls(born_from, born_to, born_kind) in (0, 3))
);
-- earlier births of a person
create index birth_history_person on people.birth_history (person_id, at desc, id);
alter table people.birth_history enable row level security;
alter table people.birth_history force row level security;
create policy by_person on people.birth_history
  using (exists (select from people.person p where p.id = birth_history.person_id)) with check (exists (select from people.person p where p.id = birth_history.person_id));
create trigger append_only before update or delete or truncate on people.birth_history for each statement execute function kernel.refuse_change();
grant select, insert on people.birth_history to tutela_staff;
