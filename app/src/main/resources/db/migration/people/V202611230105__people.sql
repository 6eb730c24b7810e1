create schema people;
grant usage on schema people to tutela_staff;

-- Every change of a person takes a new number, so that a copy of the register in memory can name its version.
create sequence people.change;
grant usage on sequence people.change to tutela_staff;

-- Persons held: possible subjects only.
create table people.person (
  id uuid primary key,
  reference text not null unique,
  area text not null references kernel.area (code),
  sex text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'NOT_KNOWN')),
  born_from date,
  born_to date,
  born_kind text check (born_kind in ('DATE', 'MONTH', 'YEAR', 'AGE', 'ABOUT', 'RANGE')),
  recorded_after uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 0,
  changed_no bigint not null default nextval('people.change'),
  -- The transaction, not the number, says what a reader can have missed: numbers are taken in another order than committed.
  changed_tx xid8 not null default pg_current_xact_id(),
  check (num_nulls(born_from, born_to, born_kind) in (0, 3)),
  check (born_from <= born_to)
);
-- what changed since the copy in memory was read
create index person_changed on people.person (changed_tx);
-- persons of an area
create index person_area on people.person (area, id);

alter table people.person enable row level security;
alter table people.person force row level security;
create policy by_area_and_restriction on people.person
  using (kernel.may_see_area(area) and access.may_see_person(id)) with check (kernel.may_see_area(area) and access.may_see_person(id));

-- Whether the reader may see a person: the rows of every table about a person ask this.
create function people.may_see(person uuid) returns boolean
  language sql stable as 'select exists (select from people.person p where p.id = person)';

create table people.name (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('LEGAL', 'ALIAS', 'FORMER', 'KNOWN_AS')),
  forenames text not null check (char_length(forenames) <= 200),
  surname text not null check (char_length(surname) <= 200),
  raw text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (forenames <> '' or surname <> '')
);
-- names of a person
create index name_person on people.name (person_id, id);

create table people.address (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('HOME', 'OTHER', 'FORMER', 'NO_FIXED_ABODE')),
  lines text not null check (char_length(lines) <= 10000),
  postcode text not null,
  from_on date,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (from_on <= to_on)
);
-- addresses of a person
create index address_person on people.address (person_id, id);

create table people.identifier (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('PNC', 'CRO', 'PHONE', 'EMAIL', 'ONLINE_NAME', 'VEHICLE')),
  raw text not null,
  normalised text not null,
  sound boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- identifiers of a person
create index identifier_person on people.identifier (person_id, id);

alter table people.name enable row level security;
alter table people.name force row level security;
create policy by_person on people.name using (people.may_see(person_id)) with check (people.may_see(person_id));
alter table people.address enable row level security;
alter table people.address force row level security;
create policy by_person on people.address using (people.may_see(person_id)) with check (people.may_see(person_id));
alter table people.identifier enable row level security;
alter table people.identifier force row level security;
create policy by_person on people.identifier using (people.may_see(person_id)) with check (people.may_see(person_id));

grant select, insert, update on people.person to tutela_staff;
grant select, insert on people.name, people.address, people.identifier to tutela_staff;
