-- An order or licence, a term or a breach that was recorded wrongly: it stays, with who struck it out and why, and no longer counts.
create table conditions.struck (
  what_id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('INSTRUMENT', 'TERM', 'BREACH')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null
);
-- what was struck out of a person's record
create index struck_person on conditions.struck (person_id, what_id);
alter table conditions.struck enable row level security;
alter table conditions.struck force row level security;
create policy by_person on conditions.struck
  using (exists (select from people.person p where p.id = struck.person_id)) with check (exists (select from people.person p where p.id = struck.person_id));
create trigger append_only before update or delete or truncate on conditions.struck for each statement execute function kernel.refuse_change();
grant select, insert on conditions.struck to tutela_staff;
