-- The applicant says that a child is in danger now, or will be alone with the person soon: staff look at it first.
alter table enquiry.application add column danger_reported boolean not null default false;
