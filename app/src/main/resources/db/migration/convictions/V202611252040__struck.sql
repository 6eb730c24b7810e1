-- A conviction that was recorded wrongly, or of the wrong person: it stays, with who struck it out and why, and no longer counts.
create table convictions.struck (
  conviction_id uuid primary key references convictions.conviction (id),
  person_id uuid not null references people.person (id),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null
);
-- what was struck out of a person's record
create index struck_person on convictions.struck (person_id, conviction_id);
alter table convictions.struck enable row level security;
alter table convictions.struck force row level security;
create policy by_person on convictions.struck
  using (exists (select from people.person p where p.id = struck.person_id)) with check (exists (select from people.person p where p.id = struck.person_id));
create trigger append_only before update or delete or truncate on convictions.struck for each statement execute function kernel.refuse_change();
grant select, insert on convictions.struck to tutela_staff;
