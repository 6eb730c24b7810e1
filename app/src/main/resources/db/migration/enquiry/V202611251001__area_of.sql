-- In whose area an application is that the asker cannot see, for the log of the attempt: nothing else of it.
create function enquiry.area_of(asked uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
    select a.area from enquiry.application a where a.id = asked
  $$;
revoke execute on function enquiry.area_of(uuid) from public;
grant execute on function enquiry.area_of(uuid) to tutela_staff;
