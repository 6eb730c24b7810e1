-- That an application was acknowledged (SOA 2003 ss.91A-91E): when and how, with the letter where one was written here.
create table register.acknowledgement (
  id uuid primary key,
  review_id uuid not null references register.review (id),
  person_id uuid not null references people.person (id),
  acknowledged_on date not null,
  means text not null check (means in ('LETTER', 'E_MAIL', 'IN_PERSON')),
  letter_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- of a person's applications
create index acknowledgement_person on register.acknowledgement (person_id, review_id);
-- the acknowledgement of an application
create index acknowledgement_review on register.acknowledgement (review_id);

-- An appeal to a magistrates' court against a determination, and what became of it.
create table register.appeal (
  id uuid primary key,
  determination_id uuid not null references register.determination (id),
  person_id uuid not null references people.person (id),
  made_on date not null,
  court text not null check (court <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- appeals of a person
create index appeal_person on register.appeal (person_id, made_on, id);

create table register.appeal_outcome (
  id uuid primary key,
  appeal_id uuid not null references register.appeal (id),
  person_id uuid not null references people.person (id),
  outcome text not null check (outcome in ('DISMISSED', 'ALLOWED', 'WITHDRAWN')),
  outcome_on date not null,
  ceases_on date,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((outcome = 'ALLOWED') = (ceases_on is not null))
);
-- outcomes of a person's appeals
create index appeal_outcome_person on register.appeal_outcome (person_id, appeal_id);
-- the outcome of an appeal
create index appeal_outcome_appeal on register.appeal_outcome (appeal_id);

do $$
declare
  t text;
begin
  foreach t in array array['acknowledgement', 'appeal', 'appeal_outcome'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (exists (select from people.person p where p.id = %I.person_id)) with check (exists (select from people.person p where p.id = %I.person_id))', t, t, t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
end
$$;

-- What a court ended on appeal goes on again where the outcome is struck out.
alter table register.episode_end add column appeal_outcome_id uuid references register.appeal_outcome (id);
alter table register.episode_end drop constraint episode_end_once;
alter table register.episode_end add constraint episode_end_once unique nulls not distinct (episode_id, determination_id, appeal_outcome_id);
alter table register.episode_end drop constraint episode_end_why_check;
alter table register.episode_end add constraint episode_end_why_check check (why in ('QUASHED', 'DETERMINATION', 'APPEAL', 'DEATH', 'ORDER_DISCHARGED'));
alter table register.struck drop constraint struck_kind_check;
alter table register.struck add constraint struck_kind_check
  check (kind in ('NOTIFICATION', 'CHANGE', 'AWAY', 'JOURNEY', 'STAY', 'HOUSEHOLD_STAY', 'FORETOLD', 'VISIT', 'ITEM', 'EPISODE', 'REVIEW', 'DETERMINATION', 'ABSENCE',
                  'ACKNOWLEDGEMENT', 'APPEAL', 'APPEAL_OUTCOME'));
