-- Photographs and documents on a person's record, each encrypted with a key outside the database. Nothing is overwritten.
create table papers.person_file (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  kind text not null check (kind in ('FACE', 'MARK', 'PICTURE', 'ORDER', 'LETTER', 'OTHER')),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  made_on date not null,
  shows text not null check (char_length(shows) between 1 and 500),
  bytes bytea not null,
  -- in clear, as kept
  size int not null check (size > 0),
  -- of what was sent, which a picture is no longer: the original elsewhere can be told by it
  sent_sha256 bytea not null check (length(sent_sha256) = 32),
  added_at timestamptz not null,
  added_by uuid not null,
  check (kind not in ('FACE', 'MARK', 'PICTURE') or media_type <> 'application/pdf'),
  unique (id, person_id)
);
-- what is encrypted cannot be compressed
alter table papers.person_file alter column bytes set storage external;
-- files of a person, and the newest photograph of the face
create index person_file_person on papers.person_file (person_id, made_on, id);

create table papers.person_file_struck (
  file_id uuid primary key,
  person_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 10000),
  at timestamptz not null,
  by_user uuid not null,
  foreign key (file_id, person_id) references papers.person_file (id, person_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['person_file', 'person_file_struck'] loop
    execute format('create trigger append_only before update or delete or truncate on papers.%I for each statement execute function kernel.refuse_change()', t);
    execute format('alter table papers.%I enable row level security', t);
    execute format('alter table papers.%I force row level security', t);
    execute format('create policy by_person on papers.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
        || 'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
    execute format('grant select, insert on papers.%I to tutela_staff', t);
  end loop;
end
$$;
