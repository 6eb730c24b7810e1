-- What those who meet a person are to be warned of, and how the person went about offences. Nothing is overwritten.
create table people.marker (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('VIOLENCE', 'WEAPONS', 'SELF_HARM', 'INFECTION', 'DOG', 'OTHER', 'METHOD')),
  words text not null check (char_length(words) between 1 and 10000),
  from_on date not null,
  -- by when somebody looks at it again; how offences were gone about needs none
  review_on date check (review_on is not null or kind = 'METHOD'),
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
-- markers of a person
create index marker_person on people.marker (person_id, id);

-- What became of one: looked at and kept, ended, or struck out as wrong. The last counts.
create table people.marker_act (
  id uuid primary key,
  no bigint generated always as identity,
  marker_id uuid not null references people.marker (id),
  person_id uuid not null references people.person (id),
  act text not null check (act in ('KEPT', 'ENDED', 'STRUCK')),
  until_on date check ((until_on is not null) = (act = 'ENDED')),
  review_on date check (review_on is null or act = 'KEPT'),
  reason text not null check (char_length(reason) between 1 and 10000),
  at timestamptz not null,
  by_user uuid not null
);
-- what was done with a marker last
create index marker_act_last on people.marker_act (marker_id, no);
-- over is over, for two at once as well
create unique index marker_act_over on people.marker_act (marker_id) where act in ('ENDED', 'STRUCK');

do $$
declare
  t text;
begin
  foreach t in array array['marker', 'marker_act'] loop
    execute format('create trigger append_only before update or delete or truncate on people.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy by_person on people.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
        || 'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
    execute format('grant select, insert on people.%I to tutela_staff', t);
  end loop;
end
$$;
