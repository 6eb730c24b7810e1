create schema disclosure;
grant usage on schema disclosure to tutela_staff;

-- The full risk assessment with partners, in columns for the figures and with the officer's own words; the law's
-- view of it is an entry of the application's file. A later one supersedes, none is changed.
create table disclosure.assessment (
  id uuid primary key,
  application_id uuid not null,
  area text not null references kernel.area (code),
  partners text[] not null check (cardinality(partners) > 0),
  held text not null check (held in ('CHILD_SEX_OFFENCES', 'OTHER_RELEVANT', 'NOTHING_RELEVANT')),
  concerns text not null check (concerns in ('NONE', 'FOUND')),
  risk_to_this_child boolean not null,
  disclosure_possible boolean not null,
  subject_under_18 boolean not null,
  risk_to_child text not null,
  risk_to_applicant text not null,
  risk_to_subject text not null,
  risk_to_others text not null,
  if_nothing_is_said text not null,
  alternatives text not null,
  made_at timestamptz not null,
  made_by uuid not null
);
create index assessment_application on disclosure.assessment (application_id, made_at);

-- A decision as the decision-maker wrote it (F-DEC); it moves the application by an entry of its file once it stands.
-- Append-only: a fresh decision is a new row, and so is the second reader's answer.
create table disclosure.decision (
  id uuid primary key,
  application_id uuid not null,
  area text not null references kernel.area (code),
  category text not null,
  necessary text not null, necessary_reasons text not null,
  pressing_need text not null, pressing_need_reasons text not null,
  proportionate text not null, proportionate_reasons text not null,
  harm text not null,
  presumption_held boolean not null,
  reasons text not null,
  words text not null default '',
  recipient_name text not null default '',
  recipient_relation text not null default '',
  recipient_is_applicant boolean not null default false,
  why_this_person text not null default '',
  conditions text not null default '',
  tell_subject text not null default '' check (tell_subject in ('', 'YES', 'NO')),
  tell_subject_reasons text not null default '',
  consulted text not null default '',
  safeguarding boolean not null default false,
  senior boolean not null default false,
  decided_at timestamptz not null,
  decided_by uuid not null,
  awaits_second_reader boolean not null
);
create index decision_application on disclosure.decision (application_id, decided_at);

create table disclosure.second_reading (
  decision_id uuid primary key references disclosure.decision (id),
  area text not null references kernel.area (code),
  agreed boolean not null,
  reasons text not null,
  read_at timestamptz not null,
  read_by uuid not null
);

-- After a disclosure: follow-up, a request to share (D-7), a breach of confidence, an attack on the subject.
create table disclosure.aftercare (
  id uuid primary key,
  application_id uuid not null,
  area text not null references kernel.area (code),
  kind text not null check (kind in ('FOLLOW_UP', 'REQUEST_TO_SHARE', 'SHARING_AGREED', 'SHARING_NOT_AGREED', 'CONFIDENCE_BROKEN', 'SUBJECT_ATTACKED')),
  text text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index aftercare_application on disclosure.aftercare (application_id, recorded_at);

-- One exercise of the duty of s.327A.
create table disclosure.consideration (
  id uuid primary key,
  area text not null references kernel.area (code),
  person_id uuid not null references people.person (id),
  trigger_code text not null,
  trigger_text text not null default '',
  triggered_on date not null,
  application_id uuid,
  due_on date not null,
  state text not null check (state in ('DUE', 'OPEN', 'DECIDED_DISCLOSE', 'DECIDED_NOT', 'DISCLOSED', 'SUPERSEDED')),
  lead_id uuid,
  opened_at timestamptz not null,
  state_at timestamptz not null,
  superseded_by uuid references disclosure.consideration (id),
  version int not null default 0
);
-- the supervisor's list: due and overdue in an area
create index consideration_due on disclosure.consideration (area, due_on, id) where state in ('DUE', 'OPEN');
create index consideration_person on disclosure.consideration (person_id, opened_at);
create unique index consideration_application on disclosure.consideration (application_id, person_id) where application_id is not null;

-- C-8, C-9, MP-5: the record of one consideration; new facts make another.
create table disclosure.consideration_record (
  id uuid primary key,
  consideration_id uuid not null references disclosure.consideration (id),
  area text not null references kernel.area (code),
  held_on date not null,
  attendees text not null check (attendees <> ''),
  reasonable_cause text not null check (reasonable_cause in ('YES', 'NO', 'UNKNOWN')),
  to_whom text not null,
  described text not null,
  feared_statute text not null default '',
  feared_section text not null default '',
  risk_area text not null default '',
  presumption text not null check (presumption in ('ARISES', 'DOES_NOT_ARISE', 'UNKNOWN')),
  decision text not null check (decision in ('DISCLOSE', 'DISCLOSE_PART', 'NOT_DISCLOSE', 'DEFER')),
  reasons text not null check (reasons <> ''),
  addresses_presumption boolean not null,
  alternatives text not null,
  conditions text not null,
  deferred_to date,
  next_due date not null,
  minute_reference text not null default '',
  visor_reference text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((decision = 'DEFER') = (deferred_to is not null))
);
create index consideration_record_of on disclosure.consideration_record (consideration_id, recorded_at);

-- each particular member of the public who was considered, and whether telling them is necessary
create table disclosure.member_considered (
  record_id uuid not null references disclosure.consideration_record (id),
  number int not null,
  area text not null references kernel.area (code),
  who text not null check (who <> ''),
  necessary text not null check (necessary in ('YES', 'NO', 'UNKNOWN')),
  reasons text not null,
  primary key (record_id, number)
);

-- Whether the person was asked for representations before the decision (MP-3).
create table disclosure.consideration_representations (
  record_id uuid primary key references disclosure.consideration_record (id),
  area text not null references kernel.area (code),
  asked boolean not null,
  reason text,
  reason_text text not null default '',
  reply text not null default '',
  weight text not null default '',
  applicant_protected boolean,
  check (asked = (reason is null)),
  check (asked = (applicant_protected is not null))
);

create table disclosure.consideration_disclosure (
  consideration_id uuid primary key references disclosure.consideration (id),
  area text not null references kernel.area (code),
  recipient_name text not null check (recipient_name <> ''),
  recipient_address text not null check (recipient_address <> ''),
  words text not null,
  conditions text not null,
  disclosed_on date not null,
  subject_told text not null check (subject_told <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);

create table disclosure.consideration_history (
  consideration_id uuid not null,
  version int not null,
  area text not null references kernel.area (code),
  from_state text,
  to_state text not null,
  reason text not null default '',
  at timestamptz not null,
  by_user uuid not null,
  primary key (consideration_id, version)
);

do $$
declare t text;
begin
  foreach t in array array['assessment', 'decision', 'second_reading', 'aftercare',
                           'consideration', 'consideration_record', 'member_considered', 'consideration_representations', 'consideration_disclosure', 'consideration_history'] loop
    execute format('alter table disclosure.%I enable row level security', t);
    execute format('alter table disclosure.%I force row level security', t);
    execute format('create policy by_area on disclosure.%I using (kernel.may_see_area(area)) with check (kernel.may_see_area(area))', t);
    execute format('grant select, insert on disclosure.%I to tutela_staff', t);
    if t <> 'consideration' then
      execute format('create trigger append_only before update or delete or truncate on disclosure.%I '
                     'for each statement execute function kernel.refuse_change()', t);
    end if;
  end loop;
end $$;
grant update on disclosure.consideration to tutela_staff;
