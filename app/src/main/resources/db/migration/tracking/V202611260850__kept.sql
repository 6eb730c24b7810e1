-- How long what is known of wearers is kept after their order ended. A force's own term counts once a second person has agreed to it; the newest does.
create table tracking.keeping (
  area text not null references kernel.area (code),
  no int not null,
  positions_months int not null check (positions_months between 12 and 1200),
  records_months int not null check (records_months between positions_months and 1200),
  reason text not null check (char_length(reason) between 1 and 10000),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (area, no),
  unique (area, no, set_by)
);
create table tracking.keeping_answer (
  area text not null,
  no int not null,
  set_by uuid not null,
  agreed boolean not null,
  at timestamptz not null,
  by_user uuid not null check (not agreed or by_user <> set_by),
  primary key (area, no),
  foreign key (area, no, set_by) references tracking.keeping (area, no, set_by)
);

-- While one of these stands, nothing of the person is deleted, however long ago it was.
create table tracking.hold (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  reason text not null check (char_length(reason) between 1 and 10000),
  placed_at timestamptz not null,
  placed_by uuid not null
);
-- what stands in the way of deleting
create index hold_person on tracking.hold (person_id, placed_at);
-- One person asks that it be lifted, another answers.
create table tracking.hold_release (
  id uuid primary key,
  hold_id uuid not null references tracking.hold (id),
  person_id uuid not null references people.person (id),
  reason text not null check (char_length(reason) between 1 and 10000),
  asked_at timestamptz not null,
  asked_by uuid not null,
  unique (id, hold_id, asked_by)
);
-- what was asked of a hold
create index hold_release_hold on tracking.hold_release (hold_id, asked_at);
create table tracking.hold_answer (
  release_id uuid primary key,
  hold_id uuid not null,
  person_id uuid not null references people.person (id),
  asked_by uuid not null,
  lifted boolean not null,
  at timestamptz not null,
  by_user uuid not null check (not lifted or by_user <> asked_by),
  foreign key (release_id, hold_id, asked_by) references tracking.hold_release (id, hold_id, asked_by)
);
-- a hold is lifted once
create unique index hold_lifted on tracking.hold_answer (hold_id) where lifted;

-- How far the deleting has come with an activation; written by the functions below alone.
create table tracking.erased (
  activation_id uuid primary key references tracking.activation (id),
  person_id uuid not null references people.person (id),
  reached_on date,
  positions bigint not null default 0,
  records bigint not null default 0,
  positions_at timestamptz,
  records_at timestamptz
);
-- a person's
create index erased_person on tracking.erased (person_id);

do $$
declare
  part text;
begin
  foreach part in array array['keeping', 'keeping_answer', 'hold', 'hold_release', 'hold_answer'] loop
    execute format('create trigger append_only before update or delete or truncate on tracking.%I for each statement execute function kernel.refuse_change()', part);
  end loop;
  foreach part in array array['keeping', 'keeping_answer'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_area on tracking.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', part);
  end loop;
  foreach part in array array['hold', 'hold_release', 'hold_answer', 'erased'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_person on tracking.%1$I using (exists (select from people.person p where p.id = %1$I.person_id))
                    with check (exists (select from people.person p where p.id = %1$I.person_id))', part);
  end loop;
end $$;
grant select, insert on tracking.keeping, tracking.keeping_answer, tracking.hold, tracking.hold_release, tracking.hold_answer to tutela_staff;
grant select on tracking.erased to tutela_staff;

-- What is known of a person's wearing: until when an order was over, and what is in the way of deleting. An order is taken to last from the first device or
-- zone to the last, over pauses of up to a year. ended_at is null while it lasts.
create view tracking.kept with (security_invoker = true) as
  select a.id as activation_id, a.person_id, p.area, p.reference, a.from_at, a.to_at, n.ended_at, n.ended_at + interval '8760 hours' as over_at,
         (n.ended_at at time zone 'Europe/London' + make_interval(months => coalesce(k.positions_months, 72))) at time zone 'Europe/London' as positions_due,
         (n.ended_at at time zone 'Europe/London' + make_interval(months => coalesce(k.records_months, 72))) at time zone 'Europe/London' as records_due,
         exists (select from tracking.hold h where h.person_id = a.person_id and not exists (select from tracking.hold_answer w where w.hold_id = h.id and w.lifted)) as held,
         exists (select from tracking.card c where c.person_id = a.person_id and c.state = 'OPEN' and c.raised_at < n.ended_at + interval '8760 hours') as alerting,
         e.positions_at, e.records_at, coalesce(e.positions, 0) as positions, coalesce(e.records, 0) as records
    from tracking.activation a
    join people.person p on p.id = a.person_id
    left join tracking.erased e on e.activation_id = a.id
    cross join lateral (
      select upper(spell) - interval '8760 hours' as ended_at
        from unnest((
          select range_agg(tstzrange(w.from_at, case when w.to_at is not null then greatest(w.from_at, w.to_at) + interval '8760 hours' end))
            from (select o.from_at, o.to_at from tracking.activation o where o.person_id = a.person_id
                  union all
                  select min(v.from_at), max(d.to_at) from tracking.rule r join tracking.rule_version v on v.rule_id = r.id left join tracking.rule_end d on d.rule_id = r.id
                   where r.person_id = a.person_id group by r.id) w)) spell
       where spell @> a.from_at) n
    left join lateral (
      select s.positions_months, s.records_months from tracking.keeping s join tracking.keeping_answer y on y.area = s.area and y.no = s.no
       where s.area = p.area and y.agreed order by s.no desc limit 1) k on true;
grant select on tracking.kept to tutela_staff;

-- What is only ever added to may be taken from by the functions below, and by nobody else: the service's role may delete nothing itself.
create function tracking.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' and current_setting('tutela.erasing', true) = 'tracking' then
    return null;
  end if;
  raise exception 'append-only: % refused', tg_op using errcode = 'insufficient_privilege', schema = tg_table_schema, table = tg_table_name;
end
$$;
revoke all on function tracking.refuse_change() from public;
do $$
declare
  part text;
begin
  foreach part in array array['rule_version', 'rule_end', 'alert_operation', 'card_act', 'leave', 'leave_end', 'unworn'] loop
    execute format('drop trigger append_only on tracking.%I', part);
    execute format('create trigger append_only before update or delete or truncate on tracking.%I for each statement execute function tracking.refuse_change()', part);
  end loop;
end $$;

-- One at a time for a person, so that a hold which stands is seen by every deletion that begins after it.
create function tracking.one_at_a_time(person uuid) returns void
  language sql set search_path = pg_catalog as $$ select pg_advisory_xact_lock(hashtextextended('tracking.erased ' || person, 0)) $$;
revoke all on function tracking.one_at_a_time(uuid) from public;
create function tracking.before_hold() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('tracking.erased ' || new.person_id, 0));
  return new;
end
$$;
revoke all on function tracking.before_hold() from public;
create trigger one_at_a_time before insert on tracking.hold for each row execute function tracking.before_hold();

-- No clock that runs ahead makes anything due early.
create function tracking.erasing(at timestamptz) returns timestamptz
  language plpgsql set search_path = pg_catalog as $$
begin
  if current_setting('tutela.authority', true) is distinct from 'system' then
    raise exception 'nobody deletes by hand' using errcode = 'insufficient_privilege';
  end if;
  return least(at, clock_timestamp());
end
$$;
revoke all on function tracking.erasing(timestamptz) from public;

-- The positions of an activation, day by day from where it was left, until so many or more are gone; but for those within the time of a crime to which somebody
-- has found them to belong. No row when nothing of it may go.
create function tracking.erase_positions(activation uuid, at timestamptz, most int) returns table (first_day date, last_day date, positions bigint, finished boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := tracking.erasing(at);
  due record;
  evidence int8multirange;
  reached date;
  part record;
  gone bigint;
begin
  perform tracking.one_at_a_time(a.person_id) from tracking.activation a where a.id = activation;
  select k.person_id, k.from_at, k.held, k.positions_due, k.positions_at, k.over_at into due from tracking.kept k where k.activation_id = activation;
  if not found or due.held or due.positions_at is not null or due.positions_due is null or due.positions_due > moment then
    return;
  end if;
  select coalesce(range_agg(int8range((extract(epoch from c.from_at) * 1000)::bigint, (extract(epoch from c.to_at) * 1000)::bigint, '[]')), '{}'::int8multirange) into evidence
    from tracking.scene_match m join tracking.crime c on c.id = m.crime_id where m.person_id = due.person_id and m.qualified;
  select coalesce(max(e.reached_on), (due.from_at at time zone 'UTC')::date - 2) into reached from tracking.erased e where e.activation_id = activation;
  positions := 0;
  finished := true;
  for part in select c.relname, to_date(substr(c.relname, 8), 'YYYYMMDD') as day from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'tracking.report'::regclass and c.relname > 'report_' || to_char(reached, 'YYYYMMDD') order by c.relname
  loop
    if positions >= most then
      finished := false;
      exit;
    end if;
    execute format('with gone as (delete from tracking.%I where activation_id = $1 and not $2 @> fix_time returning 1) select count(*) from gone', part.relname) into gone using activation, evidence;
    if gone > 0 then
      first_day := coalesce(first_day, part.day);
      last_day := part.day;
      positions := positions + gone;
    end if;
    reached := part.day;
  end loop;
  insert into tracking.erased as e (activation_id, person_id, reached_on, positions, positions_at)
  values (activation, due.person_id, reached, erase_positions.positions, case when finished then moment end)
  on conflict (activation_id) do update set reached_on = excluded.reached_on, positions = e.positions + excluded.positions, positions_at = excluded.positions_at;
  if finished and not exists (select from tracking.activation a where a.person_id = due.person_id and a.from_at >= due.over_at) then
    delete from tracking.engine_state s where s.person_id = due.person_id;
  end if;
  return next;
end
$$;

-- The alerts with their every revision, what was done about them, zones, hours and leave, of an order that ended: up to so many of each. What belongs to a confirmed
-- violation is the case's, and stays. Null when nothing may go.
create function tracking.erase_records(activation uuid, at timestamptz, most int) returns table (records bigint, finished boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := tracking.erasing(at);
  due record;
  statement text;
  gone bigint;
begin
  perform tracking.one_at_a_time(a.person_id) from tracking.activation a where a.id = activation;
  select k.person_id, k.held, k.alerting, k.records_due, k.records_at, k.over_at,
         not exists (select from tracking.activation a where a.person_id = k.person_id and a.from_at >= k.over_at) as last into due from tracking.kept k where k.activation_id = activation;
  if not found or due.held or due.alerting or due.records_at is not null or due.records_due is null or due.records_due > moment then
    return;
  end if;
  perform set_config('tutela.erasing', 'tracking', true);
  records := 0;
  finished := true;
  foreach statement in array array[
    'delete from tracking.alert_operation where ctid in (select o.ctid from tracking.alert_operation o join tracking.alert a on a.person_id = o.person_id and a.alert = o.alert
       where o.person_id = $1 and a.at < $2 and not exists (select from tracking.violation v where v.card_id = a.card_id) limit $3)',
    'delete from tracking.alert where ctid in (select a.ctid from tracking.alert a where a.person_id = $1 and a.at < $2 and not exists (select from tracking.violation v where v.card_id = a.card_id)
       and not exists (select from tracking.alert_operation o where o.person_id = a.person_id and o.alert = a.alert) limit $3)',
    'delete from tracking.card_act where ctid in (select d.ctid from tracking.card_act d join tracking.card c on c.id = d.card_id
       where c.person_id = $1 and c.raised_at < $2 and not exists (select from tracking.violation v where v.card_id = c.id) and not exists (select from tracking.alert a where a.card_id = c.id) limit $3)',
    'delete from tracking.card where ctid in (select c.ctid from tracking.card c where c.person_id = $1 and c.raised_at < $2 and not exists (select from tracking.violation v where v.card_id = c.id)
       and not exists (select from tracking.alert a where a.card_id = c.id) and not exists (select from tracking.card_act d where d.card_id = c.id) limit $3)']
  loop
    execute statement using due.person_id, due.over_at, most;
    get diagnostics gone = row_count;
    records := records + gone;
    finished := finished and gone < most;
  end loop;
  if finished then
    with old as (
      select r.id from tracking.rule r left join tracking.rule_end d on d.rule_id = r.id
       where r.person_id = due.person_id and not exists (select from tracking.alert a where a.person_id = r.person_id and a.rule_id = r.id)
         and (d.to_at < due.over_at or d.to_at is null and due.last and not exists (select from tracking.rule_version v where v.rule_id = r.id))
    ), withdrawn as (delete from tracking.leave_end where leave_id in (select l.id from tracking.leave l join old on old.id = l.rule_id) returning 1),
    leave as (delete from tracking.leave where rule_id in (select id from old) returning 1),
    ends as (delete from tracking.rule_end where rule_id in (select id from old) returning 1),
    versions as (delete from tracking.rule_version where rule_id in (select id from old) returning 1),
    rules as (delete from tracking.rule where id in (select id from old) returning 1)
    select (select count(*) from withdrawn) + (select count(*) from leave) + (select count(*) from ends) + (select count(*) from versions) + (select count(*) from rules) into gone;
    records := records + gone;
    if due.last then
      delete from tracking.template_wearer t where t.person_id = due.person_id;
    end if;
  end if;
  perform set_config('tutela.erasing', '', true);
  insert into tracking.erased as e (activation_id, person_id, records, records_at) values (activation, due.person_id, erase_records.records, case when finished then moment end)
  on conflict (activation_id) do update set records = e.records + excluded.records, records_at = excluded.records_at;
  return next;
end
$$;

-- What came from devices that nobody wore: by the term of the device's force.
create function tracking.erase_unworn(at timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := tracking.erasing(at);
  gone bigint;
begin
  perform set_config('tutela.erasing', 'tracking', true);
  delete from tracking.unworn where ctid in (
    select u.ctid from tracking.unworn u join tracking.device d on d.id = u.device_id
      left join lateral (select s.positions_months from tracking.keeping s join tracking.keeping_answer y on y.area = s.area and y.no = s.no
                          where s.area = d.area and y.agreed order by s.no desc limit 1) k on true
     where u.received_at < moment - make_interval(months => coalesce(k.positions_months, 72)) limit most);
  get diagnostics gone = row_count;
  perform set_config('tutela.erasing', '', true);
  return gone;
end
$$;

-- Days of which nothing is left, long after any report could still come to them: the oldest first. A day that somebody is reading waits for another time.
create function tracking.drop_days(at timestamptz, most int) returns setof date
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := tracking.erasing(at);
  part record;
  dropped int := 0;
  something boolean;
begin
  perform set_config('lock_timeout', '200ms', true);
  for part in select c.relname, to_date(substr(c.relname, 8), 'YYYYMMDD') as day from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'tracking.report'::regclass and c.relname < 'report_' || to_char(moment - interval '500 days', 'YYYYMMDD') order by c.relname
  loop
    exit when dropped >= most;
    execute format('select exists (select from tracking.%I)', part.relname) into something;
    continue when something;
    begin
      execute format('lock table only tracking.report, tracking.%I in access exclusive mode', part.relname);
      execute format('select exists (select from tracking.%I)', part.relname) into something;
      continue when something;
      execute format('drop table tracking.%I', part.relname);
    exception when lock_not_available then
      return;
    end;
    dropped := dropped + 1;
    return next part.day;
  end loop;
end
$$;
do $$
declare
  door text;
begin
  foreach door in array array['erase_positions(uuid, timestamptz, int)', 'erase_records(uuid, timestamptz, int)', 'erase_unworn(timestamptz, int)', 'drop_days(timestamptz, int)'] loop
    execute format('revoke all on function tracking.%s from public', door);
    execute format('grant execute on function tracking.%s to tutela_staff', door);
  end loop;
end $$;
