-- A list of registrants from another system: received, tried without writing, loaded. It stands here until it is loaded or given up.
create table register.list (
  id uuid primary key,
  area text not null references kernel.area (code),
  state text not null check (state in ('CHECKING', 'CHECKED', 'LOADING', 'LOADED', 'STOPPED', 'GIVEN_UP')),
  people int not null,
  -- the place of the last person who was dealt with in this state
  place int not null default 0,
  good int not null default 0,
  bad int not null default 0,
  loaded int not null default 0,
  stopped text not null default '',
  received_at timestamptz not null,
  acting uuid not null,
  changed_at timestamptz not null,
  version int not null default 0
);
-- the lists of an area, the last first
create index list_area on register.list (area, received_at desc, id);
-- lists that are being worked on
create index list_working on register.list (received_at, id) where state in ('CHECKING', 'LOADING');

-- One person of a list as written, sealed with a key outside the database, and what is wrong with it.
create table register.listed (
  list_id uuid not null references register.list (id),
  place int not null,
  area text not null references kernel.area (code),
  number text not null,
  written bytea not null,
  faults bytea,
  primary key (list_id, place)
);
-- the same number elsewhere in the list
create index listed_number on register.listed (list_id, number, place);
-- what is to be mended
create index listed_bad on register.listed (list_id, place) where faults is not null;

-- Who came from which list, under which number there: nobody comes twice. It is the area's, for it says nothing of the person.
create table register.enrolled (
  area text not null references kernel.area (code),
  number text not null,
  list_id uuid not null,
  registrant uuid not null references people.person (id),
  -- what fell due before this day was another system's to ask
  asked_from date,
  primary key (area, number)
);
-- from when on somebody's duties are ours to ask
create index enrolled_registrant on register.enrolled (registrant);

do $$
declare
  t text;
begin
  foreach t in array array['list', 'listed', 'enrolled'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_area on register.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
grant update on register.list to tutela_staff;
grant update, delete on register.listed to tutela_staff;
create trigger append_only before update or delete or truncate on register.enrolled for each statement execute function kernel.refuse_change();
