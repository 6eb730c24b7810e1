-- When the record of a registrant is next reviewed, written anew with what is due and with each review; null where it may go, or nobody was ever registered.
alter table register.supervision add column record_review_on date;

alter table register.supervision no force row level security;
alter table register.episode no force row level security;
alter table register.struck no force row level security;
alter table register.record_review no force row level security;
update register.supervision s
   set record_review_on = coalesce(
         (select case when v.decision = 'DISPOSE' and s.subject_until < v.decided_on then 'infinity' when v.decision = 'DISPOSE' then v.decided_on else v.next_on end
            from register.record_review v where v.person_id = s.person_id order by v.number desc limit 1),
         (select (min(coalesce(e.subject_from, e.relevant_on)) + make_interval(years => 10))::date from register.episode e
           where e.person_id = s.person_id and not exists (select from register.struck k where k.fact_id = e.id)
             and not exists (select from register.episode r where r.replaces = e.id and not exists (select from register.struck k where k.fact_id = r.id))));
update register.supervision set record_review_on = null where record_review_on = 'infinity';
alter table register.record_review force row level security;
alter table register.struck force row level security;
alter table register.episode force row level security;
alter table register.supervision force row level security;

create index supervision_record_review on register.supervision (area, record_review_on, person_id);
