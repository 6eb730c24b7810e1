-- Who manages a registrant and how high the risk is held to be. Nobody is managed by nobody.
create table register.supervision (
  person_id uuid primary key references people.person (id),
  area text not null references kernel.area (code),
  manager_id uuid not null,
  band text not null check (band in ('VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW', 'NOT_ASSESSED')),
  basis text not null default '',
  assessed_on date,
  version int not null default 0,
  check ((band = 'NOT_ASSESSED') = (assessed_on is null)),
  check (band = 'NOT_ASSESSED' or basis <> '')
);
-- whom an officer manages
create index supervision_manager on register.supervision (manager_id, person_id);
-- the registrants of an area
create index supervision_area on register.supervision (area, band, person_id);

create table register.supervision_history (
  person_id uuid not null references people.person (id),
  version int not null,
  area text not null,
  manager_id uuid not null,
  band text not null,
  basis text not null,
  reason text not null,
  at timestamptz not null,
  by_user uuid not null,
  primary key (person_id, version)
);
create trigger append_only before update or delete or truncate on register.supervision_history
  for each statement execute function kernel.refuse_change();

-- How many people one officer is to manage at most: the area states it, and the last statement counts.
create table register.ceiling (
  id uuid primary key,
  area text not null references kernel.area (code),
  people int not null check (people between 1 and 1000),
  stated_at timestamptz not null,
  stated_by uuid not null
);
-- the last statement of an area
create index ceiling_area on register.ceiling (area, stated_at desc, id);
create trigger append_only before update or delete or truncate on register.ceiling
  for each statement execute function kernel.refuse_change();

do $$
declare
  t text;
begin
  foreach t in array array['supervision', 'supervision_history'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (people.may_see(person_id)) with check (kernel.may_see_area(area) and people.may_see(person_id))', t);
  end loop;
end
$$;
alter table register.ceiling enable row level security;
alter table register.ceiling force row level security;
create policy by_area on register.ceiling using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on register.supervision to tutela_staff;
grant select, insert on register.supervision_history, register.ceiling to tutela_staff;
