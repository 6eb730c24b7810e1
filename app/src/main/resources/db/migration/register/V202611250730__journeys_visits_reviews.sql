-- Journeys abroad as they were told (SOA 2003 s.86), and how each ended.
create table register.journey (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  departs_at timestamp not null,
  country text not null check (country <> ''),
  arrival text not null default '',
  days int not null check (days between 1 and 3660),
  known_on date not null,
  told_on date,
  return_given date,
  details text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- journeys of a person
create index journey_person on register.journey (person_id, departs_at, id);

create table register.journey_end (
  journey_id uuid primary key references register.journey (id),
  person_id uuid not null references people.person (id),
  returned_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ends of a person's journeys
create index journey_end_person on register.journey_end (person_id, journey_id);

-- How often somebody is visited comes from their plan, not from a table.
create table register.visit_plan (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  every_weeks int not null check (every_weeks between 0 and 104),
  reasons text not null check (reasons <> ''),
  set_at timestamptz not null,
  set_by uuid not null
);
-- the plan of a person, the last first
create index visit_plan_person on register.visit_plan (person_id, set_at desc, id);

create table register.visit (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  visited_at timestamp not null,
  announced boolean not null,
  outcome text not null check (outcome in ('MADE', 'NOT_IN', 'REFUSED')),
  present text not null default '',
  children text not null default '',
  devices text not null default '',
  vehicles text not null default '',
  demeanour text not null default '',
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- visits of a person, the last first
create index visit_person on register.visit (person_id, visited_at desc, id);

-- An application that an indefinite period end (SOA 2003 ss.91A-91E), the factors one by one, and the determination.
create table register.review (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  applied_on date not null,
  bodies_told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- applications of a person, the last first
create index review_person on register.review (person_id, applied_on desc, id);

create table register.review_factor (
  review_id uuid not null references register.review (id),
  person_id uuid not null references people.person (id),
  factor text not null,
  words text not null check (words <> ''),
  primary key (review_id, factor)
);
-- factors of a person's applications
create index review_factor_person on register.review_factor (person_id, review_id, factor);

create table register.determination (
  review_id uuid primary key references register.review (id),
  person_id uuid not null references people.person (id),
  remains boolean not null,
  reasons text not null check (reasons <> ''),
  determined_on date not null,
  received_on date,
  next_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (remains = (next_on is not null)),
  check (remains or received_on is not null)
);
-- determinations of a person's applications
create index determination_person on register.determination (person_id, review_id);

do $$
declare
  t text;
begin
  foreach t in array array['journey', 'journey_end', 'visit_plan', 'visit', 'review', 'review_factor', 'determination'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
