create schema post;
grant usage on schema post to tutela_staff;

create table post.letter (
  id uuid primary key,
  area text not null references kernel.area (code),
  kind text not null,
  language text not null check (language in ('EN', 'CY')),
  source_kind text not null,
  source_id uuid not null,
  reference text not null,
  addressee text not null,
  address text not null,
  paper_id uuid not null,
  sha256 bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  state text not null check (state in ('WRITTEN', 'SENT', 'RETURNED', 'RECALLED')),
  state_at timestamptz not null,
  state_by uuid not null,
  version int not null default 0
);
-- letters of a case, oldest first
create index letter_source on post.letter (source_kind, source_id, written_at);

-- The outbox: a message is a row before it is an attempt.
create table post.message (
  id uuid primary key,
  area text not null references kernel.area (code),
  channel text not null check (channel in ('EMAIL', 'SMS')),
  language text not null check (language in ('EN', 'CY')),
  recipient text not null,
  subject text not null,
  body text not null,
  source_kind text not null,
  source_id uuid not null,
  written_at timestamptz not null,
  written_by uuid not null,
  state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  last_fault text not null default ''
);
-- what the postman takes next
create index message_waiting on post.message (next_attempt_at, id) where state = 'WAITING';
create index message_source on post.message (source_kind, source_id, written_at);

alter table post.letter enable row level security;
alter table post.letter force row level security;
create policy by_area on post.letter using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
alter table post.message enable row level security;
alter table post.message force row level security;
create policy by_area on post.message using (kernel.may_see_area(area)) with check (kernel.may_see_area(area));
grant select, insert, update on post.letter, post.message to tutela_staff;
