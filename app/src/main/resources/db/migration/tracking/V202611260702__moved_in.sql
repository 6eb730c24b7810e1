-- A wearer's alerts go with the wearer, whichever area they began in; only the wearer's own area changes them.
do $$
declare
  part text;
begin
  foreach part in array array['card', 'card_act', 'violation'] loop
    execute format('drop policy by_area_and_person on tracking.%I', part);
    execute format('create policy by_person on tracking.%1$I using (exists (select from people.person p where p.id = %1$I.person_id))
                    with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = %1$I.person_id))', part);
  end loop;
end $$;
create policy by_moving_in on tracking.card to current_user using (true) with check (true);
create policy by_moving_in on tracking.card_act for insert to current_user with check (true);

-- Called in the transaction of the area that has taken the wearer up.
create function tracking.move_in(person uuid, at timestamptz, by_user uuid) returns int
  language sql security definer set search_path = pg_catalog as $$
    with moved as (
      update tracking.card c
         set area = current_setting('tutela.area', true), owner_id = case when c.state = 'OPEN' then null else c.owner_id end, version = c.version + 1
       where c.person_id = person
         and c.area <> current_setting('tutela.area', true) and people.area_of(person) = current_setting('tutela.area', true)
      returning c.id, c.version, c.area
    ), noted as (
      insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user)
      select m.id, m.version, person, m.area, 'MOVED_IN', '', move_in.at, move_in.by_user from moved m returning 1
    )
    select count(*)::int from noted
  $$;
revoke execute on function tracking.move_in(uuid, timestamptz, uuid) from public;
grant execute on function tracking.move_in(uuid, timestamptz, uuid) to tutela_staff;
