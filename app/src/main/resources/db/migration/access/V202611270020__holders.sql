-- What is shown to the holders of a person or a case alone: the service opens it in the transaction that found the reader to be one, and a query that
-- did not ask finds nothing.
create function access.holds(thing uuid) returns boolean language sql stable parallel safe as $$
  select current_setting('tutela.authority', true) = 'system' or current_setting('tutela.holds', true) = thing::text
$$;
