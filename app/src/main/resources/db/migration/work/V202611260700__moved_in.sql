-- Who moves to another area takes their open tasks along; those of an application stay with the area that has the application.
alter table work.task_history drop constraint task_history_event_check;
alter table work.task_history add constraint task_history_event_check
  check (event in ('OPENED', 'DUE_MOVED', 'GIVEN', 'ABOUT', 'MOVED_IN', 'DONE', 'CANCELLED'));
create policy by_moving_in on work.task to current_user using (true) with check (true);
create policy by_moving_in on work.task_history for insert to current_user with check (true);

-- Called in the transaction of the area that has taken the person up.
create function work.move_in(person uuid, to_team text, at timestamptz, by_user uuid) returns int
  language sql security definer set search_path = pg_catalog as $$
    with moved as (
      update work.task t
         set area = current_setting('tutela.area', true), team = to_team, owner_id = null, version = t.version + 1
       where t.person_id = person and t.state = 'OPEN' and not starts_with(t.path, '/applications/')
         and t.area <> current_setting('tutela.area', true) and people.area_of(person) = current_setting('tutela.area', true)
      returning t.id, t.version, t.area, t.due_at
    ), noted as (
      insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
      select m.id, m.version, m.area, 'MOVED_IN', move_in.at, move_in.by_user, null, m.due_at, '' from moved m returning 1
    )
    select count(*)::int from noted
  $$;
revoke execute on function work.move_in(uuid, text, timestamptz, uuid) from public;
grant execute on function work.move_in(uuid, text, timestamptz, uuid) to tutela_staff;
