-- The searches that were made for an application; what they asked and showed is with people (matching M-7).
create table enquiry.person_search (
  search_id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  at timestamptz not null,
  by_user uuid not null
);
create index person_search_of on enquiry.person_search (application_id, at);

-- A finding that a second officer has to confirm before it counts (security A-8, matching M-4).
create table enquiry.finding (
  id uuid primary key,
  application_id uuid not null references enquiry.application (id),
  finding text not null check (finding in ('HELD', 'NOBODY_HELD', 'WRONG_PERSON')),
  person_id uuid references people.person (id),
  why text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'OVERTAKEN')),
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '',
  check ((finding = 'NOBODY_HELD') = (person_id is null)),
  check ((state = 'PROPOSED') = (answered_at is null)),
  check (finding = 'NOBODY_HELD' or state <> 'CONFIRMED' or answered_by <> proposed_by)
);
create unique index finding_proposed on enquiry.finding (application_id) where state = 'PROPOSED';
create index finding_of on enquiry.finding (application_id, proposed_at);

do $$
declare t text;
begin
  foreach t in array array['person_search', 'finding'] loop
    execute format('alter table enquiry.%I enable row level security', t);
    execute format('alter table enquiry.%I force row level security', t);
    execute format('create policy with_application on enquiry.%I using (enquiry.may_see(application_id)) with check (enquiry.may_see(application_id))', t);
    execute format('grant select, insert on enquiry.%I to tutela_staff', t);
  end loop;
end $$;
grant update on enquiry.finding to tutela_staff;
