-- What is known of the children's mother and of their father. Whether each knows of the application stands with the application, since whoever decides
-- needs it; the rest is written anew each time, the newest counts, and where the children live in a refuge only those whose case it is see it.
alter table enquiry.application
  add column mother_knows text not null default 'NOT_SAID' check (mother_knows in ('YES', 'NO', 'NOT_SURE', 'NOT_SAID')),
  add column father_knows text not null default 'NOT_SAID' check (father_knows in ('YES', 'NO', 'NOT_SURE', 'NOT_SAID'));

create table enquiry.parents (
  application_id uuid not null references enquiry.application (id),
  version int not null,
  particulars jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (application_id, version)
);
create trigger append_only before update or delete or truncate on enquiry.parents
  for each statement execute function kernel.refuse_change();

alter table enquiry.parents enable row level security;
alter table enquiry.parents force row level security;
create policy with_application on enquiry.parents for select
  using (exists (select from enquiry.application a where a.id = application_id and (not a.refuge or access.holds(a.id))));
create policy with_application_now on enquiry.parents for insert with check (enquiry.may_see(application_id));
grant select, insert on enquiry.parents to tutela_staff;
