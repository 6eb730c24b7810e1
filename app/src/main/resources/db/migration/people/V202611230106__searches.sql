-- A search as made: what was asked, against which state of the register, by which model (matching M-7).
create table people.search (
  id uuid primary key,
  area text not null references kernel.area (code),
  asked jsonb not null,
  model text not null,
  norm_version int not null,
  snapshot text not null,
  searched int not null,
  widened boolean not null,
  more int not null,
  made_at timestamptz not null,
  made_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  closing_note text not null default ''
);

-- What it showed and what the reviewers made of it. Holds only persons whom the searcher may see.
create table people.candidate (
  search_id uuid not null references people.search (id),
  person_id uuid not null references people.person (id),
  rank int not null,
  band text not null check (band in ('STRONG', 'POSSIBLE', 'WEAK')),
  unnamed boolean not null,
  weight double precision not null,
  why jsonb not null,
  warnings jsonb not null,
  mark text check (mark in ('SAME', 'DIFFERENT', 'ASK')),
  reason text not null default '',
  marked_by uuid,
  marked_at timestamptz,
  seconded_by uuid,
  seconded_at timestamptz,
  primary key (search_id, person_id),
  check ((mark is null) = (marked_by is null)),
  check (seconded_by is null or seconded_by <> marked_by)
);

-- A hit that the searcher may not see: its holders answer it (security A-5). They see the person, not the search.
create table people.holder_check (
  search_id uuid not null,
  person_id uuid not null references people.person (id),
  area text not null references kernel.area (code),
  band text not null check (band in ('STRONG', 'POSSIBLE')),
  raised_at timestamptz not null,
  told_at timestamptz,
  answer text check (answer in ('SAME', 'DIFFERENT')),
  answered_by uuid,
  answered_at timestamptz,
  primary key (search_id, person_id),
  check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
-- holders not yet told
create index holder_check_untold on people.holder_check (raised_at) where told_at is null;

alter table people.search enable row level security;
alter table people.search force row level security;
create policy by_area on people.search using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
alter table people.candidate enable row level security;
alter table people.candidate force row level security;
create policy by_person on people.candidate using (people.may_see(person_id)) with check (people.may_see(person_id));
alter table people.holder_check enable row level security;
alter table people.holder_check force row level security;
create policy by_person on people.holder_check using (people.may_see(person_id)) with check (people.may_see(person_id));

grant select, insert, update on people.search, people.candidate, people.holder_check to tutela_staff;

-- The matcher reads all areas and the restricted too (security A-5). Its authority is these three functions: they run
-- as their owner, who has policies of its own and is never the role of a service.
create policy by_matcher on people.person for select to current_user using (true);
create policy by_matcher on people.name for select to current_user using (true);
create policy by_matcher on people.address for select to current_user using (true);
create policy by_matcher on people.identifier for select to current_user using (true);
create policy by_matcher on people.holder_check to current_user using (true) with check (true);

-- Everything that changed at or after a transaction; the caller remembers the snapshot's xmin for its next question.
create function people.changed_since(since xid8)
  returns table (person_id uuid, changed_no bigint, born_from date, born_to date, born_kind text, names jsonb, addresses jsonb, identifiers jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.changed_no, p.born_from, p.born_to, p.born_kind,
           coalesce((select jsonb_agg(jsonb_build_array(n.kind, n.forenames, n.surname) order by n.id)
                       from people.name n where n.person_id = p.id), '[]'),
           coalesce((select jsonb_agg(jsonb_build_array(a.kind, a.lines, a.postcode, a.from_on, a.to_on) order by a.id)
                       from people.address a where a.person_id = p.id), '[]'),
           coalesce((select jsonb_agg(jsonb_build_array(i.kind, i.normalised) order by i.id)
                       from people.identifier i where i.person_id = p.id and i.sound), '[]')
      from people.person p
     where p.changed_tx >= since
     order by p.id
  $$;

create function people.raise_holder_check(search uuid, persons uuid[], bands text[], at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
    insert into people.holder_check (search_id, person_id, area, band, raised_at)
    select search, p.id, p.area, hit.band, at
      from unnest(persons, bands) as hit (person, band) join people.person p on p.id = hit.person
    on conflict (search_id, person_id) do nothing
  $$;

-- Waiting until every holder has said that it is somebody else; the searcher learns neither whether nor whom.
create function people.search_waits(search uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from people.holder_check c where c.search_id = search and c.answer is distinct from 'DIFFERENT')
  $$;

revoke execute on function people.changed_since(xid8), people.raise_holder_check(uuid, uuid[], text[], timestamptz),
  people.search_waits(uuid) from public;
grant execute on function people.changed_since(xid8), people.raise_holder_check(uuid, uuid[], text[], timestamptz),
  people.search_waits(uuid) to tutela_staff;
