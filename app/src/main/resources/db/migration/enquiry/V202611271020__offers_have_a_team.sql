-- An offer is a team's to answer, and no longer nobody's: the service says which.
drop function enquiry.ask(uuid, uuid, timestamptz, uuid);

create function enquiry.ask(offer uuid, task uuid, team text, at timestamptz, by_user uuid) returns boolean
  language sql security definer set search_path = pg_catalog as $$
    with asked as (
      insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, state, opened_at, opened_by)
      select ask.task, h.to_area, ask.team, null, 'ANSWER_OFFER', 'TRANSFER_APPLICATION', 'Take over or reject an application that is offered: ' || h.reference,
             case when h.immediate_risk then 'IMMEDIATE' else 'ROUTINE' end, 'handover', h.id, '/handovers/' || h.id, h.about, due.at, due.at, 'OPEN', ask.at, ask.by_user
        from enquiry.handover h
        -- in a day, or by its next time limit where that comes sooner
       cross join lateral (select case when h.next_due_at > ask.at then least(h.next_due_at, ask.at + interval '1 day') else ask.at + interval '1 day' end as at) due
       where h.id = ask.offer and h.state = 'OFFERED' and h.from_area = current_setting('tutela.area', true)
      returning id, area, due_at
    ), noted as (
      insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
      select a.id, 0, a.area, 'OPENED', ask.at, ask.by_user, null, a.due_at, '' from asked a returning 1
    )
    select exists (select from noted)
  $$;
revoke execute on function enquiry.ask(uuid, uuid, text, timestamptz, uuid) from public;
grant execute on function enquiry.ask(uuid, uuid, text, timestamptz, uuid) to tutela_staff;

-- What waits already is for the team with most officers and supervisors.
alter table work.task no force row level security;
update work.task t set team = coalesce((
    select s.team from access.staff s
     where s.area = t.area and s.enabled and s.team <> ''
       and exists (select from access.role_grant g where g.staff_id = s.id and g.state = 'GRANTED' and g.role in ('OFFICER', 'SUPERVISOR'))
     group by s.team order by count(*) desc, s.team limit 1), '')
 where t.kind = 'ANSWER_OFFER' and t.state = 'OPEN' and t.team = '';
alter table work.task force row level security;
