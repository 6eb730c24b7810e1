create schema access;
grant usage on schema access to tutela_staff;

-- Who works here. No row-level security: sign-in reads it before anybody is known.
create table access.staff (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null check (char_length(name) between 1 and 200),
  area text not null references kernel.area (code),
  team text not null,
  vetting_until date not null,
  enabled boolean not null default true,
  persona boolean not null default false,
  oidc_subject text,
  -- declared interests (A-7): a record that shares these with the member of staff is not theirs to open
  own_surname text not null default '',
  own_postcodes text[] not null default '{}',
  own_outcode text not null default '',
  own_phones text[] not null default '{}',
  password_hash text,
  password_set_at timestamptz,
  totp_secret bytea,
  totp_confirmed boolean not null default false,
  totp_last_step bigint not null default 0,
  created_at timestamptz not null,
  created_by uuid not null,
  version int not null default 0
);
create unique index staff_email on access.staff (email);
create unique index staff_oidc_subject on access.staff (oidc_subject) where oidc_subject is not null;
-- staff list of an area
create index staff_area on access.staff (area, name, id);

-- Roles by four eyes (A-8): asked by one, granted by another.
create table access.role_grant (
  id uuid primary key,
  staff_id uuid not null references access.staff (id),
  role text not null,
  state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  check (decided_by is null or decided_by <> asked_by or state = 'ENDED' or asked_by = '00000000-0000-0000-0000-000000000000'),
  check (decided_by is null or decided_by <> staff_id)
);
-- one open or standing grant of a role; the roles of whoever signs in
create unique index role_grant_standing on access.role_grant (staff_id, role) where state in ('ASKED', 'GRANTED');
-- waiting for a second person
create index role_grant_asked on access.role_grant (asked_at, id) where state = 'ASKED';

create table access.staff_history (
  id uuid primary key,
  staff_id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  event text not null,
  detail text not null default ''
);
create index staff_history_staff on access.staff_history (staff_id, at);
create trigger append_only before update or delete or truncate on access.staff_history
  for each statement execute function kernel.refuse_change();

-- A session is found by the hash of its token: a copy of this table opens nothing (S-4).
create table access.session (
  id uuid primary key,
  token_hash bytea not null,
  staff_id uuid not null references access.staff (id),
  factor text not null check (factor in ('PASSKEY', 'PASSWORD_AND_CODE', 'OIDC', 'PERSONA')),
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  stepped_up_at timestamptz,
  ended_at timestamptz,
  ended_why text
);
create unique index session_token on access.session (token_hash);
-- own sessions; all sessions of a leaver
create index session_staff on access.session (staff_id, started_at) where ended_at is null;

-- What a ceremony must remember between its two requests, by the hash of the browser's lobby cookie.
create table access.challenge (
  browser_hash bytea not null,
  kind text not null check (kind in ('PASSKEY_SIGN_IN', 'PASSKEY_REGISTER', 'PASSKEY_STEP_UP')),
  content text not null,
  expires_at timestamptz not null,
  primary key (browser_hash, kind)
);

create table access.passkey (
  credential_id bytea primary key,
  staff_id uuid not null references access.staff (id),
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text not null,
  attestation_object bytea,
  attestation_client_data bytea,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index passkey_staff on access.passkey (staff_id, created_at);

-- A code given by an administrator, with which a member of staff sets up how they sign in, once.
create table access.enrolment (
  code_hash bytea primary key,
  staff_id uuid not null references access.staff (id),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Failed tries, by digests of account and source: what the growing delay is counted from (S-3).
create table access.sign_in_try (
  id bigint generated always as identity primary key,
  account bytea not null,
  source bytea not null,
  at timestamptz not null,
  accepted boolean not null
);
create index sign_in_try_account on access.sign_in_try (account, at desc);
create index sign_in_try_source on access.sign_in_try (source, at desc);

-- A limited-access record (A-3): restriction is a list of those who may, exclusion of those who may not.
create table access.limited_record (
  person uuid primary key,
  area text not null references kernel.area (code),
  restricted boolean not null,
  sealed boolean not null default false,
  owner_id uuid not null,
  limited_by uuid not null,
  limited_at timestamptz not null,
  reason_code text not null,
  lifted_at timestamptz,
  lifted_by uuid,
  version int not null default 0
);
create table access.restriction (
  person uuid not null references access.limited_record (person),
  kind text not null check (kind in ('ALLOW', 'DENY')),
  staff_id uuid not null references access.staff (id),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (person, kind, staff_id)
);
create table access.limited_history (
  id uuid primary key,
  person uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  event text not null,
  staff_id uuid
);
create trigger append_only before update or delete or truncate on access.limited_history
  for each statement execute function kernel.refuse_change();

-- Break-glass (A-6): one person, read-only, sixty minutes, answered for afterwards.
create table access.glass (
  id uuid primary key,
  person uuid not null,
  staff_id uuid not null references access.staff (id),
  area text not null references kernel.area (code),
  session_id uuid,
  reason_code text not null,
  reason text not null check (char_length(reason) >= 15),
  needs_consent boolean not null,
  consent_by uuid,
  consent_at timestamptz,
  asked_at timestamptz not null,
  opened_at timestamptz,
  ends_at timestamptz,
  review_due_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  finding text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  finding_text text not null default '',
  version int not null default 0,
  check (consent_by is null or consent_by <> staff_id),
  check (reviewed_by is null or reviewed_by <> staff_id),
  check ((opened_at is null) = (ends_at is null))
);
-- is the glass of this person broken by this user
create index glass_open on access.glass (person, staff_id, ends_at);
-- the information officer's list
create index glass_review on access.glass (review_due_at, id) where reviewed_at is null;
create index glass_staff on access.glass (staff_id, asked_at);

create table access.purpose (
  id uuid primary key,
  staff_id uuid not null references access.staff (id),
  person uuid not null,
  code text not null,
  reason text not null check (char_length(reason) >= 15),
  stated_at timestamptz not null,
  ends_at timestamptz not null
);
create index purpose_standing on access.purpose (staff_id, person, ends_at);

-- Who opened whom, when: the limits on browsing (A-10) and the weekly sample (A-13) count from it.
create table access.opening (
  id uuid primary key,
  staff_id uuid not null,
  team text not null,
  person uuid not null,
  area text not null,
  permission text not null,
  purpose text not null,
  outside boolean not null,
  allowed boolean not null,
  at timestamptz not null
);
create index opening_staff on access.opening (staff_id, at);
create index opening_team on access.opening (area, team, at);
create trigger append_only before update or delete or truncate on access.opening
  for each statement execute function kernel.refuse_change();

create table access.alert (
  id uuid primary key,
  kind text not null,
  area text not null references kernel.area (code),
  staff_id uuid,
  person uuid,
  to_user uuid,
  raised_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz
);
create index alert_open on access.alert (area, raised_at, id) where seen_at is null;

create table access.sample (
  id uuid primary key,
  area text not null references kernel.area (code),
  team text not null,
  week_of date not null,
  opening_id uuid not null references access.opening (id),
  staff_id uuid not null,
  person uuid not null,
  opened_at timestamptz not null,
  purpose text not null,
  answered_by uuid,
  answered_at timestamptz,
  finding text check (finding in ('IN_ORDER', 'ASK_FURTHER')),
  version int not null default 0,
  unique (week_of, opening_id),
  check (answered_by is null or answered_by <> staff_id)
);
create index sample_waiting on access.sample (area, team, opened_at) where answered_at is null;

-- Each form shown carries a token; the first use of it is the only one that acts (B70).
create table access.once (
  token_hash bytea primary key,
  staff_id uuid not null,
  path text not null,
  claimed_at timestamptz not null,
  answered_at timestamptz,
  location text
);
create index once_old on access.once (claimed_at);

-- What was being typed when a session ended, encrypted with a key that is not in the database (B61).
create table access.draft (
  id uuid primary key,
  staff_id uuid not null references access.staff (id),
  path text not null,
  typed bytea not null,
  kept_at timestamptz not null,
  ends_at timestamptz not null
);
create index draft_staff on access.draft (staff_id, kept_at desc);


-- The second lock for limited records. The first is AccessPolicy.
create function access.may_see_person(asked uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = '' as $$
declare
  limited access.limited_record;
  who uuid;
  moment timestamptz;
begin
  if current_setting('tutela.authority', true) = 'system' then
    return true;
  end if;
  select * into limited from access.limited_record l where l.person = asked and l.lifted_at is null;
  if not found then
    return true;
  end if;
  who := nullif(current_setting('tutela.user', true), '')::uuid;
  -- without the service's clock nothing counts as unexpired
  moment := nullif(current_setting('tutela.now', true), '')::timestamptz;
  if who is null then
    return false;
  end if;
  if not limited.sealed and exists (
      select 1 from access.glass g
       where g.person = asked and g.staff_id = who and g.opened_at <= moment and g.ends_at > moment) then
    return true;
  end if;
  if exists (select 1 from access.restriction r where r.person = asked and r.kind = 'DENY' and r.staff_id = who) then
    return false;
  end if;
  return not limited.restricted
      or exists (select 1 from access.restriction r where r.person = asked and r.kind = 'ALLOW' and r.staff_id = who);
end
$$;
revoke all on function access.may_see_person(uuid) from public;
grant execute on function access.may_see_person(uuid) to tutela_staff;

grant select, insert, update on access.staff, access.role_grant, access.session, access.challenge, access.passkey,
  access.enrolment, access.limited_record, access.glass, access.alert, access.sample, access.once, access.draft
  to tutela_staff;
grant select, insert on access.staff_history, access.limited_history, access.purpose, access.opening,
  access.sign_in_try to tutela_staff;
grant select, insert, delete on access.restriction to tutela_staff;
grant delete on access.challenge, access.passkey, access.once, access.draft, access.sign_in_try to tutela_staff;
