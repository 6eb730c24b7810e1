-- Leave from a zone or a curfew, granted beforehand by a person; withdrawn, it ends with that moment. What has been is never changed by it.
create table tracking.leave (
  id uuid primary key,
  rule_id uuid not null references tracking.rule (id),
  person_id uuid not null references people.person (id),
  from_at timestamptz not null,
  to_at timestamptz not null,
  reason text not null check (char_length(reason) between 1 and 10000),
  granted_at timestamptz not null,
  granted_by uuid not null,
  check (from_at < to_at and from_at >= granted_at)
);
-- a wearer's leave
create index leave_person on tracking.leave (person_id, from_at desc);
create table tracking.leave_end (
  leave_id uuid primary key references tracking.leave (id),
  person_id uuid not null references people.person (id),
  reason text not null check (char_length(reason) between 1 and 10000),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null
);
create trigger append_only before update or delete or truncate on tracking.leave for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on tracking.leave_end for each statement execute function kernel.refuse_change();
do $$
declare
  part text;
begin
  foreach part in array array['leave', 'leave_end'] loop
    execute format('alter table tracking.%I enable row level security', part);
    execute format('alter table tracking.%I force row level security', part);
    execute format('create policy by_person on tracking.%1$I using (exists (select from people.person p where p.id = %1$I.person_id))
                    with check (exists (select from people.person p where p.id = %1$I.person_id))', part);
  end loop;
end $$;
grant select, insert on tracking.leave, tracking.leave_end to tutela_staff;
