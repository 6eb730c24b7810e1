-- In whose area a person is held whom the asker cannot see, for the log of the attempt: nothing else of them.
create function people.area_of(asked uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
    select p.area from people.person p where p.id = asked
  $$;
revoke execute on function people.area_of(uuid) from public;
grant execute on function people.area_of(uuid) to tutela_staff;
