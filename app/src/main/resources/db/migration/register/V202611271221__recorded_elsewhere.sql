-- That a conviction, an order or a breach of somebody on the register was recorded: they are held elsewhere, and each calls for a new look at how the person is managed.
create table register.elsewhere (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('CONVICTION', 'ORDER', 'BREACH')),
  about text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  -- when it turned out to have been recorded wrongly
  struck_at timestamptz
);
-- what was recorded elsewhere of a person
create index elsewhere_person on register.elsewhere (person_id, recorded_at);
alter table register.elsewhere enable row level security;
alter table register.elsewhere force row level security;
create policy by_person on register.elsewhere using (exists (select from people.person p where p.id = elsewhere.person_id))
  with check (exists (select from people.person p where p.id = elsewhere.person_id));
grant select, insert, update on register.elsewhere to tutela_staff;
-- what came in on the flag
alter table register.local_flag drop constraint local_flag_act_check;
alter table register.local_flag add constraint local_flag_act_check check (act in ('PUT_ON', 'TRIGGERS', 'REPORTED', 'CHECKED', 'TAKEN_OFF'));
