create schema work;
grant usage on schema work to tutela_staff;

-- What is due, from whom, by when. Titles carry references, never names.
create table work.task (
  id uuid primary key,
  area text not null references kernel.area (code),
  team text not null,
  owner_id uuid,
  kind text not null,
  title text not null check (char_length(title) between 1 and 200),
  urgency text not null check (urgency in ('ROUTINE', 'IMMEDIATE')),
  source_kind text not null,
  source_id uuid not null,
  path text not null check (path like '/%'),
  person_id uuid,
  due_at timestamptz not null,
  first_due_at timestamptz not null,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  version int not null default 0,
  check ((state = 'OPEN') = (closed_at is null))
);
-- at most one open task for each duty of a thing
create unique index task_open_once on work.task (source_kind, source_id, kind) where state = 'OPEN';
-- worklist of an area, nearest first
create index task_worklist on work.task (area, due_at, id) where state = 'OPEN';
-- a person's own list
create index task_owner on work.task (owner_id, due_at, id) where state = 'OPEN';

create table work.task_history (
  task_id uuid not null,
  version int not null,
  area text not null,
  event text not null check (event in ('OPENED', 'DUE_MOVED', 'GIVEN', 'DONE', 'CANCELLED')),
  at timestamptz not null,
  by_user uuid not null,
  owner_id uuid,
  due_at timestamptz not null,
  reason text not null default '',
  primary key (task_id, version)
);
create trigger append_only before update or delete or truncate on work.task_history
  for each statement execute function kernel.refuse_change();

alter table work.task enable row level security;
alter table work.task force row level security;
create policy by_area on work.task using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
alter table work.task_history enable row level security;
alter table work.task_history force row level security;
create policy by_area on work.task_history using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));

grant select, insert, update on work.task to tutela_staff;
grant select, insert on work.task_history to tutela_staff;
