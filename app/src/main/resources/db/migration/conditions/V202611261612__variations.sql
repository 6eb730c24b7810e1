-- Who applied for an order, where a term applies, and where the order says so when its length is unusual.
alter table conditions.instrument add column applicant text not null default '' check (char_length(applicant) <= 500), add column length_note text not null default '' check (char_length(length_note) <= 500);
alter table conditions.term add column area text not null default '' check (char_length(area) <= 500), add column length_note text not null default '' check (char_length(length_note) <= 500);

-- A variation that gives an order another last day; the one before is in the order, or in the variation before. What a variation does to terms stands with the terms.
create table conditions.variation (
  id uuid primary key,
  instrument_id uuid not null references conditions.instrument (id),
  person_id uuid not null references people.person (id),
  made_on date not null,
  varied_by text not null check (varied_by <> ''),
  until_on date,
  reason text not null check (reason <> ''),
  length_note text not null check (char_length(length_note) <= 500),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check (made_on <= until_on)
);
-- variations of a person's orders
create index variation_person on conditions.variation (person_id, instrument_id, made_on, id);
create trigger append_only before update or delete or truncate on conditions.variation for each statement execute function kernel.refuse_change();
alter table conditions.variation enable row level security;
alter table conditions.variation force row level security;
create policy by_person on conditions.variation using (people.may_see(person_id)) with check (people.may_see(person_id));
grant select, insert on conditions.variation to tutela_staff;

alter table conditions.struck drop constraint struck_kind_check;
alter table conditions.struck add constraint struck_kind_check check (kind in ('INSTRUMENT', 'TERM', 'BREACH', 'VARIATION'));
