create schema audit;
grant usage on schema audit to tutela_staff;

-- What was done, written in the transaction that did it. Ids, codes and counts only.
create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  -- Which transaction wrote it: how the sealer finds what was committed late.
  tx xid8 not null default pg_current_xact_id(),
  operation text not null,
  action text not null,
  actor_id uuid,
  session_id uuid,
  -- of whoever acted, and of what they acted on
  area text,
  object_area text,
  purpose text not null,
  object_kind text not null,
  object_id uuid,
  person_id uuid,
  count int not null,
  allowed boolean not null,
  details text not null
);
-- unsealed: what transactions from a given one on have written
create index entry_unsealed on audit.entry (tx, recorded_at, id);
-- who read and changed what about a person; about an object; what a member of staff did; what happened between two dates
create index entry_person on audit.entry (person_id, at, id) where person_id is not null;
create index entry_object on audit.entry (object_id, at, id) where object_id is not null;
create index entry_actor on audit.entry (actor_id, at, id);
create index entry_at on audit.entry (at, id);
create trigger append_only before update or delete or truncate on audit.entry
  for each statement execute function kernel.refuse_change();

-- Anything may be written; an area reads what its people did and what was done to its records.
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy all_may_be_written on audit.entry for insert with check (true);
create policy by_area on audit.entry for select
  using (kernel.may_see_area(area) or kernel.may_see_area(object_area) or (area is null and object_area is null));
grant select, insert on audit.entry to tutela_staff;

-- The sealed log: one gapless index an entry. No foreign key: it would lock every entry once more, and the verifier
-- proves more than it does.
create table audit.leaf (
  index bigint primary key check (index >= 0),
  entry_id uuid not null,
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);
-- an entry is sealed once
create unique index leaf_entry on audit.leaf (entry_id);
create trigger append_only before update or delete or truncate on audit.leaf
  for each statement execute function kernel.refuse_change();
grant select, insert on audit.leaf to tutela_staff;

-- Where the sealer stands: one row. All entries of transactions before sealed_to are sealed.
create table audit.tree (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  frontier bytea not null,
  sealed_to xid8 not null
);
insert into audit.tree (size, frontier, sealed_to) values (0, '', '0');
grant select, update on audit.tree to tutela_staff;

create table audit.checkpoint (
  number bigint generated always as identity primary key,
  size bigint not null check (size >= 0),
  made_at timestamptz not null,
  note text not null
);
create trigger append_only before update or delete or truncate on audit.checkpoint
  for each statement execute function kernel.refuse_change();
grant select, insert on audit.checkpoint to tutela_staff;
