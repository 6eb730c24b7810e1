create schema enquiry;
grant usage on schema enquiry to tutela_staff;

-- Where a child lives, to the force that looks after it.
create table enquiry.place (
  kind text not null check (kind in ('TOWN', 'OUTCODE')),
  name text not null check (name = lower(name)),
  area text not null references kernel.area (code),
  primary key (kind, name)
);

create table enquiry.application (
  id uuid primary key,
  reference text not null unique,
  -- the envelope, or the form's own number: a request sent twice is one application
  submission uuid not null unique,
  area text not null references kernel.area (code),
  team text not null,
  owner_id uuid,
  channel text not null,
  origin text not null check (origin in ('APPLICATION', 'RIGHT_TO_KNOW')),
  state text not null check (state in ('RECEIVED', 'CHECKING', 'NOT_IN_SCHEME', 'AWAIT_INTERVIEW', 'RISK_ASSESSMENT', 'DECISION',
                                       'DISCLOSURE_PENDING', 'NON_DISCLOSURE_PENDING', 'CLOSED')),
  rule_set text not null,
  first_contact_at timestamptz not null,
  -- what has been found out about the person asked about: nothing yet, a person held, or that nobody held is meant
  subject_finding text not null default 'NOT_LOOKED' check (subject_finding in ('NOT_LOOKED', 'HELD', 'NOBODY_HELD')),
  subject_person_id uuid references people.person (id),
  immediate_risk boolean not null default false,
  safeguarding boolean not null default false,
  extended boolean not null default false,
  cross_border boolean not null default false,
  malicious boolean not null default false,
  counted boolean not null default false,
  interviewed_by uuid,
  identified_by uuid,
  assessed_by uuid,
  decided_by uuid,
  outcome text,
  closed_at timestamptz,
  linked_to uuid references enquiry.application (id),
  -- nearest clock still running; kept by the same statement that changes a clock
  next_clock text,
  next_due_at timestamptz,
  -- what is shown on a list: the town the child lives in, never a name
  town text not null default '',
  -- one-way prints of who is asked about and who asks, for finding repeated requests
  subject_print text not null default '',
  applicant_print text not null default '',
  request jsonb not null,
  version int not null default 0,
  check ((subject_finding = 'HELD') = (subject_person_id is not null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (state <> 'CLOSED' or outcome is not null),
  check ((next_clock is null) = (next_due_at is null))
);
-- worklist of an area, nearest clock first
create index application_worklist on enquiry.application (area, next_due_at, id) where state <> 'CLOSED';
-- an officer's own
create index application_owner on enquiry.application (owner_id, next_due_at, id) where state <> 'CLOSED';
-- what has been asked about a person held
create index application_subject on enquiry.application (subject_person_id) where subject_person_id is not null;
-- repeated requests about one person or from one person
create index application_subject_print on enquiry.application (subject_print) where subject_print <> '';
create index application_applicant_print on enquiry.application (applicant_print) where applicant_print <> '';
-- closed ones, newest first
create index application_closed on enquiry.application (area, closed_at desc, id) where state = 'CLOSED';

alter table enquiry.application enable row level security;
alter table enquiry.application force row level security;
create policy by_area on enquiry.application using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on enquiry.application to tutela_staff;

-- Everything below belongs to an application and is seen with it: when the application goes to another force, so do these.
create function enquiry.may_see(application uuid) returns boolean language sql stable
  return exists (select from enquiry.application a where a.id = application);

create table enquiry.clock (
  application_id uuid not null references enquiry.application (id),
  kind text not null,
  due_at timestamptz not null,
  first_due_at timestamptz not null,
  done_at timestamptz,
  -- the limit had passed when it was extended: the breach stays on record (K-10)
  missed_before_extension boolean not null default false,
  -- the case ended before this step was needed
  dropped_at timestamptz,
  primary key (application_id, kind)
);

-- Everything recorded on the case, as the scheme's rules read it. Entries are only added; the latest of a kind counts.
create table enquiry.file_entry (
  application_id uuid not null references enquiry.application (id),
  number int not null,
  kind text not null,
  entry jsonb not null,
  at timestamptz not null,
  by_user uuid not null,
  primary key (application_id, number)
);

create table enquiry.application_history (
  application_id uuid not null references enquiry.application (id),
  version int not null,
  at timestamptz not null,
  by_user uuid not null,
  by_name text not null,
  event text not null,
  from_state text,
  to_state text not null,
  reason text not null default '',
  primary key (application_id, version)
);

create table enquiry.first_check (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  system text not null,
  result text not null,
  result_reference text not null default '',
  note text not null default '',
  at timestamptz not null,
  by_user uuid not null
);
create index first_check_of on enquiry.first_check (application_id, at);

create table enquiry.immediate_risk (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  why text not null check (why <> ''),
  action text not null,
  owner_id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  -- what the owner did, once they have
  done text,
  done_at timestamptz,
  done_by uuid,
  check ((done is null) = (done_at is null))
);
create index immediate_risk_of on enquiry.immediate_risk (application_id, at);

create table enquiry.partner_request (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  agency text not null,
  asked_whom text not null,
  question text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  due_at timestamptz not null,
  replied_at timestamptz,
  reply text,
  reply_by uuid,
  check ((replied_at is null) = (reply is null))
);
create index partner_request_of on enquiry.partner_request (application_id, asked_at);

create table enquiry.interview (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  starts_at timestamptz not null,
  place text not null,
  booked_at timestamptz not null,
  booked_by uuid not null,
  interviewer_id uuid not null,
  state text not null check (state in ('BOOKED', 'MOVED', 'DONE')),
  done_at timestamptz,
  record jsonb,
  check ((state = 'DONE') = (done_at is not null and record is not null))
);
-- one interview stands booked at a time
create unique index interview_booked on enquiry.interview (application_id) where state = 'BOOKED';
create index interview_of on enquiry.interview (application_id, starts_at);

create trigger append_only before update or delete or truncate on enquiry.file_entry
  for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on enquiry.application_history
  for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on enquiry.first_check
  for each statement execute function kernel.refuse_change();

do $$
declare t text;
begin
  foreach t in array array['clock', 'file_entry', 'application_history', 'first_check', 'immediate_risk', 'partner_request', 'interview'] loop
    execute format('alter table enquiry.%I enable row level security', t);
    execute format('alter table enquiry.%I force row level security', t);
    execute format('create policy with_application on enquiry.%I using (enquiry.may_see(application_id)) with check (enquiry.may_see(application_id))', t);
    execute format('grant select, insert on enquiry.%I to tutela_staff', t);
  end loop;
end $$;
grant update on enquiry.clock, enquiry.immediate_risk, enquiry.partner_request, enquiry.interview to tutela_staff;
grant select, insert, update on enquiry.place to tutela_staff;
