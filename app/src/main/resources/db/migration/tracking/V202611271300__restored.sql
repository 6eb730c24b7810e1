-- A wearer's record that was kept elsewhere, as it was brought back under a person here. What is of it is closed: no device reports to it, and the engine does not watch it.
create table tracking.restored (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  -- who kept it, whom they called the wearer, and who took it away when
  force text not null check (char_length(force) between 1 and 200),
  reference text not null check (char_length(reference) between 1 and 100),
  taken_at timestamptz not null,
  taken_by text not null check (char_length(taken_by) between 1 and 200),
  -- of the file as it came
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reports bigint not null,
  alerts int not null,
  -- who stands in it and is nobody's colleague here, by their ids
  staff jsonb not null,
  restored_at timestamptz not null,
  restored_by uuid not null
);
-- what was brought back of a person
create index restored_person on tracking.restored (person_id, restored_at);
create trigger append_only before update or delete or truncate on tracking.restored for each statement execute function kernel.refuse_change();
alter table tracking.restored enable row level security;
alter table tracking.restored force row level security;
create policy by_person on tracking.restored
  using (exists (select from people.person p where p.id = restored.person_id))
  with check (exists (select from people.person p where p.id = restored.person_id));
grant select, insert on tracking.restored to tutela_staff;

-- The device was another force's, and stands as a word: nothing here can report for it.
alter table tracking.activation alter column device_id drop not null,
  add column restored_id uuid references tracking.restored (id),
  add column device_number text check (char_length(device_number) between 0 and 64),
  add column device_model text check (char_length(device_model) between 0 and 200),
  add check ((device_id is null) = (restored_id is not null)),
  add check ((restored_id is null) = (device_number is null) and (restored_id is null) = (device_model is null)),
  add check (restored_id is null or to_at is not null and gathered);
alter table tracking.rule add column restored_id uuid references tracking.restored (id);
grant select (restored_id) on tracking.rule to tutela_staff;

-- By what name somebody stands in a record that was brought back.
create function tracking.sent_name(person uuid, by_user uuid) returns text
  language sql stable set search_path = pg_catalog as $$
    select r.staff ->> by_user::text from tracking.restored r where r.person_id = person and r.staff ? by_user::text order by r.restored_at limit 1
  $$;
revoke all on function tracking.sent_name(uuid, uuid) from public;
grant execute on function tracking.sent_name(uuid, uuid) to tutela_staff;

-- The reports of activations that the same transaction has brought back, and of no others. Their numbers are below nought, where the engine does not look.
create policy by_restoring on tracking.report for insert to current_user with check (true);
create function tracking.restore_reports(days int[], activations uuid[], times bigint[], contents bigint[], numbers bigint[], received bigint[], latitudes int[], longitudes int[], accuracies int[],
                                         sources int[], speeds int[], batteries int[], charging int[], motion int[], flags int[], cells int[]) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept int;
begin
  insert into tracking.report (on_day, activation_id, fix_time, content, no, received_time, latitude, longitude, accuracy, source, speed, battery, charging, motion, flags, cell)
  select date '1970-01-01' + n.d, a.id, n.t, n.c, n.no, n.r, n.lat, n.lon, n.acc, n.src, n.spd, n.bat, n.chg, n.mot, n.flg, nullif(n.cel, -1)
    from unnest(days, activations, times, contents, numbers, received, latitudes, longitudes, accuracies, sources, speeds, batteries, charging, motion, flags, cells)
         as n (d, a, t, c, no, r, lat, lon, acc, src, spd, bat, chg, mot, flg, cel)
    join tracking.activation a on a.id = n.a and a.restored_id is not null and a.xmin = pg_current_xact_id()::xid and (a.to_at is null or n.t < extract(epoch from a.to_at) * 1000)
   where n.no < 0;
  get diagnostics kept = row_count;
  return kept;
end
$$;
revoke all on function tracking.restore_reports(int[], uuid[], bigint[], bigint[], bigint[], bigint[], int[], int[], int[], int[], int[], int[], int[], int[], int[], int[]) from public;
grant execute on function tracking.restore_reports(int[], uuid[], bigint[], bigint[], bigint[], bigint[], int[], int[], int[], int[], int[], int[], int[], int[], int[], int[]) to tutela_staff;
