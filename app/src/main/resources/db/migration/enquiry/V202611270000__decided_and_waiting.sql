-- What was decided on an application before such a decision gave somebody the task to carry it out, and still waits for that: whoever has the case has
-- it, due as it would have been.
alter table enquiry.application no force row level security;
alter table enquiry.application_history no force row level security;
alter table enquiry.file_entry no force row level security;
alter table work.task no force row level security;
alter table work.task_history no force row level security;
with missing as (
  select a.id, a.reference, a.area, a.team, a.owner_id, a.subject_person_id, a.state = 'DISCLOSURE_PENDING' as disclose, h.at, h.by_user,
         a.origin = 'RIGHT_TO_KNOW' or (not a.counted and exists (select from enquiry.file_entry f where f.application_id = a.id and f.kind = 'FirstContact' and f.entry ->> 'unreachable' = 'true')) as nobody,
         (cast((h.at at time zone 'Europe/London')::date + 4 as timestamp) at time zone 'Europe/London') - interval '1 second' as due_at
    from enquiry.application a
   cross join lateral (select h.at, h.by_user from enquiry.application_history h
                        where h.application_id = a.id and h.to_state = a.state and h.from_state is distinct from h.to_state order by h.version desc limit 1) h
   where a.state in ('DISCLOSURE_PENDING', 'NON_DISCLOSURE_PENDING')
     and not exists (select from work.task t where t.source_kind = 'application' and t.source_id = a.id and t.kind in ('MAKE_DISCLOSURE', 'TELL_OF_NOTHING') and t.state = 'OPEN')
), opened as (
  insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, state, opened_at, opened_by)
  select gen_random_uuid(), m.area, m.team, m.owner_id, case when m.disclose then 'MAKE_DISCLOSURE' else 'TELL_OF_NOTHING' end, case when m.disclose then 'MAKE_DISCLOSURE' else 'TELL_OF_NOTHING' end,
         case when m.disclose then 'Make the disclosure: ' when m.nobody then 'Close the case: ' else 'Tell the applicant: ' end || m.reference, 'ROUTINE', 'application', m.id,
         '/applications/' || m.id || '/disclosure', m.subject_person_id, m.due_at, m.due_at, 'OPEN', m.at, m.by_user
    from missing m
  returning id, area, owner_id, opened_at, opened_by, due_at
)
insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
select o.id, 0, o.area, 'OPENED', o.opened_at, o.opened_by, o.owner_id, o.due_at, 'decided before this task was known' from opened o;
alter table work.task_history force row level security;
alter table work.task force row level security;
alter table enquiry.file_entry force row level security;
alter table enquiry.application_history force row level security;
alter table enquiry.application force row level security;
