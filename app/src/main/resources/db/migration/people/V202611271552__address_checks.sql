-- That an address was verified, by whom and how, or that the person was not found there: each look as it was recorded. What was looked at last counts.
create table people.address_check (
  id uuid primary key,
  no bigint generated always as identity,
  address_id uuid not null references people.address (id),
  person_id uuid not null references people.person (id),
  how text not null check (how in ('VISIT', 'DOCUMENT', 'COUNCIL_TAX', 'ENQUIRY', 'NOT_FOUND')),
  checked_on date not null,
  words text not null check (char_length(words) between 1 and 10000),
  at timestamptz not null,
  by_user uuid not null
);
-- the last look at an address
create index address_check_last on people.address_check (address_id, checked_on, no);
create trigger append_only before update or delete or truncate on people.address_check for each statement execute function kernel.refuse_change();
alter table people.address_check enable row level security;
alter table people.address_check force row level security;
create policy by_person on people.address_check using (exists (select from people.person p where p.id = address_check.person_id))
  with check (exists (select from people.person p where p.id = address_check.person_id));
grant select, insert on people.address_check to tutela_staff;
