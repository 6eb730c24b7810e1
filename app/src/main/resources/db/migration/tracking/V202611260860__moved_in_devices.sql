-- A wearer who moves to another area brings along the device that they wear, which that area then answers for. The zones that a template of the old area made stay as
-- they are, under a template of the new area that is taken from it: put in force there, it draws zones around the places of the new area instead; and the old area's
-- changes touch the wearer no more.
alter table tracking.template add column taken_from uuid references tracking.template (id);
-- the area's own of another's
create unique index template_taken on tracking.template (area, taken_from) where taken_from is not null;

create policy by_moving_in on tracking.device to current_user using (true) with check (true);
create policy by_moving_in on tracking.template to current_user using (true) with check (true);
create policy by_moving_in on tracking.template_version to current_user using (true) with check (true);
create policy by_moving_in on tracking.template_wearer to current_user using (true) with check (true);
-- what somebody wore stands with the number and the make of the device, whosever it is
create policy by_wearer on tracking.device for select using (exists (select from tracking.activation a where a.device_id = device.id));

create or replace function tracking.move_in(person uuid, at timestamptz, by_user uuid) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  here text := current_setting('tutela.area', true);
  moved int;
  of_old record;
  ours uuid;
begin
  if people.area_of(person) is distinct from here then
    return 0;
  end if;
  with moved as (
    update tracking.card c
       set area = here, owner_id = case when c.state = 'OPEN' then null else c.owner_id end, version = c.version + 1
     where c.person_id = person and c.area <> here
    returning c.id, c.version, c.area
  ), noted as (
    insert into tracking.card_act (card_id, version, person_id, area, act, words, at, by_user)
    select m.id, m.version, person, m.area, 'MOVED_IN', '', move_in.at, move_in.by_user from moved m returning 1
  )
  select count(*)::int into moved from noted;

  update tracking.device d set area = here, version = d.version + 1
   where d.id in (select a.device_id from tracking.activation a where a.person_id = person and a.to_at is null) and d.area <> here;

  for of_old in
    select t.id, left(t.name || ', from ' || f.name, 200) as name, v.around, o.id as origin
      from tracking.template t join kernel.area f on f.code = t.area
      join lateral (select n.around from tracking.template_version n where n.template_id = t.id order by n.no desc limit 1) v on true
      left join tracking.template o on o.id = t.taken_from and o.area = here
     where t.area <> here and exists (select from tracking.rule r where r.template_id = t.id and r.person_id = person and not exists (select from tracking.rule_end e where e.rule_id = r.id))
     order by t.id
  loop
    ours := of_old.origin;
    if ours is null then
      select t.id into ours from tracking.template t where t.area = here and t.taken_from = of_old.id;
    end if;
    if ours is null then
      ours := uuidv7();
      insert into tracking.template (id, area, name, taken_from) values (ours, here, of_old.name, of_old.id);
      insert into tracking.template_version (template_id, no, area, around, reason, from_at, made_by) values (ours, 1, here, of_old.around, 'Moved in', move_in.at, move_in.by_user);
    end if;
    insert into tracking.template_wearer (template_id, person_id, area, version_no, chosen) values (ours, person, here, 1, true)
    on conflict (template_id, person_id) do update set version_no = 1, chosen = true;
    update tracking.rule r set template_id = ours where r.person_id = person and r.template_id = of_old.id;
  end loop;
  update tracking.template_wearer w set chosen = false, version_no = 0 where w.person_id = person and w.area <> here;
  return moved;
end
$$;
