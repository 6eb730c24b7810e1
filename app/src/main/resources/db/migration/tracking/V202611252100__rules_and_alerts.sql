-- Who is watched. The number goes up with each change of what is watched about them; the engine follows.
create table tracking.wearer (
  person_id uuid primary key references people.person (id),
  watch_no int not null
);

-- How far the engine has come with each wearer: its state, and the last report in it. Written together with what it told.
create table tracking.engine_state (
  person_id uuid primary key references people.person (id),
  watch_no int not null,
  position bigint not null,
  revision int not null,
  state bytea not null,
  saved_at timestamptz not null
);

-- Which process runs the engine, and until when if it says nothing more.
create table tracking.lease (
  only_one boolean primary key default true check (only_one),
  holder uuid not null,
  until timestamptz not null
);

-- A condition of an order about a place, as it applies to one wearer.
create table tracking.rule (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('EXCLUSION', 'CURFEW', 'ATTENDANCE')),
  protects text not null check (protects in ('NOBODY', 'CHILDREN', 'VICTIM')),
  -- what is to be from the next version on, while somebody looks at what it would do
  draft text check (char_length(draft) <= 1000000),
  version int not null default 0
);
-- what is watched about a person
create index rule_person on tracking.rule (person_id, id);

-- As it stands from one moment to another: geometry, hours and parameters, in the words that the engine reads. Only ever added to.
create table tracking.rule_version (
  rule_id uuid not null references tracking.rule (id),
  no int not null,
  person_id uuid not null references people.person (id),
  feature text not null check (char_length(feature) <= 1000000),
  from_at timestamptz not null,
  reason text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (rule_id, no)
);
create table tracking.rule_end (
  rule_id uuid primary key references tracking.rule (id),
  person_id uuid not null references people.person (id),
  to_at timestamptz not null,
  reason text not null,
  ended_at timestamptz not null,
  ended_by uuid not null
);

-- What people work on: one alert, or several of a kind that follow each other closely. People alone close it.
create table tracking.card (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  kind text not null,
  severity int not null check (severity between 1 and 4),
  raised_at timestamptz not null,
  state text not null check (state in ('OPEN', 'CLOSED')),
  acknowledged_at timestamptz,
  owner_id uuid,
  escalate_at timestamptz,
  outcome text,
  closed_at timestamptz,
  version int not null default 0,
  check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (outcome is not null))
);
-- the operators' screen: the most severe first, of those the oldest
create index card_open on tracking.card (area, severity, raised_at, id) where state = 'OPEN';
-- those that nobody has acknowledged in time
create index card_escalating on tracking.card (escalate_at) where state = 'OPEN' and acknowledged_at is null;
-- a wearer's alerts
create index card_person on tracking.card (person_id, raised_at desc, id);

-- What stands told, under the engine's name for it. What is for information only has no card.
create table tracking.alert (
  person_id uuid not null references people.person (id),
  alert text not null,
  revision int not null,
  card_id uuid references tracking.card (id),
  rule_id uuid,
  kind text not null,
  severity int not null,
  at timestamptz not null,
  raised_at timestamptz not null,
  clear_at timestamptz,
  escalated boolean not null,
  interrupted boolean not null,
  unconfirmed boolean not null,
  cause text not null,
  amount bigint not null,
  withdrawn text not null,
  primary key (person_id, alert)
);
-- the alerts of a card
create index alert_card on tracking.alert (card_id, at);
-- a wearer's days
create index alert_at on tracking.alert (person_id, at desc);

-- Everything that was ever told: what was known when.
create table tracking.alert_operation (
  person_id uuid not null references people.person (id),
  alert text not null,
  revision int not null,
  verb text not null check (verb in ('RAISE', 'UPDATE', 'CLEAR', 'WITHDRAW')),
  reason text not null,
  at timestamptz not null,
  raised_at timestamptz not null,
  clear_at timestamptz,
  watermark timestamptz not null,
  told_at timestamptz not null,
  words text not null,
  deciding text not null,
  parameters text not null,
  primary key (person_id, alert, revision)
);

-- What people did about a card, and what a clock did.
create table tracking.card_act (
  card_id uuid not null references tracking.card (id),
  version int not null,
  person_id uuid not null references people.person (id),
  area text not null,
  act text not null,
  words text not null,
  at timestamptz not null,
  by_user uuid not null,
  primary key (card_id, version)
);
-- a person's chronology
create index card_act_person on tracking.card_act (person_id, at);

create trigger append_only before update or delete or truncate on tracking.rule_version for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.rule_end for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.alert_operation for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.card_act for each statement execute function kernel.refuse_change();

do $$
declare
  part text;
begin
  foreach part in array array['wearer', 'engine_state', 'rule', 'rule_version', 'rule_end', 'alert', 'alert_operation'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_person on tracking.%1$I using (exists (select from people.person p where p.id = %1$I.person_id))
                    with check (exists (select from people.person p where p.id = %1$I.person_id))', part);
  end loop;
  foreach part in array array['card', 'card_act'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_area_and_person on tracking.%1$I using (kernel.may_see_area(area) and exists (select from people.person p where p.id = %1$I.person_id))
                    with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = %1$I.person_id))', part);
  end loop;
end $$;

grant select, insert, update on tracking.wearer, tracking.engine_state, tracking.lease, tracking.rule, tracking.card, tracking.alert to tutela_staff;
grant select, insert on tracking.rule_version, tracking.rule_end, tracking.alert_operation, tracking.card_act to tutela_staff;
