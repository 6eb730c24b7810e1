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

-- An envelope from the public's form that could not be opened: kept to be looked at, never lost.
create table enquiry.envelope_fault (
  reference text primary key,
  area text not null references kernel.area (code),
  received_at timestamptz not null,
  found_at timestamptz not null,
  fault text not null check (fault in ('NOT_OURS', 'TOO_NEW', 'CANNOT_BE_STORED')),
  again_at timestamptz,
  again_by uuid
);
-- those that wait to be looked at
create index envelope_fault_waiting on enquiry.envelope_fault (area, received_at) where again_at is null;

alter table enquiry.envelope_fault enable row level security;
alter table enquiry.envelope_fault force row level security;
create policy by_area on enquiry.envelope_fault using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on enquiry.envelope_fault to tutela_staff;
