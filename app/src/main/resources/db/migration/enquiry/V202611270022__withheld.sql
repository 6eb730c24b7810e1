-- Where an applicant and the children live, when that is a refuge: it leaves the request, so that nothing that reads requests comes upon it.
alter table enquiry.application add column refuge boolean not null default false;

create table enquiry.withheld (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  address text not null,
  postcode text not null,
  -- of each child, in the request's order
  lives text[] not null,
  town text not null,
  -- empty where the request was keyed in so
  reason text not null,
  marked_at timestamptz not null,
  marked_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  check (num_nulls(lifted_at, lifted_by, lift_reason) in (0, 3)),
  check (lift_reason <> '')
);
-- what is withheld of an application now
create unique index withheld_application on enquiry.withheld (application_id) where lifted_at is null;

alter table enquiry.withheld enable row level security;
alter table enquiry.withheld force row level security;
create policy by_holder on enquiry.withheld for select using (enquiry.may_see(application_id) and access.holds(application_id));
create policy by_holder_now on enquiry.withheld for update using (enquiry.may_see(application_id) and access.holds(application_id));
-- whoever sees an application may hide it
create policy with_application on enquiry.withheld for insert with check (enquiry.may_see(application_id));
grant select, insert, update on enquiry.withheld to tutela_staff;
