-- Of a person whom a transaction met already the answer is remembered until it ends, or until the gate opens other rows: a page reads twenty tables of
-- one person. Not a query in the policy, as where many people's rows are listed: half of what a small statement takes is its making ready.
create or replace function people.may_see(person uuid) returns boolean language plpgsql stable parallel unsafe as $$
begin
  if current_setting('tutela.met', true) = person::text then
    return true;
  end if;
  if not exists (select from people.person p where p.id = person) then
    return false;
  end if;
  -- within a function that runs with its owner's rights everybody is seen: that is not remembered for whoever called it
  if current_user = session_user then
    perform set_config('tutela.met', person::text, true);
  end if;
  return true;
end
$$;
