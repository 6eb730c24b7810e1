-- Many devices within an area that lost the satellites together, though they were heard: one thing to be looked at, and not as many as there are devices. Of each force
-- whose wearers are among them.
create table tracking.interference (
  id uuid primary key,
  area text not null references kernel.area (code),
  at timestamptz not null,
  raised_at timestamptz not null,
  -- where the first was lost
  latitude int not null,
  longitude int not null,
  state text not null check (state in ('OPEN', 'CLOSED')),
  outcome text,
  words text not null default '',
  closed_at timestamptz,
  closed_by uuid,
  version int not null default 0,
  check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (closed_by is not null) and (state = 'CLOSED') = (outcome is not null))
);
-- a force's open ones
create index interference_open on tracking.interference (area, raised_at) where state = 'OPEN';
alter table tracking.interference enable row level security;
alter table tracking.interference force row level security;
create policy by_area on tracking.interference using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on tracking.interference to tutela_staff;

alter table tracking.card add column interference_id uuid references tracking.interference (id);
-- those of whom it consists
create index card_interference on tracking.card (interference_id) where interference_id is not null;
-- positions that ceased lately, whoever's
create index alert_lost on tracking.alert (at) where kind = 'LOCATION_GAP' and cause = 'NO_GPS' and withdrawn = '';
