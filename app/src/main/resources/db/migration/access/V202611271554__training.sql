-- A colleague's training to manage registrants, each course as it was recorded. What was recorded last of somebody counts.
create table access.training (
  id uuid primary key,
  no bigint generated always as identity,
  staff_id uuid not null references access.staff (id),
  area text not null references kernel.area (code),
  course text not null check (char_length(course) between 1 and 500),
  completed_on date not null,
  expires_on date check (expires_on >= completed_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null check (recorded_by <> staff_id)
);
-- the last of each colleague of an area
create index training_area on access.training (area, staff_id, no);
create trigger append_only before update or delete or truncate on access.training for each statement execute function kernel.refuse_change();
alter table access.training enable row level security;
alter table access.training force row level security;
create policy by_area on access.training using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert on access.training to tutela_staff;
