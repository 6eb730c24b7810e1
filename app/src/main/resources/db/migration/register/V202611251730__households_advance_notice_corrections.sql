-- A stay at a household where a child may live or stay, hour by hour (SI 2012/1876 reg 10): whether it had to be told follows from it.
create table register.household_stay (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  place text not null check (place <> ''),
  from_at timestamp not null,
  to_at timestamp not null,
  public_access boolean not null,
  -- in whole years on the day the stay began, of the youngest who lived or stayed there
  youngest int not null check (youngest between 0 and 120),
  children text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (from_at < to_at)
);
-- such stays of a person
create index household_stay_person on register.household_stay (person_id, from_at, id);

-- A change told in advance, with the day that was named, and what came of it (SOA 2003 s.84(2)-(4)).
create table register.foretold (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('NAME', 'HOME', 'STAY')),
  given_on date not null,
  named_on date not null,
  about text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (given_on < named_on)
);
-- changes of a person told in advance
create index foretold_person on register.foretold (person_id, named_on, id);

create table register.foretold_end (
  foretold_id uuid primary key references register.foretold (id),
  person_id uuid not null references people.person (id),
  -- empty when it did not happen
  happened_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- what came of a person's changes told in advance
create index foretold_end_person on register.foretold_end (person_id, foretold_id);

-- At what time of the day a journey was told, and which earlier telling it corrects.
alter table register.journey add column told_at time, add column corrects uuid references register.journey (id);
-- journeys that were corrected
create unique index journey_corrects on register.journey (corrects) where corrects is not null;

-- Journeys that were seen to begin, after which what the person owes was worked out afresh.
create table register.set_out (
  journey_id uuid primary key references register.journey (id),
  person_id uuid not null references people.person (id),
  at timestamptz not null
);
-- journeys that begin
create index journey_departs on register.journey (departs_at, id);

-- What was struck out may be recorded again, so one change may stand here twice; it counts once.
alter table register.change drop constraint change_person_id_kind_happened_on_about_key;
-- changes of a person
create index change_person on register.change (person_id, happened_on, id);

-- A fact that was recorded wrongly: it stays, with who struck it out and why, and no longer counts.
create table register.struck (
  fact_id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('NOTIFICATION', 'CHANGE', 'AWAY', 'JOURNEY', 'STAY', 'HOUSEHOLD_STAY', 'FORETOLD')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null
);
-- what was struck out of a person's record
create index struck_person on register.struck (person_id, fact_id);

do $$
declare
  t text;
begin
  foreach t in array array['household_stay', 'foretold', 'foretold_end', 'struck', 'set_out'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
        || 'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
