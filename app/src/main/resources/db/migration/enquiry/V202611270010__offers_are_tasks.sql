-- An offer to another force is a task there until it is answered or withdrawn. Only the force that offers asks the other, and only for its own offer.
create policy by_asking on enquiry.handover for select to current_user using (true);

create function enquiry.ask(offer uuid, task uuid, at timestamptz, by_user uuid) returns boolean
  language sql security definer set search_path = pg_catalog as $$
    with asked as (
      insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, state, opened_at, opened_by)
      select ask.task, h.to_area, '', null, 'ANSWER_OFFER', 'TRANSFER_APPLICATION', 'Take over or reject an application that is offered: ' || h.reference,
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
revoke execute on function enquiry.ask(uuid, uuid, timestamptz, uuid) from public;
grant execute on function enquiry.ask(uuid, uuid, timestamptz, uuid) to tutela_staff;

create function enquiry.ask_no_more(offer uuid, reason text, at timestamptz, by_user uuid) returns boolean
  language sql security definer set search_path = pg_catalog as $$
    with withdrawn as (
      update work.task t set state = 'CANCELLED', closed_at = ask_no_more.at, closed_by = ask_no_more.by_user, version = t.version + 1
        from enquiry.handover h
       where t.source_kind = 'handover' and t.source_id = h.id and t.kind = 'ANSWER_OFFER' and t.state = 'OPEN'
         and h.id = ask_no_more.offer and h.state = 'TAKEN_BACK' and h.from_area = current_setting('tutela.area', true)
      returning t.id, t.version, t.area, t.owner_id, t.due_at
    ), noted as (
      insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
      select w.id, w.version, w.area, 'CANCELLED', ask_no_more.at, ask_no_more.by_user, w.owner_id, w.due_at, ask_no_more.reason from withdrawn w returning 1
    )
    select exists (select from noted)
  $$;
revoke execute on function enquiry.ask_no_more(uuid, text, timestamptz, uuid) from public;
grant execute on function enquiry.ask_no_more(uuid, text, timestamptz, uuid) to tutela_staff;

-- What is offered already and waits is the other force's task too, due as it would have been.
alter table enquiry.handover no force row level security;
alter table enquiry.application no force row level security;
alter table work.task no force row level security;
alter table work.task_history no force row level security;
-- of a case that is closed nothing can be taken over
update enquiry.handover h set state = 'TAKEN_BACK', answered_at = a.closed_at, answered_by = h.offered_by, answer = 'The application was closed'
  from enquiry.application a where a.id = h.application_id and h.state = 'OFFERED' and a.state = 'CLOSED';
with asked as (
  insert into work.task (id, area, team, owner_id, kind, needs, title, urgency, source_kind, source_id, path, person_id, due_at, first_due_at, state, opened_at, opened_by)
  select gen_random_uuid(), h.to_area, '', null, 'ANSWER_OFFER', 'TRANSFER_APPLICATION', 'Take over or reject an application that is offered: ' || h.reference,
         case when h.immediate_risk then 'IMMEDIATE' else 'ROUTINE' end, 'handover', h.id, '/handovers/' || h.id, h.about, h.offered_at + interval '1 day', h.offered_at + interval '1 day', 'OPEN', h.offered_at, h.offered_by
    from enquiry.handover h
   where h.state = 'OFFERED' and not exists (select from work.task t where t.source_kind = 'handover' and t.source_id = h.id and t.state = 'OPEN')
  returning id, area, opened_at, opened_by, due_at
)
insert into work.task_history (task_id, version, area, event, at, by_user, owner_id, due_at, reason)
select a.id, 0, a.area, 'OPENED', a.opened_at, a.opened_by, null, a.due_at, 'offered before this task was known' from asked a;
alter table work.task_history force row level security;
alter table work.task force row level security;
alter table enquiry.application force row level security;
alter table enquiry.handover force row level security;
