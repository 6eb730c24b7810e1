-- What was, or would have been, due in an area on a day: who asked for it to be worked out, and how far that is. The last of an area counts.
create table register.reckoning (
  id uuid primary key,
  no bigint not null generated always as identity,
  area text not null references kernel.area (code),
  on_day date not null,
  -- as if the rules that wait for their day had governed from then on; empty for the rules as they were known
  commences_on date,
  asked_at timestamptz not null,
  asked_by uuid not null,
  people int,
  done int not null default 0,
  failed int not null default 0,
  reached uuid not null default '00000000-0000-0000-0000-000000000000',
  finished_at timestamptz
);
-- the last of an area
create index reckoning_area on register.reckoning (area, no desc);
-- those that are being worked out
create index reckoning_working on register.reckoning (no) where finished_at is null;

-- What was found, until another is asked for. It is the area's: whoever may not see a person does not find them here, by the query of the list.
create table register.reckoned (
  reckoning_id uuid not null references register.reckoning (id),
  area text not null references kernel.area (code),
  registrant uuid not null references people.person (id),
  number int not null,
  kind text not null,
  arose_on date not null,
  due_on date,
  verdict text not null,
  primary key (reckoning_id, registrant, number)
);
-- the longest due first
create index reckoned_due on register.reckoned (reckoning_id, due_on, registrant, number);

do $$
declare
  t text;
begin
  foreach t in array array['reckoning', 'reckoned'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_area on register.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
grant update on register.reckoning to tutela_staff;
grant delete on register.reckoned to tutela_staff;
