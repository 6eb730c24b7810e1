-- The last day subject, as it follows from the episodes: written anew with what is due. Null where nothing ends it, -infinity where no
-- episode counts any more. Who is not subject any more stays somebody's, and is no longer counted.
alter table register.supervision add column subject_until date;

alter table register.supervision no force row level security;
alter table register.episode no force row level security;
alter table register.episode_end no force row level security;
alter table register.struck no force row level security;
with counting as (
  select e.* from register.episode e
   where not exists (select from register.struck k where k.fact_id = e.id)
     and not exists (select from register.episode r where r.replaces = e.id and not exists (select from register.struck k where k.fact_id = r.id))
), ran as (
  select e.id, e.person_id, case e.period
           when 'ORDER' then e.order_until
           -- the day before the same day so many months on, or the last of that month where it has no such day
           when 'FIXED' then whole.on_day - (extract(day from whole.on_day) = extract(day from e.relevant_on))::int + e.period_days
         end as until_on
    from counting e cross join lateral (select (e.relevant_on + make_interval(months => coalesce(e.period_months, 0)))::date as on_day) whole
), ended as (
  select r.person_id, least(r.until_on, x.ended_on - 1) as until_on from ran r left join register.episode_end x on x.episode_id = r.id
)
update register.supervision s
   set subject_until = (select case when count(*) = 0 then '-infinity'::date when count(*) = count(e.until_on) then max(e.until_on) end
                          from ended e where e.person_id = s.person_id);
alter table register.struck force row level security;
alter table register.episode_end force row level security;
alter table register.episode force row level security;
alter table register.supervision force row level security;

-- the same rows as before, asked once a statement and not of each row, so that a caseload is counted in the index alone
alter policy by_person on register.supervision
  using ((area = (select current_setting('tutela.area', true)) or (select current_setting('tutela.authority', true)) = 'system')
         and person_id not in (select access.hidden_people()));
create index supervision_caseload on register.supervision (area, manager_id) include (person_id, subject_until);
-- who is abroad and not known to be back: few of all
create index away_abroad on register.away (person_id) where kind = 'ABROAD' and until_on is null;
