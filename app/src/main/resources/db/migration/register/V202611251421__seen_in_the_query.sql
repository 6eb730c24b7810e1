-- The same rows as before: asked in the query itself, where the planner plans it once, not in a function for each row.
do $$
declare
  t text;
begin
  foreach t in array array['episode', 'episode_reason', 'episode_end', 'notification', 'item', 'item_end', 'change', 'away', 'away_history', 'obligation',
                           'failure_decision', 'journey', 'journey_end', 'visit_plan', 'visit', 'review', 'review_factor', 'determination'] loop
    execute format('alter policy by_person on register.%1$I using (exists (select from people.person p where p.id = %1$I.person_id)) '
                   'with check (exists (select from people.person p where p.id = %1$I.person_id))', t);
  end loop;
  foreach t in array array['supervision', 'supervision_history'] loop
    execute format('alter policy by_person on register.%1$I using (kernel.may_see_area(area) and exists (select from people.person p where p.id = %1$I.person_id)) '
                   'with check (kernel.may_see_area(area) and exists (select from people.person p where p.id = %1$I.person_id))', t);
  end loop;
end
$$;
