-- The last day at an address that was recorded without one.
create table people.address_end (
  address_id uuid primary key references people.address (id),
  person_id uuid not null references people.person (id),
  to_on date not null,
  at timestamptz not null,
  by_user uuid not null
);
-- ended addresses of a person
create index address_end_person on people.address_end (person_id, address_id);

-- A name, an address or an identifier that was recorded wrongly: it stays, with who struck it out and why, and nobody is found by it.
create table people.struck (
  fact_id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('NAME', 'ADDRESS', 'IDENTIFIER')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_user uuid not null
);
-- what was struck out of a person's record
create index struck_person on people.struck (person_id, at desc, fact_id);

do $$
declare
  t text;
begin
  foreach t in array array['address_end', 'struck'] loop
    execute format('create trigger append_only before update or delete or truncate on people.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy by_person on people.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
        || 'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
    -- for changed_since, which runs with its owner's rights
    execute format('create policy by_matcher on people.%I for select to current_user using (true)', t);
    execute format('grant select, insert on people.%I to tutela_staff', t);
  end loop;
end
$$;

-- As before, without what was struck out.
create or replace function people.changed_since(since xid8)
  returns table (person_id uuid, changed_no bigint, born_from date, born_to date, born_kind text, names jsonb, addresses jsonb, identifiers jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.changed_no, p.born_from, p.born_to, p.born_kind,
           coalesce((select jsonb_agg(jsonb_build_array(n.kind, n.forenames, n.surname) order by n.id)
                       from people.name n where n.person_id = p.id and not exists (select from people.struck s where s.fact_id = n.id)), '[]'),
           coalesce((select jsonb_agg(jsonb_build_array(a.kind, a.lines, a.postcode, a.from_on, coalesce(a.to_on, e.to_on)) order by a.id)
                       from people.address a left join people.address_end e on e.address_id = a.id
                      where a.person_id = p.id and not exists (select from people.struck s where s.fact_id = a.id)), '[]'),
           coalesce((select jsonb_agg(jsonb_build_array(i.kind, i.normalised) order by i.id)
                       from people.identifier i where i.person_id = p.id and i.sound and not exists (select from people.struck s where s.fact_id = i.id)), '[]')
      from people.person p
     where p.changed_tx >= since
     order by p.id
  $$;
