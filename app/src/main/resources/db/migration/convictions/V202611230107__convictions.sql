create schema convictions;
grant usage on schema convictions to tutela_staff;

create table convictions.conviction (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('CONVICTION', 'CAUTION', 'REPRIMAND', 'WARNING', 'FINDING_INSANITY', 'FINDING_DISABILITY')),
  statute text not null,
  section text not null,
  offence text not null check (char_length(offence) between 1 and 500),
  offence_from date,
  offence_to date,
  decided_on date not null,
  court text not null,
  jurisdiction text not null check (jurisdiction in ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'ELSEWHERE')),
  victim_age int check (victim_age between 0 and 120),
  victim_sex text not null check (victim_sex in ('FEMALE', 'MALE', 'OTHER', 'NOT_KNOWN')),
  disposal text not null,
  disposal_months int check (disposal_months between 0 and 1200),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (offence_from <= offence_to)
);
-- convictions of a person
create index conviction_person on convictions.conviction (person_id, decided_on, id);

-- The responsible authority's opinion whether a foreign offence corresponds (CJA 2003 s.327B(5)); the last one counts.
create table convictions.opinion (
  id uuid primary key,
  conviction_id uuid not null references convictions.conviction (id),
  person_id uuid not null references people.person (id),
  opinion text not null check (opinion in ('CORRESPONDS', 'DOES_NOT')),
  reasons text not null check (reasons <> ''),
  given_by uuid not null,
  given_at timestamptz not null
);
-- opinions of a person's convictions, the last first
create index opinion_person on convictions.opinion (person_id, conviction_id, given_at desc, id);

alter table convictions.conviction enable row level security;
alter table convictions.conviction force row level security;
create policy by_person on convictions.conviction using (people.may_see(person_id)) with check (people.may_see(person_id));
alter table convictions.opinion enable row level security;
alter table convictions.opinion force row level security;
create policy by_person on convictions.opinion using (people.may_see(person_id)) with check (people.may_see(person_id));

create trigger append_only before update or delete or truncate on convictions.conviction
  for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on convictions.opinion
  for each statement execute function kernel.refuse_change();

grant select, insert on convictions.conviction, convictions.opinion to tutela_staff;
