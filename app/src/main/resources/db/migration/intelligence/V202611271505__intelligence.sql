create schema intelligence;
grant usage on schema intelligence to tutela_staff;

-- Whether the transaction was opened to what is known in confidence of this person: that there is anything is shown to nobody else.
create function intelligence.opened(person uuid) returns boolean language sql stable parallel safe as
  $$ select current_setting('tutela.intelligence', true) = person::text $$;

-- Texts are encrypted with a key outside the database, each for its own row.
create table intelligence.item (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  received_on date not null,
  source text not null check (source in ('RELIABLE', 'UNTESTED', 'NOT_RELIABLE')),
  assessment text not null check (assessment in ('DIRECT', 'CORROBORATED', 'INDIRECT', 'NOT_KNOWN', 'SUSPECTED_FALSE')),
  handling text not null check (handling in ('PERMITTED', 'CONDITIONS')),
  conditions bytea check ((conditions is not null) = (handling = 'CONDITIONS')),
  words bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  unique (id, person_id)
);
-- items of a person
create index item_person on intelligence.item (person_id, received_on, id);

create table intelligence.reading (
  id uuid primary key,
  item_id uuid not null,
  person_id uuid not null,
  reason bytea not null,
  read_at timestamptz not null,
  read_by uuid not null,
  foreign key (item_id, person_id) references intelligence.item (id, person_id)
);
-- who has read an item
create index reading_item on intelligence.reading (item_id, read_at);

create table intelligence.struck (
  item_id uuid primary key,
  person_id uuid not null,
  reason bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  foreign key (item_id, person_id) references intelligence.item (id, person_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['item', 'reading', 'struck'] loop
    execute format('create trigger append_only before update or delete or truncate on intelligence.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table intelligence.%I enable row level security', t);
    execute format('alter table intelligence.%I force row level security', t);
    execute format('create policy opened on intelligence.%1$I using (intelligence.opened(person_id) and people.may_see(person_id)) with check (intelligence.opened(person_id) and people.may_see(person_id))', t);
    execute format('grant select, insert on intelligence.%I to tutela_staff', t);
  end loop;
end
$$;
