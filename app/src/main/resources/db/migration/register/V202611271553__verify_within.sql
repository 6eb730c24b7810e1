-- Within how many months an address of a registrant is verified again: the area states it, and the last statement counts. No law says it.
create table register.verify_within (
  id uuid primary key,
  area text not null references kernel.area (code),
  months int not null check (months between 1 and 60),
  stated_at timestamptz not null,
  stated_by uuid not null
);
-- the last statement of an area
create index verify_within_area on register.verify_within (area, stated_at desc, id);
create trigger append_only before update or delete or truncate on register.verify_within for each statement execute function kernel.refuse_change();
alter table register.verify_within enable row level security;
alter table register.verify_within force row level security;
create policy by_area on register.verify_within using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert on register.verify_within to tutela_staff;
