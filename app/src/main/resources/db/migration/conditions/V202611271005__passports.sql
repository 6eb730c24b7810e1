-- A prohibition of travel to all countries, apart from one of the countries that it names: under it passports are surrendered.
alter table conditions.term drop constraint term_kind_check;
alter table conditions.term add constraint term_kind_check check (kind in ('PROHIBITION', 'REQUIREMENT', 'FOREIGN_TRAVEL', 'FOREIGN_TRAVEL_ALL'));

-- What became of passports under one.
create table conditions.passport (
  id uuid primary key,
  term_id uuid not null references conditions.term (id),
  person_id uuid not null references people.person (id),
  what text not null check (what in ('SURRENDERED', 'NONE_HELD', 'RETURNED')),
  happened_on date not null,
  station text not null check (char_length(station) between 1 and 500),
  which text not null check (char_length(which) <= 10000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  check ((what = 'NONE_HELD') = (which = ''))
);
-- what became of a person's passports
create index passport_person on conditions.passport (person_id, happened_on, recorded_at, id);
create trigger append_only before update or delete or truncate on conditions.passport for each statement execute function kernel.refuse_change();
alter table conditions.passport enable row level security;
alter table conditions.passport force row level security;
create policy by_person on conditions.passport using (people.may_see(person_id)) with check (people.may_see(person_id));
grant select, insert on conditions.passport to tutela_staff;

-- What of it stands on somebody's worklist, and the next day on which something else may be outstanding; worked out from the orders and the above.
create table conditions.travel_ban (
  term_id uuid primary key references conditions.term (id),
  person_id uuid not null references people.person (id),
  asked text not null check (asked in ('NOTHING', 'SURRENDER', 'RETURN')),
  next_on date
);
-- prohibitions of a person
create index travel_ban_person on conditions.travel_ban (person_id, term_id);
-- those to look at by a day
create index travel_ban_next on conditions.travel_ban (next_on, person_id);
alter table conditions.travel_ban enable row level security;
alter table conditions.travel_ban force row level security;
create policy by_person on conditions.travel_ban
  using (exists (select from people.person p where p.id = travel_ban.person_id)) with check (exists (select from people.person p where p.id = travel_ban.person_id));
grant select, insert, update on conditions.travel_ban to tutela_staff;
