-- An offer to hand an application over. The force that it is offered to sees this row and nothing of the case
-- until it accepts; the force that offers it stays responsible until then (disclosure 2.8).
create table enquiry.handover (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  from_area text not null references kernel.area (code),
  to_area text not null references kernel.area (code),
  reference text not null,
  town text not null,
  first_contact_at timestamptz not null,
  next_due_at timestamptz,
  immediate_risk boolean not null,
  reason text not null check (reason <> ''),
  offered_at timestamptz not null,
  offered_by uuid not null,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'REJECTED', 'TAKEN_BACK')),
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '',
  check (from_area <> to_area),
  check ((state = 'OFFERED') = (answered_at is null))
);
create unique index handover_offered on enquiry.handover (application_id) where state = 'OFFERED';
-- offers that wait for an area's answer
create index handover_to on enquiry.handover (to_area, offered_at) where state = 'OFFERED';

alter table enquiry.handover enable row level security;
alter table enquiry.handover force row level security;
create policy either_side on enquiry.handover
  using (kernel.may_see_area(from_area) or kernel.may_see_area(to_area))
  with check (kernel.may_see_area(from_area) or kernel.may_see_area(to_area));
grant select, insert, update on enquiry.handover to tutela_staff;

-- The one way for a row to change its area. It acts with system authority, so it does nothing but this: an open
-- offer to the caller's own area is accepted, and the application is that area's from then on.
create function enquiry.accept_handover(offer uuid, by_user uuid, at timestamptz, words text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved uuid;
  authority text := current_setting('tutela.authority', true);
begin
  perform set_config('tutela.authority', 'system', true);
  update enquiry.handover t set state = 'ACCEPTED', answered_at = at, answered_by = by_user, answer = words
   where t.id = offer and t.state = 'OFFERED' and t.to_area = current_setting('tutela.area')
   returning t.application_id into moved;
  -- The other force's people are not this force's to see: who is meant is looked for again here.
  update enquiry.application a
     set area = current_setting('tutela.area'), team = '', owner_id = null, cross_border = true,
         subject_finding = 'NOT_LOOKED', subject_person_id = null
   where a.id = moved;
  perform set_config('tutela.authority', coalesce(authority, ''), true);
  return moved;
end $$;
revoke all on function enquiry.accept_handover(uuid, uuid, timestamptz, text) from public;
grant execute on function enquiry.accept_handover(uuid, uuid, timestamptz, text) to tutela_staff;

-- What became of each envelope from the public's form. A bad one is kept here to be looked at, never lost.
create table enquiry.envelope (
  id uuid primary key,
  area text not null references kernel.area (code),
  received_at timestamptz not null,
  opened_at timestamptz not null,
  application_id uuid,
  fault text not null default '',
  seen_at timestamptz,
  seen_by uuid,
  check ((application_id is null) = (fault <> ''))
);
create index envelope_bad on enquiry.envelope (area, received_at) where fault <> '' and seen_at is null;

alter table enquiry.envelope enable row level security;
alter table enquiry.envelope force row level security;
create policy by_area on enquiry.envelope using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on enquiry.envelope to tutela_staff;
