-- What is asked for beside the annual return, of the reader's own area and counted as everything here is: by cases, in the year of their first contact.
create policy by_count on enquiry.file_entry for select to current_user using (true);
create policy by_count on disclosure.aftercare for select to current_user using (true);

-- What was weighed about a person who was then found to be the wrong one does not count.
create function returns.asked_for(since timestamptz, until timestamptz)
  returns table (held_registered int, held_others int, social_care int, confidence_broken int, subject_attacked int)
  language sql stable security definer set search_path = pg_catalog as $$
    with one as (
      select a.origin = 'APPLICATION' and a.counted and a.outcome is not null and a.outcome <> 'DISCLOSE_CSO'
               and (select e.kind = 'Assessment' and e.entry ->> 'held' = 'CHILD_SEX_OFFENCES' from enquiry.file_entry e
                     where e.application_id = a.id and e.kind in ('Assessment', 'WrongPerson') order by e.number desc limit 1) as held,
             exists (select from mappa.management m
                      where m.person_id = a.subject_person_id and m.category = 1
                        and m.from_on <= (a.first_contact_at at time zone 'Europe/London')::date
                        and (m.to_on is null or m.to_on >= (a.first_contact_at at time zone 'Europe/London')::date)) as registered,
             exists (select from enquiry.file_entry e where e.application_id = a.id and e.kind = 'NotedConcern' and e.entry ->> 'socialCare' = 'true') as social_care,
             exists (select from disclosure.aftercare c where c.application_id = a.id and c.kind = 'CONFIDENCE_BROKEN') as broken,
             exists (select from disclosure.aftercare c where c.application_id = a.id and c.kind = 'SUBJECT_ATTACKED') as attacked
        from enquiry.application a
       where a.area = current_setting('tutela.area', true) and a.first_contact_at >= since and a.first_contact_at < until
    )
    select (count(*) filter (where held and registered))::int, (count(*) filter (where held and not registered))::int,
           (count(*) filter (where social_care))::int, (count(*) filter (where broken))::int, (count(*) filter (where attacked))::int
      from one
  $$;

revoke execute on function returns.asked_for(timestamptz, timestamptz) from public;
grant execute on function returns.asked_for(timestamptz, timestamptz) to tutela_staff;
