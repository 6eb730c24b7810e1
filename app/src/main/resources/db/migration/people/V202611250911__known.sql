-- Whose person this is and how staff call them, for those who keep the lists of a limited record and may not open it.
create function people.known(asked uuid[]) returns table (person_id uuid, reference text, area text)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.reference, p.area from people.person p where p.id = any (asked)
  $$;
revoke execute on function people.known(uuid[]) from public;
grant execute on function people.known(uuid[]) to tutela_staff;
