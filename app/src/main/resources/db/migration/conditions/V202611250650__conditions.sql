create schema conditions;
grant usage on schema conditions to tutela_staff;

-- What a court, or whoever licenses a release, has laid on a person. Nothing is overwritten: a variation adds terms and ends others.
create table conditions.instrument (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('SHPO', 'INTERIM_SHPO', 'SRO', 'INTERIM_SRO', 'SOPO', 'RSHO', 'FTO', 'LICENCE', 'COMMUNITY_ORDER')),
  imposed_by text not null check (imposed_by <> ''),
  made_on date not null,
  served_on date not null,
  until_on date,
  countries_considered boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (made_on <= served_on),
  check (served_on <= until_on)
);
-- what is laid on a person
create index instrument_person on conditions.instrument (person_id, made_on, id);

create table conditions.term (
  id uuid primary key,
  instrument_id uuid not null references conditions.instrument (id),
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('PROHIBITION', 'REQUIREMENT', 'FOREIGN_TRAVEL')),
  words text not null check (char_length(words) between 1 and 10000),
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (from_on <= until_on)
);
-- terms of a person's instruments
create index term_person on conditions.term (person_id, instrument_id, from_on, id);

create table conditions.term_end (
  term_id uuid primary key references conditions.term (id),
  person_id uuid not null references people.person (id),
  ended_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ended terms of a person
create index term_end_person on conditions.term_end (person_id, term_id);

create table conditions.instrument_end (
  instrument_id uuid primary key references conditions.instrument (id),
  person_id uuid not null references people.person (id),
  ended_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ended instruments of a person
create index instrument_end_person on conditions.instrument_end (person_id, instrument_id);

-- One record of one breach: what was done, and what a person made of it.
create table conditions.breach (
  id uuid primary key,
  instrument_id uuid not null references conditions.instrument (id),
  term_id uuid references conditions.term (id),
  person_id uuid not null references people.person (id),
  happened_on date not null,
  facts text not null check (facts <> ''),
  outcome text not null check (outcome in ('REPORTED', 'NO_ACTION', 'WARNED', 'RECALLED', 'CAUTIONED', 'CONVICTED')),
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (happened_on <= decided_on)
);
-- breaches of a person
create index breach_person on conditions.breach (person_id, happened_on, id);

do $$
declare
  t text;
begin
  foreach t in array array['instrument', 'term', 'term_end', 'instrument_end', 'breach'] loop
    execute format('create trigger append_only before update or delete or truncate on conditions.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table conditions.%I enable row level security', t);
    execute format('alter table conditions.%I force row level security', t);
    execute format('create policy by_person on conditions.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
    execute format('grant select, insert on conditions.%I to tutela_staff', t);
  end loop;
end
$$;
