-- The risk management plan of a registrant: each version as it was written, and what became of it: agreed by a supervisor or sent back, and that it was looked at
-- again and stands. The last one agreed is in force.
create table register.risk_plan (
  person_id uuid not null references people.person (id),
  number int not null check (number > 0),
  supervision text not null check (char_length(supervision) between 1 and 10000),
  monitoring text not null check (char_length(monitoring) between 1 and 10000),
  interventions text not null check (char_length(interventions) between 1 and 10000),
  victim_safety text not null check (char_length(victim_safety) between 1 and 10000),
  triggers text not null check (char_length(triggers) between 1 and 10000),
  every_weeks int not null check (every_weeks between 0 and 104),
  next_look date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (person_id, number)
);
create table register.risk_plan_act (
  id uuid primary key,
  no bigint generated always as identity,
  person_id uuid not null,
  number int not null,
  act text not null check (act in ('AGREED', 'SENT_BACK', 'LOOKED')),
  words text not null check (char_length(words) <= 10000 and (act = 'AGREED' or words <> '')),
  next_look date check ((act = 'LOOKED') = (next_look is not null)),
  at timestamptz not null,
  by_user uuid not null,
  foreign key (person_id, number) references register.risk_plan (person_id, number)
);
-- what became of a person's plans, in order
create index risk_plan_act_plan on register.risk_plan_act (person_id, number, no);
-- a version is agreed or sent back once
create unique index risk_plan_act_decided on register.risk_plan_act (person_id, number) where act <> 'LOOKED';
create trigger append_only before update or delete or truncate on register.risk_plan for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on register.risk_plan_act for each statement execute function kernel.refuse_change();
do $$
declare
  t text;
begin
  foreach t in array array['risk_plan', 'risk_plan_act'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
  end loop;
end
$$;
grant select, insert on register.risk_plan, register.risk_plan_act to tutela_staff;
-- Of the plan in force: which it is, of what it knows, by when it is looked at again as planned or after a change, and for which day that stands on a worklist.
alter table register.supervision
  add column plan_number int,
  add column plan_known_at timestamptz,
  add column plan_look_on date,
  add column plan_look_after_change date,
  add column plan_asked_on date;
-- whose plan was to be looked at by a day, and is on nobody's worklist
create index supervision_plan on register.supervision (plan_look_on, person_id) where plan_asked_on is null and plan_look_on is not null;
