-- Places of a force where children are, or others to be kept from: each a circle that covers it.
create table tracking.site (
  id uuid primary key,
  area text not null references kernel.area (code),
  kind text not null check (kind in ('SCHOOL', 'NURSERY', 'PLAYGROUND', 'SWIMMING_POOL', 'OTHER')),
  name text not null check (char_length(name) between 1 and 200),
  latitude int not null,
  longitude int not null,
  radius int not null check (radius between 0 and 5000),
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text not null default '',
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because = ''))
);
-- a force's places of a kind
create index site_area on tracking.site (area, kind, name, id) where ended_at is null;

-- Zones around all places of a kind, for several wearers. What it is to be stands beside what it is, until somebody puts it in force.
create table tracking.template (
  id uuid primary key,
  area text not null references kernel.area (code),
  name text not null check (char_length(name) between 1 and 200),
  draft text,
  version int not null default 0
);
-- a force's templates
create index template_area on tracking.template (area, name, id);
create table tracking.template_version (
  template_id uuid not null references tracking.template (id),
  no int not null,
  area text not null references kernel.area (code),
  around text not null,
  reason text not null check (char_length(reason) between 1 and 10000),
  from_at timestamptz not null,
  made_by uuid not null,
  primary key (template_id, no)
);
create trigger append_only before update or delete or truncate on tracking.template_version for each statement execute function kernel.refuse_change();

-- Who has a template, as of which version of it; 0 while it is not in force for them.
create table tracking.template_wearer (
  template_id uuid not null references tracking.template (id),
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  version_no int not null,
  chosen boolean not null,
  primary key (template_id, person_id)
);

alter table tracking.rule add column template_id uuid references tracking.template (id), add column site_id uuid references tracking.site (id), add check ((template_id is null) = (site_id is null));
-- what a template has made
create index rule_template on tracking.rule (template_id, person_id) where template_id is not null;

do $$
declare
  part text;
begin
  foreach part in array array['site', 'template', 'template_version'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_area on tracking.%1$I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', part);
  end loop;
end $$;
alter table tracking.template_wearer enable row level security;
alter table tracking.template_wearer force row level security;
create policy by_area_and_person on tracking.template_wearer
  using (kernel.may_see_area(area) and exists (select from people.person p where p.id = template_wearer.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = template_wearer.person_id));
grant select, insert, update on tracking.site, tracking.template, tracking.template_wearer to tutela_staff;
grant select, insert on tracking.template_version to tutela_staff;

-- what a template ended it makes again when it is put in force; what a person ended it leaves alone
alter table tracking.rule_end add column by_template boolean not null default false;
