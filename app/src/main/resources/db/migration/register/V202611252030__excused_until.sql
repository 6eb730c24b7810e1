-- The last day on which what is given late can still be excused; none where the rule sets none. Notice of a journey has one
-- (SI 2004/1220): 24 hours before leaving, or 12 when something that was told is corrected.
alter table register.obligation add column excusable_until date;

-- Duties that stand already are told the same; from now on they are written with it.
alter table register.obligation no force row level security;
alter table register.journey no force row level security;
update register.obligation o
   set excusable_until = case when j.told_on = j.until_at::date and j.told_on + coalesce(j.told_at, time '24:00') > j.until_at then j.until_at::date - 1 else j.until_at::date end
  from (select person_id, departs_at, country, told_on, told_at,
               (departs_at at time zone 'Europe/London' - case when corrects is null and known_on < departs_at::date - 7 then interval '24 hours' else interval '12 hours' end)
                   at time zone 'Europe/London' as until_at
          from register.journey) j
 where o.kind = 'TRAVEL' and o.person_id = j.person_id and o.arose_on = j.departs_at::date and o.about = j.country || ', leaving at ' || to_char(j.departs_at, 'HH24:MI');
alter table register.journey force row level security;
alter table register.obligation force row level security;
