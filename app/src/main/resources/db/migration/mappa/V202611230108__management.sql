create schema mappa;
grant usage on schema mappa to tutela_staff;

-- One row for each stay of a person under the arrangements of one area (CJA 2003 s.325).
create table mappa.management (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  category int not null check (category between 1 and 3),
  level int not null check (level between 1 and 3),
  lead_agency text not null,
  team text not null,
  from_on date not null,
  to_on date,
  end_reason text not null default '',
  next_review_on date,
  recorded_by uuid not null,
  version int not null default 0,
  check (from_on <= to_on),
  check ((to_on is null) = (end_reason = '')),
  check (to_on is not null or next_review_on is not null)
);
-- managed once at a time
create unique index management_once on mappa.management (person_id) where to_on is null;
-- who is managed in an area, next review first
create index management_area on mappa.management (area, next_review_on, id) where to_on is null;

create table mappa.management_history (
  management_id uuid not null,
  version int not null,
  person_id uuid not null references people.person (id),
  area text not null,
  event text not null check (event in ('BEGAN', 'LEVEL_SET', 'REVIEWED', 'MOVED_OUT', 'ENDED')),
  category int not null,
  level int not null,
  on_date date not null,
  note text not null default '',
  at timestamptz not null,
  by_user uuid not null,
  primary key (management_id, version)
);
create trigger append_only before update or delete or truncate on mappa.management_history
  for each statement execute function kernel.refuse_change();

alter table mappa.management enable row level security;
alter table mappa.management force row level security;
create policy by_area on mappa.management
  using (kernel.may_see_area(area) and people.may_see(person_id)) with check (kernel.may_see_area(area) and people.may_see(person_id));
alter table mappa.management_history enable row level security;
alter table mappa.management_history force row level security;
create policy by_area on mappa.management_history
  using (kernel.may_see_area(area) and people.may_see(person_id)) with check (kernel.may_see_area(area) and people.may_see(person_id));

grant select, insert, update on mappa.management to tutela_staff;
grant select, insert on mappa.management_history to tutela_staff;
