create schema tracking;
grant usage on schema tracking to tutela_staff;

-- What may report, each with a credential of its own. A gateway, which speaks the makers' protocols, reports for the devices behind it.
create table tracking.device (
  id uuid primary key,
  area text not null references kernel.area (code),
  number text not null unique check (number ~ '^[A-Za-z0-9._:-]{1,64}$'),
  kind text not null check (kind in ('SIGNED', 'PHONE', 'GATEWAY', 'BEHIND')),
  model text not null check (char_length(model) between 1 and 200),
  gateway_id uuid references tracking.device (id),
  -- of a device that signs: sealed with a key outside the database
  signing_key bytea,
  -- of what cannot sign: the hash alone
  key_hash bytea unique check (octet_length(key_hash) = 32),
  issued_at timestamptz not null,
  issued_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text not null default '',
  -- the last uploads of a device that signs: each counter with what came under it
  uploads bytea,
  heard_at timestamptz,
  version int not null default 0,
  check ((kind = 'BEHIND') = (gateway_id is not null)),
  check ((kind = 'SIGNED') = (signing_key is not null)),
  check ((kind in ('PHONE', 'GATEWAY')) = (key_hash is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because = ''))
);
-- a force's devices
create index device_area on tracking.device (area, number);

-- A device on a person, from one instant to another: what it reports belongs to this, so a device that is used again never mixes two people.
create table tracking.activation (
  id uuid primary key,
  device_id uuid not null references tracking.device (id),
  person_id uuid not null references people.person (id),
  from_at timestamptz not null,
  to_at timestamptz,
  ended_because text not null default '',
  fitted_by uuid not null,
  fitted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check (from_at < to_at),
  check ((to_at is null) = (ended_by is null) and (to_at is null) = (ended_at is null) and (to_at is null) = (ended_because = ''))
);
-- worn by one person at a time
create unique index activation_once on tracking.activation (device_id) where to_at is null;
-- who wore a device
create index activation_device on tracking.activation (device_id, from_at);
-- what a person wears and wore
create index activation_person on tracking.activation (person_id, from_at desc);

-- Every report of a device that is worn, as it came; by day, so that old days can go as a whole. Times are milliseconds since 1970, places 1e-7 degree,
-- accuracies centimetres, as the engine has them.
create sequence tracking.report_no;
grant usage on sequence tracking.report_no to tutela_staff;
create table tracking.report (
  on_day date not null,
  activation_id uuid not null,
  fix_time bigint not null,
  content bigint not null,
  no bigint not null,
  received_time bigint not null,
  latitude int not null,
  longitude int not null,
  accuracy int not null,
  source smallint not null,
  speed int not null,
  battery smallint not null,
  charging smallint not null,
  motion smallint not null,
  flags int not null,
  cell int,
  -- what comes again is the same row; a trail is read in this order
  primary key (activation_id, fix_time, content, on_day)
) partition by range (on_day);
-- the engine goes on after the last that it has seen
create index report_order on tracking.report (no);
-- who was near a place at a time
create index report_scene on tracking.report (cell, fix_time) where cell is not null;
create trigger append_only before update or delete or truncate on tracking.report for each statement execute function kernel.refuse_change();

create function tracking.make_day(day date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  part text := 'report_' || to_char(day, 'YYYYMMDD');
begin
  if day not between date '2000-01-01' and date '2199-12-31' then
    raise exception 'no such day of reports: %', day using errcode = 'invalid_parameter_value';
  end if;
  if to_regclass(format('tracking.%I', part)) is not null then
    return;
  end if;
  execute format('create table tracking.%I (like tracking.report including defaults)', part);
  execute format('alter table tracking.report attach partition tracking.%I for values from (%L) to (%L)', part, day, day + 1);
exception when duplicate_table then
  null; -- somebody else made it meanwhile
end
$$;
revoke all on function tracking.make_day(date) from public;
grant execute on function tracking.make_day(date) to tutela_staff;

-- What a device reported while nobody wore it: sealed, counted, and shown to nobody.
create table tracking.unworn (
  id uuid primary key,
  device_id uuid not null references tracking.device (id),
  received_at timestamptz not null,
  sealed bytea not null
);
-- how many of a device
create index unworn_device on tracking.unworn (device_id, received_at);
create trigger append_only before update or delete or truncate on tracking.unworn for each statement execute function kernel.refuse_change();

-- What was not taken, counted by the hour; the device of noughts stands for whoever could not be told from anybody.
create table tracking.refused (
  device_id uuid not null,
  hour timestamptz not null,
  reason text not null,
  times bigint not null,
  last_at timestamptz not null,
  primary key (device_id, hour, reason)
);
-- the last day's, by hour
create index refused_hour on tracking.refused (hour);

alter table tracking.device enable row level security;
alter table tracking.device force row level security;
create policy by_area on tracking.device using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
alter table tracking.activation enable row level security;
alter table tracking.activation force row level security;
create policy by_person on tracking.activation
  using (current_setting('tutela.authority', true) = 'system' or exists (select from people.person p where p.id = activation.person_id))
  with check (exists (select from people.person p where p.id = activation.person_id));
alter table tracking.report enable row level security;
alter table tracking.report force row level security;
create policy by_activation on tracking.report
  using (current_setting('tutela.authority', true) = 'system' or activation_id in (select a.id from tracking.activation a))
  with check (current_setting('tutela.authority', true) = 'system');

grant select, insert, update on tracking.device, tracking.activation, tracking.refused to tutela_staff;
grant select, insert on tracking.report, tracking.unworn to tutela_staff;
