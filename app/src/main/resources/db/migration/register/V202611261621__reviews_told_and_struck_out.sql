-- When the responsible bodies were told may become known after the application was entered.
alter table register.review alter column bodies_told_on drop not null;
create table register.bodies_told (
  review_id uuid primary key references register.review (id),
  person_id uuid not null references people.person (id),
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- when those of a person's applications were
create index bodies_told_person on register.bodies_told (person_id, review_id);
create trigger append_only before update or delete or truncate on register.bodies_told for each statement execute function kernel.refuse_change();
alter table register.bodies_told enable row level security;
alter table register.bodies_told force row level security;
create policy by_person on register.bodies_told using (exists (select from people.person p where p.id = bodies_told.person_id))
  with check (exists (select from people.person p where p.id = bodies_told.person_id));
grant select, insert on register.bodies_told to tutela_staff;
-- the list of open applications reads those of an area
alter policy by_person on register.review using (exists (select from people.person p where p.id = review.person_id)) with check (exists (select from people.person p where p.id = review.person_id));
alter policy by_person on register.determination
  using (exists (select from people.person p where p.id = determination.person_id)) with check (exists (select from people.person p where p.id = determination.person_id));

-- An application or its determination can have been recorded by mistake: one application may then be determined again, with factors of its own, and
-- what the determination ended goes on.
alter table register.struck drop constraint struck_kind_check;
alter table register.struck add constraint struck_kind_check
  check (kind in ('NOTIFICATION', 'CHANGE', 'AWAY', 'JOURNEY', 'STAY', 'HOUSEHOLD_STAY', 'FORETOLD', 'VISIT', 'ITEM', 'EPISODE', 'REVIEW', 'DETERMINATION'));
alter table register.determination add column id uuid not null default gen_random_uuid();
alter table register.determination alter column id drop default;
alter table register.determination drop constraint determination_pkey;
alter table register.determination add primary key (id);
-- the determinations of an application
create index determination_review on register.determination (review_id);

alter table register.review_factor add column determination_id uuid references register.determination (id);
alter table register.episode_end add column determination_id uuid references register.determination (id);
alter table register.determination no force row level security;
alter table register.review_factor no force row level security;
alter table register.episode_end no force row level security;
alter table register.review_factor disable trigger append_only;
alter table register.episode_end disable trigger append_only;
update register.review_factor f set determination_id = d.id from register.determination d where d.review_id = f.review_id;
update register.episode_end x set determination_id = d.id from register.determination d where x.why = 'DETERMINATION' and d.person_id = x.person_id and d.received_on = x.ended_on;
alter table register.episode_end enable trigger append_only;
alter table register.review_factor enable trigger append_only;
alter table register.episode_end force row level security;
alter table register.review_factor force row level security;
alter table register.determination force row level security;
alter table register.review_factor alter column determination_id set not null;
alter table register.review_factor drop constraint review_factor_pkey;
alter table register.review_factor add primary key (determination_id, factor);
alter table register.episode_end drop constraint episode_end_pkey;
-- ended once, and once by each determination
alter table register.episode_end add constraint episode_end_once unique nulls not distinct (episode_id, determination_id);
