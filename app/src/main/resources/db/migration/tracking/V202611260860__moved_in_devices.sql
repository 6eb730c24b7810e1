-- A wearer who moves to another area brings along the device that they wear, which that area then answers for, and the zones that a template of the old area
-- made: they are the wearer's own from then on, since nobody of the new area can change that template, and the old area no longer changes them by it.
create policy by_moving_in on tracking.device to current_user using (true) with check (true);
create policy by_moving_in on tracking.template_wearer to current_user using (true) with check (true);
-- what somebody wore stands with the number and the make of the device, whosever it is
create policy by_wearer on tracking.device for select using (exists (select from tracking.activation a where a.device_id = device.id));

create or replace function tracking.move_in(person uuid, at timestamptz, by_user uuid) returns int
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
    ), devices as (
      update tracking.device d
         set area = current_setting('tutela.area', true), version = d.version + 1
       where d.id in (select a.device_id from tracking.activation a where a.person_id = person and a.to_at is null)
         and d.area <> current_setting('tutela.area', true) and people.area_of(person) = current_setting('tutela.area', true)
    ), left_behind as (
      update tracking.template_wearer w
         set chosen = false, version_no = 0
       where w.person_id = person
         and w.area <> current_setting('tutela.area', true) and people.area_of(person) = current_setting('tutela.area', true)
      returning w.template_id
    ), own as (
      update tracking.rule r
         set template_id = null, site_id = null
       where r.person_id = person and r.template_id in (select l.template_id from left_behind l)
    )
    select count(*)::int from noted
  $$;
