-- The positions of those who may have been near a place: of each device that was in one of the cells, if the box around all its places there reaches the
-- place. Most people are still most of the time, so this leaves few. It runs as its owner, so that it asks once for each device, and not for each
-- position, whether the reader may see who wore it; the answer is the same as that of row-level security.
create policy by_scene on tracking.report for select to current_user using (true);
create policy by_scene on tracking.activation for select to current_user using (true);
create function tracking.near(cells int[], from_time bigint, to_time bigint, first_day date, last_day date, south int, north int, west int, east int)
  returns table (person_id uuid, activation_id uuid, fix_time bigint, received_time bigint, latitude int, longitude int, accuracy int, source smallint, speed int, battery smallint,
                 charging smallint, motion smallint, flags int)
  language sql stable security definer set search_path = pg_catalog as $$
  with boxed as materialized (
    select r.activation_id as id
      from tracking.report r
     where r.cell = any(cells) and r.fix_time between from_time and to_time and r.on_day between first_day and last_day
     group by r.activation_id
    having min(r.latitude) <= north and max(r.latitude) >= south and min(r.longitude) <= east and max(r.longitude) >= west
  ), seen as materialized (
    select a.id, a.person_id
      from boxed b join tracking.activation a on a.id = b.id join people.person p on p.id = a.person_id
     where kernel.may_see_area(p.area) and access.may_see_person(p.id)
  )
  select s.person_id, r.activation_id, r.fix_time, r.received_time, r.latitude, r.longitude, r.accuracy, r.source, r.speed, r.battery, r.charging, r.motion, r.flags
    from seen s
   cross join lateral (select * from tracking.report t
                        where t.activation_id = s.id and t.fix_time between from_time and to_time and t.on_day between first_day and last_day) r
   order by r.activation_id, r.fix_time, r.no
$$;
revoke all on function tracking.near(int[], bigint, bigint, date, date, int, int, int, int) from public;
grant execute on function tracking.near(int[], bigint, bigint, date, date, int, int, int, int) to tutela_staff;
