alter table register.change drop constraint change_kind_check;
alter table register.change add constraint change_kind_check check (kind in ('NAME', 'HOME', 'STAY', 'RELEASE', 'HOUSEHOLD', 'ACCOUNT', 'CARD', 'IDENTITY', 'ITEM'));

-- From when on rules govern whose day was not known: entered from an instrument by one person, agreed to by another. Law is the same for all areas. What was entered
-- last and agreed to counts; one without a day withdraws what was entered before. Nothing is overwritten.
create table register.commencement (
  no int primary key,
  rule_set text not null check (rule_set <> ''),
  on_day date,
  items text[] not null,
  instrument text not null check (char_length(instrument) between 1 and 500),
  reason text not null check (char_length(reason) between 1 and 10000),
  entered_at timestamptz not null,
  entered_by uuid not null,
  unique (no, entered_by)
);
create table register.commencement_answer (
  no int primary key,
  entered_by uuid not null,
  agreed boolean not null,
  at timestamptz not null,
  by_user uuid not null check (not agreed or by_user <> entered_by),
  foreign key (no, entered_by) references register.commencement (no, entered_by)
);

-- Working out afresh what registrants owe after rules got another day: how far it is.
create table register.round (
  no int primary key references register.commencement (no),
  place text not null,
  from_on date not null,
  people int,
  done int not null default 0,
  failed int not null default 0,
  reached uuid not null default '00000000-0000-0000-0000-000000000000',
  begun_at timestamptz not null,
  finished_at timestamptz
);

do $$
declare
  t text;
begin
  foreach t in array array['commencement', 'commencement_answer', 'round'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    -- whoever is signed in, of any area: law is no secret
    execute format('create policy by_anybody_of_us on register.%I using (current_setting(''tutela.authority'', true) in (''staff'', ''system'')) with check (current_setting(''tutela.authority'', true) in (''staff'', ''system''))', t);
    execute format('grant select, insert on register.%I to tutela_staff', t);
  end loop;
  foreach t in array array['commencement', 'commencement_answer'] loop
    execute format('create trigger append_only before update or delete or truncate on register.%I for each statement execute function kernel.refuse_change()', t);
  end loop;
end
$$;
grant update on register.round to tutela_staff;
