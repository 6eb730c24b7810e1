-- Who asked who was near where, and for what.
create table tracking.scene_search (
  id uuid primary key,
  area text not null references kernel.area (code),
  purpose text not null check (char_length(purpose) between 15 and 10000),
  -- of a force's list; empty for a place that somebody asked about
  batch text not null,
  state text not null check (state in ('WAITS', 'DONE', 'REFUSED')),
  made_by uuid not null,
  made_at timestamptz not null,
  scenes int not null,
  wrong int not null,
  second_by uuid check (second_by <> made_by),
  second_at timestamptz,
  version int not null default 0
);
-- a force's searches, the newest first
create index scene_search_area on tracking.scene_search (area, made_at desc);
-- how many places somebody asked about today
create index scene_search_by on tracking.scene_search (made_by, made_at) where batch = '';

-- A crime of a force's list is its reference; one that is sent again is a new version of it.
create table tracking.crime (
  id uuid primary key,
  search_id uuid not null references tracking.scene_search (id),
  area text not null references kernel.area (code),
  number int not null,
  reference text not null,
  batch text not null,
  type text,
  from_at timestamptz not null,
  to_at timestamptz not null,
  latitude int not null,
  longitude int not null,
  version int not null,
  check (from_at <= to_at)
);
-- the crimes of a search
create unique index crime_search on tracking.crime (search_id, number);
-- its earlier versions
create index crime_reference on tracking.crime (area, reference) where reference <> '';

-- Rows of a list that could not be read.
create table tracking.scene_wrong (
  search_id uuid not null references tracking.scene_search (id),
  area text not null references kernel.area (code),
  row bigint not null,
  field text not null,
  value text not null,
  why text not null,
  primary key (search_id, row)
);

create table tracking.scene_match (
  id uuid primary key,
  crime_id uuid not null references tracking.crime (id),
  area text not null references kernel.area (code),
  person_id uuid not null references people.person (id),
  matches boolean not null,
  inside int not null,
  certain int not null,
  qualified boolean,
  because text not null default '',
  qualified_at timestamptz,
  qualified_by uuid,
  version int not null default 0,
  unique (crime_id, person_id),
  check ((qualified is null) = (because = ''))
);

-- whose positions are not known for part of a time
create index alert_gap on tracking.alert using gist (tstzrange(at, clear_at)) where kind = 'LOCATION_GAP' and withdrawn = '';

create trigger append_only before update or delete or truncate on tracking.crime for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.scene_wrong for each statement execute function kernel.refuse_change();

do $$
declare
  part text;
begin
  foreach part in array array['scene_search', 'crime', 'scene_wrong'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_area on tracking.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', part);
  end loop;
end $$;
alter table tracking.scene_match enable row level security;
alter table tracking.scene_match force row level security;
create policy by_area_and_person on tracking.scene_match
  using (kernel.may_see_area(area) and exists (select from people.person p where p.id = scene_match.person_id))
  with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = scene_match.person_id));

grant select, insert, update on tracking.scene_search, tracking.scene_match to tutela_staff;
grant select, insert on tracking.crime, tracking.scene_wrong to tutela_staff;
