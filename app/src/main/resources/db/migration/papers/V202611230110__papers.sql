create schema papers;
grant usage on schema papers to tutela_staff;

-- Bytes as sent or received, never changed.
create table papers.paper (
  id uuid primary key,
  area text not null references kernel.area (code),
  kind text not null,
  media_type text not null,
  file_name text not null,
  bytes bytea not null,
  sha256 bytea not null check (length(sha256) = 32),
  kept_at timestamptz not null,
  kept_by uuid not null
);
create trigger append_only before update or delete or truncate on papers.paper
  for each statement execute function kernel.refuse_change();
alter table papers.paper enable row level security;
alter table papers.paper force row level security;
create policy by_area on papers.paper using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert on papers.paper to tutela_staff;
