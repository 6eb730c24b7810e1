-- Figures only: functions that count every area's rows and return nothing but counts. They run as their owner, who has
-- policies of its own and is never the role of a service.
create schema returns;
grant usage on schema returns to tutela_staff;

create policy by_count on enquiry.application for select to current_user using (true);
create policy by_count on mappa.management for select to current_user using (true);
create policy by_count on disclosure.consideration for select to current_user using (true);

-- Enquiries whose first contact was in a period, by everything that the figures ask of one. "Registered" is management in
-- category 1 on the day of first contact (written answer 48816).
create function returns.cases(since timestamptz, until timestamptz)
  returns table (area text, origin text, counted boolean, about_registered boolean, safeguarding boolean, outcome text, cases int)
  language sql stable security definer set search_path = pg_catalog as $$
    select a.area, a.origin, a.counted,
           exists (select from mappa.management m
                    where m.person_id = a.subject_person_id and m.category = 1
                      and m.from_on <= (a.first_contact_at at time zone 'Europe/London')::date
                      and (m.to_on is null or m.to_on >= (a.first_contact_at at time zone 'Europe/London')::date)),
           a.safeguarding, a.outcome, count(*)::int
      from enquiry.application a
     where a.first_contact_at >= since and a.first_contact_at < until
     group by 1, 2, 3, 4, 5, 6
     order by 1, 2, 3, 4, 5, 6
  $$;

-- The duty of s.327A: what is due and overdue today, and what was decided in a period.
create function returns.duty(today date, since timestamptz, until timestamptz)
  returns table (area text, due int, overdue int, to_disclose int, not_to_disclose int)
  language sql stable security definer set search_path = pg_catalog as $$
    select c.area,
           (count(*) filter (where c.state in ('DUE', 'OPEN') and c.due_on >= today))::int,
           (count(*) filter (where c.state in ('DUE', 'OPEN') and c.due_on < today))::int,
           (count(*) filter (where c.state in ('DECIDED_DISCLOSE', 'DISCLOSED') and c.state_at >= since and c.state_at < until))::int,
           (count(*) filter (where c.state = 'DECIDED_NOT' and c.state_at >= since and c.state_at < until))::int
      from disclosure.consideration c
     group by c.area
     order by c.area
  $$;

revoke execute on function returns.cases(timestamptz, timestamptz), returns.duty(date, timestamptz, timestamptz) from public;
grant execute on function returns.cases(timestamptz, timestamptz), returns.duty(date, timestamptz, timestamptz) to tutela_staff;
