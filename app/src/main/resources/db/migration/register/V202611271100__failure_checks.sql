-- What was looked into of a duty that was missed or late, before a person decides: one row for each time that somebody looked. What was found earlier stays.
create table register.failure_check (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null,
  arose_on date not null,
  about text not null,
  what text not null check (what in ('CUSTODY', 'HOSPITAL', 'BORDER', 'RISK_REVIEW', 'MISSING_WANTED')),
  found boolean not null,
  answer text not null check (answer <> ''),
  made_at timestamp not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- checks of a person's duties, the last first
create index failure_check_person on register.failure_check (person_id, kind, arose_on, about, made_at desc, recorded_at desc, id);
create trigger append_only before update or delete or truncate on register.failure_check for each statement execute function kernel.refuse_change();
alter table register.failure_check enable row level security;
alter table register.failure_check force row level security;
create policy by_person on register.failure_check using (exists (select from people.person p where p.id = failure_check.person_id))
  with check (exists (select from people.person p where p.id = failure_check.person_id));
grant select, insert on register.failure_check to tutela_staff;
