-- In which police area an address lies, as somebody said; what was said last counts. No area: none of those that are here.
create table people.address_area (
  no bigint generated always as identity primary key,
  address_id uuid not null references people.address (id),
  person_id uuid not null references people.person (id),
  area text references kernel.area (code),
  at timestamptz not null,
  by_user uuid not null
);
-- what was said last of an address
create index address_area_last on people.address_area (address_id, no);

create trigger append_only before update or delete or truncate on people.address_area for each statement execute function kernel.refuse_change();
alter table people.address_area enable row level security;
alter table people.address_area force row level security;
create policy by_person on people.address_area using (people.may_see(person_id)) with check (people.may_see(person_id));
grant select, insert on people.address_area to tutela_staff;
