-- Going to private premises where children may be, told or found out. Whether the rules of the day ask it of the person, and how sure the law of it is, is told where it is shown.
create table register.premises_visit (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  enters_at timestamp not null,
  place text not null check (place <> ''),
  concerned text not null check (concerned in ('YES', 'NO', 'UNKNOWN')),
  public_access boolean not null,
  children text not null check (children in ('YES', 'NO', 'UNKNOWN')),
  told_on date,
  told_at time,
  details text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (told_at is null or told_on is not null)
);
-- such visits of a person
create index premises_visit_person on register.premises_visit (person_id, enters_at, id);

-- What was recorded wrongly of them stays, struck out.
create table register.premises_struck (
  visit_id uuid primary key references register.premises_visit (id),
  person_id uuid not null references people.person (id),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null
);

do $$
declare
  t text;
begin
  foreach t in array array['premises_visit', 'premises_struck'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;

-- A notification given otherwise than in person: under what that was allowed; '' for one in person.
alter table register.notification add column remotely text not null default '';

alter table register.obligation drop constraint obligation_kind_check;
alter table register.obligation add constraint obligation_kind_check
  check (kind in ('INITIAL', 'CHANGE', 'PERIODIC', 'DID_NOT_HAPPEN', 'TRAVEL', 'RETURN', 'ABSENCE', 'NEW_NAME', 'PREMISES', 'RISK_ORDER', 'RISK_ORDER_CHANGE'));
