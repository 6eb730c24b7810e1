-- What was entered of a sentence, from which the period of an episode was worked out: elsewhere it can be worked out from it again.
create table register.entered (
  episode_id uuid primary key references register.episode (id),
  person_id uuid not null references people.person (id),
  disposal text not null,
  notice_on date,
  months int not null,
  days int not null,
  others text not null default '',
  second_months int not null,
  second_days int not null,
  sentenced_on date,
  reading text not null default '',
  found boolean,
  period_months int,
  reasons text not null default ''
);
-- of a person's episodes
create index entered_person on register.entered (person_id, episode_id);
create trigger append_only before update or delete or truncate on register.entered for each statement execute function kernel.refuse_change();
alter table register.entered enable row level security;
alter table register.entered force row level security;
create policy by_person on register.entered using (exists (select from people.person p where p.id = entered.person_id)) with check (exists (select from people.person p where p.id = entered.person_id));
grant select, insert on register.entered to tutela_staff;

-- Registrants that are taken away as a list: all of an area, which a second person agrees to, or one.
create table register.taking (
  id uuid primary key,
  area text not null references kernel.area (code),
  registrant uuid references people.person (id),
  purpose text not null check (purpose <> ''),
  financial boolean not null,
  state text not null check (state in ('ASKED', 'REFUSED', 'MAKING', 'READY', 'STOPPED', 'GONE')),
  people int not null,
  -- the last person who stands in it
  reached uuid,
  parts int not null default 0,
  listed int not null default 0,
  left_out int not null default 0,
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  ready_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 0,
  check (answered_by is distinct from asked_by)
);
-- those of an area, the last first
create index taking_area on register.taking (area, asked_at desc, id);
-- those that are made now, and those that go when their time is over
create index taking_working on register.taking (asked_at, id) where state in ('ASKED', 'MAKING', 'READY', 'STOPPED');

-- Some people's rows, sealed with a key outside the database: those that load as they are, and those that have to be mended.
create table register.taken_part (
  taking_id uuid not null references register.taking (id),
  place int not null,
  area text not null references kernel.area (code),
  listed bytea not null,
  left_out bytea not null,
  primary key (taking_id, place)
);

do $$
declare
  t text;
begin
  foreach t in array array['taking', 'taken_part'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_area on register.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
grant update on register.taking to tutela_staff;
grant delete on register.taken_part to tutela_staff;
