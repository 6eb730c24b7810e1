-- A fitting is often written down after the device has sent for a while: what it sent before is gathered once, by the engine's host.
alter table tracking.activation add column gathered boolean not null default true;
alter table tracking.activation alter column gathered set default false;
create index activation_ungathered on tracking.activation (person_id) where not gathered;

-- What a device sends after it was taken off is not the person's, though nobody had written that down when it came.
create or replace function tracking.near(cells int[], from_time bigint, to_time bigint, first_day date, last_day date, south int, north int, west int, east int)
  returns table (person_id uuid, activation_id uuid, fix_time bigint, received_time bigint, latitude int, longitude int, accuracy int, source smallint, speed int, battery smallint,
                 charging smallint, motion smallint, flags int)
  language sql stable security definer set search_path = pg_catalog as $$
  with slots as (
    select r.activation_id as id, r.fix_time / 600000 as slot, min(r.latitude) as s, max(r.latitude) as n, min(r.longitude) as w, max(r.longitude) as e
      from tracking.report r
     where r.cell = any(cells) and r.fix_time between from_time and to_time and r.on_day between first_day and last_day
     group by r.activation_id, r.fix_time / 600000
  ), paired as (
    select p.*, lead(slot) over after as next, lead(s) over after as s2, lead(n) over after as n2, lead(w) over after as w2, lead(e) over after as e2
      from slots p window after as (partition by id order by slot)
  ), wanted as (
    select id, slot from paired where s <= north and n >= south and w <= east and e >= west
    union
    select p.id, each.slot from paired p cross join lateral unnest(array[p.slot, p.next]) as each (slot)
     where p.next = p.slot + 1 and least(p.s, p.s2) <= north and greatest(p.n, p.n2) >= south and least(p.w, p.w2) <= east and greatest(p.e, p.e2) >= west
  ), runs as materialized (
    select id, greatest(min(slot) * 600000, from_time) as first, least(max(slot) * 600000 + 599999, to_time) as last
      from (select id, slot, slot - row_number() over (partition by id order by slot) as run from wanted) numbered
     group by id, run
  ), seen as materialized (
    select a.id, a.person_id, coalesce((extract(epoch from a.to_at) * 1000)::bigint, 9223372036854775807) as until
      from (select distinct id from runs) b join tracking.activation a on a.id = b.id join people.person p on p.id = a.person_id
     where kernel.may_see_area(p.area) and access.may_see_person(p.id)
  )
  select s.person_id, r.activation_id, r.fix_time, r.received_time, r.latitude, r.longitude, r.accuracy, r.source, r.speed, r.battery, r.charging, r.motion, r.flags
    from seen s join runs on runs.id = s.id
   cross join lateral (select * from tracking.report t
                        where t.activation_id = runs.id and t.fix_time between runs.first and runs.last and t.fix_time < s.until and t.on_day between first_day and last_day) r
   order by r.activation_id, r.fix_time, r.no
$$;
