create schema register;
grant usage on schema register to tutela_staff;

-- One event's own time on the register (SOA 2003 ss.80-82). Nothing is overwritten: a correction or a term varied on appeal is another
-- episode that replaces the earlier one, and says why.
create table register.episode (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  conviction_id uuid,
  order_id uuid,
  ground text not null check (ground in ('CONVICTION', 'INSANITY', 'DISABILITY', 'CAUTION', 'ACT_1997', 'ABROAD_NOTICE', 'PREVENTION_ORDER', 'RISK_ORDER_BREACH')),
  place text not null check (place in ('ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
  rule_set text not null,
  relevant_on date not null,
  basis text not null check (basis in ('CONVICTION', 'FINDING', 'CAUTION', 'THRESHOLD_MET', 'ORDER_SERVED')),
  period text not null check (period in ('INDEFINITE', 'FIXED', 'ORDER', 'NOT_YET_KNOWN')),
  period_months int,
  period_days int,
  order_until date,
  disposal text not null,
  judgement text not null default '',
  replaces uuid references register.episode (id),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((period = 'FIXED') = (period_months is not null and period_days is not null)),
  check (order_until is null or period = 'ORDER'),
  check ((ground in ('PREVENTION_ORDER', 'RISK_ORDER_BREACH')) = (order_id is not null)),
  check (replaces is null or judgement <> '')
);
-- episodes of a person
create index episode_person on register.episode (person_id, relevant_on, id);
-- an episode is replaced once
create unique index episode_replaced on register.episode (replaces);

-- Why: each step of the law as it stood when the episode was recorded.
create table register.episode_reason (
  episode_id uuid not null references register.episode (id),
  person_id uuid not null references people.person (id),
  number int not null,
  rule text not null,
  citation text not null,
  words text not null,
  standing text not null check (standing in ('VERIFIED', 'SECONDARY', 'NOT_VERIFIED', 'HOUSE_RULE')),
  primary key (episode_id, number)
);
-- reasons of a person's episodes
create index episode_reason_person on register.episode_reason (person_id, episode_id, number);

-- Ended before its time: quashed, determined, died, or the order discharged. Nobody shortens a period by hand.
create table register.episode_end (
  episode_id uuid primary key references register.episode (id),
  person_id uuid not null references people.person (id),
  why text not null check (why in ('QUASHED', 'DETERMINATION', 'DEATH', 'ORDER_DISCHARGED')),
  ended_on date not null,
  note text not null check (note <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ends of a person's episodes
create index episode_end_person on register.episode_end (person_id, episode_id);

do $$
declare
  t text;
begin
  foreach t in array array['episode', 'episode_reason', 'episode_end'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;
