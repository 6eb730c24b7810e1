-- Times away from the main residence that are to be told before leaving, where the rules of the place ask for it (SOA 2003 s.85A, Northern Ireland).
create table register.absence (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  leaves_at timestamp not null,
  days int not null check (days between 1 and 3660),
  place text not null check (place <> ''),
  told_on date,
  told_at time,
  return_given date,
  details text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (told_at is null or told_on is not null)
);
-- absences of a person
create index absence_person on register.absence (person_id, leaves_at, id);

create table register.absence_end (
  absence_id uuid primary key references register.absence (id),
  person_id uuid not null references people.person (id),
  -- empty when he never left
  returned_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ends of a person's absences
create index absence_end_person on register.absence_end (person_id, absence_id);

do $$
declare
  t text;
begin
  foreach t in array array['absence', 'absence_end'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
        || 'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;

alter table register.obligation drop constraint obligation_kind_check;
alter table register.obligation add constraint obligation_kind_check check (kind in ('INITIAL', 'CHANGE', 'PERIODIC', 'DID_NOT_HAPPEN', 'TRAVEL', 'RETURN', 'ABSENCE'));
alter table register.struck drop constraint struck_kind_check;
alter table register.struck add constraint struck_kind_check
  check (kind in ('NOTIFICATION', 'CHANGE', 'AWAY', 'JOURNEY', 'STAY', 'HOUSEHOLD_STAY', 'FORETOLD', 'VISIT', 'ITEM', 'EPISODE', 'REVIEW', 'DETERMINATION', 'ABSENCE'));
