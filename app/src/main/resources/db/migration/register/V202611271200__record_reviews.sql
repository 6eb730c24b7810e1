-- What was decided at the reviews of a registrant's record, in order: that it is kept until another review, or that it may go to the information officer.
-- Whether it is archived, and when the first review is due, follows from what is held already.
create table register.record_review (
  person_id uuid not null references people.person (id),
  number int not null,
  decision text not null check (decision in ('RETAIN', 'DISPOSE')),
  reason text not null check (reason <> ''),
  next_on date,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (person_id, number),
  check ((decision = 'RETAIN') = (next_on is not null)),
  check (next_on > decided_on)
);
create trigger append_only before update or delete or truncate on register.record_review for each statement execute function kernel.refuse_change();
alter table register.record_review enable row level security;
alter table register.record_review force row level security;
create policy by_person on register.record_review using (exists (select from people.person p where p.id = record_review.person_id))
  with check (exists (select from people.person p where p.id = record_review.person_id));
grant select, insert on register.record_review to tutela_staff;
