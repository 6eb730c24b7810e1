-- An address that is a refuge: its text leaves the address's own row, so that nothing which reads addresses, the matcher included, comes upon it.
alter table people.address add column refuge_since timestamptz;
grant update (lines, postcode, refuge_since) on people.address to tutela_staff;

create table people.refuge (
  id uuid primary key,
  address_id uuid not null references people.address (id),
  person_id uuid not null references people.person (id),
  lines text not null check (char_length(lines) <= 10000),
  postcode text not null,
  -- empty where it was recorded as a refuge from the beginning
  reason text not null,
  marked_at timestamptz not null,
  marked_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  check (num_nulls(lifted_at, lifted_by, lift_reason) in (0, 3)),
  check (lift_reason <> '')
);
-- the refuges of a person; an address is one at most once at a time
create unique index refuge_person on people.refuge (person_id, address_id) where lifted_at is null;

alter table people.refuge enable row level security;
alter table people.refuge force row level security;
create policy by_holder on people.refuge for select using (people.may_see(person_id) and access.holds(person_id));
create policy by_holder_now on people.refuge for update using (people.may_see(person_id) and access.holds(person_id));
-- whoever sees an address may hide it
create policy by_person on people.refuge for insert with check (people.may_see(person_id));
grant select, insert, update on people.refuge to tutela_staff;

-- An address is hidden, or shown again as it was, and never rewritten.
create function people.only_hidden() returns trigger language plpgsql as $$
begin
  if not (old.refuge_since is null and new.refuge_since is not null and new.lines = '' and new.postcode = ''
          or old.refuge_since is not null and new.refuge_since is null and exists (
            select from people.refuge r where r.address_id = new.id and r.lifted_at is null and r.lines = new.lines and r.postcode = new.postcode)) then
    raise exception 'an address is hidden or shown again, and not changed';
  end if;
  return new;
end
$$;
create trigger only_hidden before update on people.address for each row execute function people.only_hidden();
