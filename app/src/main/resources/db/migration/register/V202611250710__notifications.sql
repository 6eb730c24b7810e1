-- What a person came and told (SOA 2003 ss.83-86). Nothing is overwritten.
create table register.notification (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('INITIAL', 'CHANGE', 'PERIODIC', 'TRAVEL', 'RETURN', 'DID_NOT_HAPPEN')),
  made_on date not null,
  station text not null check (station <> ''),
  main_residence boolean not null,
  fingerprints boolean not null,
  photograph boolean not null,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- notifications of a person
create index notification_person on register.notification (person_id, made_on, id);

-- One thing held of a person: statutory, or beyond statute and then on what footing. Bank and card details are sealed with a key outside the database.
create table register.item (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  notification_id uuid not null references register.notification (id),
  item text not null,
  footing text not null check (footing in ('STATUTE', 'VOLUNTARY', 'PREVENTION_ORDER', 'RISK_ORDER', 'LICENCE', 'COMMUNITY_ORDER', 'INTELLIGENCE')),
  details text not null default '',
  sealed bytea,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((details = '') = (sealed is not null)),
  check ((item in ('ACCOUNT', 'DEBIT_CARD', 'CREDIT_CARD')) = (sealed is not null))
);
-- items of a person
create index item_person on register.item (person_id, item, recorded_at, id);

create table register.item_end (
  item_id uuid primary key references register.item (id),
  person_id uuid not null references people.person (id),
  ended_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- ended items of a person
create index item_end_person on register.item_end (person_id, item_id);

-- Something that happened and has to be notified, whether or not it was.
create table register.change (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('NAME', 'HOME', 'STAY', 'RELEASE', 'HOUSEHOLD', 'ACCOUNT', 'CARD', 'IDENTITY')),
  happened_on date not null,
  about text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  unique (person_id, kind, happened_on, about)
);

-- Custody, hospital and time abroad, which the short periods disregard.
create table register.away (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('CUSTODY', 'IMPRISONMENT', 'HOSPITAL', 'ABROAD')),
  from_on date not null,
  until_on date,
  version int not null default 0,
  check (from_on <= until_on)
);
-- times away of a person
create index away_person on register.away (person_id, from_on, id);

create table register.away_history (
  away_id uuid not null,
  version int not null,
  person_id uuid not null references people.person (id),
  until_on date,
  at timestamptz not null,
  by_user uuid not null,
  primary key (away_id, version)
);

-- What follows from all of it: written anew in the transaction of whatever changes it, and never by hand.
create table register.obligation (
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('INITIAL', 'CHANGE', 'PERIODIC', 'DID_NOT_HAPPEN', 'TRAVEL', 'RETURN')),
  arose_on date not null,
  about text not null,
  remind_by date,
  breach_after date,
  given_on date,
  reasons text not null,
  primary key (person_id, kind, arose_on, about),
  check (remind_by <= breach_after)
);
-- what is not done, the longest overdue first
create index obligation_open on register.obligation (breach_after, person_id) where given_on is null;

-- What a person decided about one that was missed or late. One record for one duty; the last decision counts.
create table register.failure_decision (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null,
  arose_on date not null,
  about text not null,
  decision text not null check (decision in ('EXCUSED', 'NO_ACTION', 'WARNING', 'CAUTION', 'CHARGE')),
  claimed text not null default '',
  reasons text not null check (reasons <> ''),
  decided_at timestamptz not null,
  decided_by uuid not null
);
-- decisions about a person's duties, the last first
create index failure_decision_person on register.failure_decision (person_id, kind, arose_on, about, decided_at desc, id);

do $$
declare
  t text;
begin
  foreach t in array array['notification', 'item', 'item_end', 'change', 'away', 'away_history', 'obligation', 'failure_decision'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy by_person on register.%I using (people.may_see(person_id)) with check (people.may_see(person_id))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
  foreach t in array array['notification', 'item', 'item_end', 'change', 'away_history', 'failure_decision'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
  end loop;
end
$$;
grant update on register.away to tutela_staff;
grant delete on register.obligation to tutela_staff;
