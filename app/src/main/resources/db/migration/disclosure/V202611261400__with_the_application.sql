-- What was assessed and decided of an application goes with it to the force that accepts it, as the rest of it does: whoever goes on with
-- the case reads what it stands on. A row is still written for the writer's own area only.
do $$
declare t text;
begin
  foreach t in array array['assessment', 'decision', 'aftercare'] loop
    execute format('drop policy by_area on disclosure.%I', t);
    execute format('create policy with_application on disclosure.%I using (enquiry.may_see(application_id)) '
                   'with check (kernel.may_see_area(area) and enquiry.may_see(application_id))', t);
  end loop;
end $$;
drop policy by_area on disclosure.second_reading;
create policy with_decision on disclosure.second_reading
  using (exists (select from disclosure.decision d where d.id = second_reading.decision_id))
  with check (kernel.may_see_area(area) and exists (select from disclosure.decision d where d.id = second_reading.decision_id));
