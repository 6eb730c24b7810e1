-- The inbox of sealed envelopes. The portal's role may execute intake.submit and nothing else (security P-1);
-- the staff service reads envelopes and marks them opened. What is in them is in enquiry's own tables after that.
create schema intake;

create table intake.envelope (
  reference text primary key check (reference ~ '^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]$'),
  content bytea not null check (octet_length(content) = 32),
  version integer not null check (version between 1 and 1000),
  sealed bytea not null check (octet_length(sealed) between 64 and 1100000),
  received_at timestamptz not null default clock_timestamp(),
  opened_at timestamptz
);
comment on column intake.envelope.content is
  'Keyed digest of the request, its key known to the applicant''s browser alone: tells a retry from a changed request.';

-- query: the opener's next envelopes, oldest first
create index envelope_unopened on intake.envelope (received_at, reference) where opened_at is null;

-- True when the reference now stands for this content: kept now, or by an earlier press of the same button.
-- False when it already stands for other content; the portal then sends the change under a reference of its own.
create function intake.submit(reference text, content bytea, version integer, sealed bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into intake.envelope (reference, content, version, sealed)
    values (submit.reference, submit.content, submit.version, submit.sealed)
    on conflict on constraint envelope_pkey do nothing;
  return exists (select from intake.envelope e where e.reference = submit.reference and e.content = submit.content);
end
$$;

revoke all on schema intake from public;
revoke all on function intake.submit(text, bytea, integer, bytea) from public;

grant usage on schema intake to tutela_portal;
grant execute on function intake.submit(text, bytea, integer, bytea) to tutela_portal;

grant usage on schema intake to tutela_staff;
grant select on intake.envelope to tutela_staff;
grant update (opened_at) on intake.envelope to tutela_staff;
