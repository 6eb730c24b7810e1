-- Who notifies weekly, because the last notification told no sole or main residence and something is still to be notified again: written with
-- what is due, so that the list of them reads only those that it shows.
alter table register.supervision add column weekly_since date, add column weekly_due date;

alter table register.supervision no force row level security;
alter table register.notification no force row level security;
alter table register.obligation no force row level security;
alter table register.struck no force row level security;
update register.supervision s
   set weekly_since = n.made_on, weekly_due = o.remind_by
  from register.notification n
  join register.obligation o on o.person_id = n.person_id and o.kind = 'PERIODIC' and o.arose_on = n.made_on and o.given_on is null
 where n.person_id = s.person_id and not n.main_residence and n.kind in ('INITIAL', 'CHANGE', 'PERIODIC')
   and not exists (select from register.struck k where k.fact_id = n.id)
   and not exists (select from register.notification l
                    where l.person_id = n.person_id and l.kind in ('INITIAL', 'CHANGE', 'PERIODIC') and (l.made_on, l.id) > (n.made_on, n.id)
                      and not exists (select from register.struck k where k.fact_id = l.id));
alter table register.struck force row level security;
alter table register.obligation force row level security;
alter table register.notification force row level security;
alter table register.supervision force row level security;
-- who notifies weekly in an area, the soonest first
create index supervision_weekly on register.supervision (area, weekly_due, person_id) where weekly_since is not null;
