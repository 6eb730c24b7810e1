-- Days and nights at a place that has not been notified, as they became known (SOA 2003 s.84(6)): they are counted, never changed.
create table register.stay (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  place text not null check (place <> ''),
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (from_on <= to_on)
);
-- stays of a person
create index stay_person on register.stay (person_id, from_on, id);
create trigger append_only before update or delete or truncate on register.stay for each statement execute function kernel.refuse_change();
alter table register.stay enable row level security;
alter table register.stay force row level security;
create policy by_person on register.stay
  using (exists (select from people.person p where p.id = stay.person_id)) with check (exists (select from people.person p where p.id = stay.person_id));
grant select, insert on register.stay to tutela_staff;
