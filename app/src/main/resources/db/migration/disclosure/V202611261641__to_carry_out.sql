-- What was decided to be disclosed before such a decision gave somebody the task to carry it out, and still waits for that: the team's, due as it would have been.
-- Carrying it out, or considering it again, closes it as any other.
alter table disclosure.consideration no force row level security;
alter table disclosure.consideration_history no force row level security;
alter table mappa.management no force row level security;
alter table people.person no force row level security;
alter table work.task no force row level security;
alter table work.task_history no force row level security;
with missing as (
  select c.id, c.area, c.person_id, c.state_at, p.reference, coalesce(m.team, '') as team,
         (cast((c.state_at at time zone 'Europe/London')::date + 4 as timestamp) at time zone 'Europe/London') - interval '1 second' as due_at,
         coalesce((select h.by_user from disclosure.consideration_history h where h.consideration_id = c.id and h.to_state = 'DECIDED_DISCLOSE' order by h.version desc limit 1), c.lead_id,
                  '00000000-0000-0000-0000-000000000000') as decided_by
    from disclosure.consideration c join people.person p on p.id = c.person_id
    left join mappa.management m on m.person_id = c.person_id and m.area = c.area and m.to_on is null
   where c.state = 'DECIDED_DISCLOSE'
     and not exists (select from work.task t where t.source_kind = 'consideration' and t.source_id = c.id and t.kind = 'CARRY_OUT_DISCLOSURE' and t.state = 'OPEN')
), opened as (
  insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, state, opened_at, opened_by)
  select gen_random_uuid(), s.area, s.team, null, 'CARRY_OUT_DISCLOSURE', 'MAKE_DISCLOSURE', 'Carry out the disclosure under section 327A: ' || s.reference, 'ROUTINE', 'consideration', s.id,
         '/considerations/' || s.id, s.person_id, s.due_at, s.due_at, 'OPEN', s.state_at, s.decided_by
    from missing s
  returning id, area, opened_at, opened_by, due_at
)
insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
select o.id, 0, o.area, 'OPENED', o.opened_at, o.opened_by, null, o.due_at, 'decided before this task was known' from opened o;
alter table work.task_history force row level security;
alter table work.task force row level security;
alter table people.person force row level security;
alter table mappa.management force row level security;
alter table disclosure.consideration_history force row level security;
alter table disclosure.consideration force row level security;
