-- What a force keeps a list of, in its own words, each for its days: the stations where notification is given, and countries of high risk.
create table register.directory_entry (
  id uuid primary key,
  area text not null references kernel.area (code),
  kind text not null check (kind in ('STATION', 'COUNTRY')),
  name text not null check (name <> ''),
  -- the address of a station; where it stands that a country is of high risk
  about text not null check (about <> ''),
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (from_on <= until_on)
);
-- a force's stations, or its countries
create index directory_entry_area on register.directory_entry (area, kind, from_on, id);

create table register.directory_end (
  entry_id uuid primary key references register.directory_entry (id),
  area text not null references kernel.area (code),
  -- empty where it was entered wrongly, and counts on no day
  until_on date,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);

do $$
declare
  t text;
begin
  foreach t in array array['directory_entry', 'directory_end'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_area on register.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;

-- Why it was made at no station of the force's list; empty where it was, or the force kept none.
alter table register.notification add column outside text not null default '';
